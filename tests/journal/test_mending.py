import os
from datetime import timedelta

import pytest

from game.base.places import Places
from game.journal.book import Book
from game.journal.journal import Journal
from game.journal.noes import NOES_HOLD
from game.journal.recovery import recover
from tests.journal.evenings import EVENING, full_evening

NOW = EVENING + timedelta(days=30)


def ids(places: Places) -> list[str]:
    return [document.id for document in Journal(places).sessions()]


def intend(places: Places) -> None:
    """Change the journal without an evening, so that both generations know the same ones."""
    Book(places, lambda: NOW).intend("A swim")


@pytest.fixture
def filled(places: Places) -> Places:
    for number in range(3):
        Journal(places).file(full_evening(f"evening-{number}", EVENING + timedelta(days=number)))
    return places


@pytest.mark.parametrize(
    ("damage", "how"),
    [
        (b"", "it is empty"),
        (b"[1]", "it is no journal"),
        (b'{"sessions": {"1": {"id": "e', "it is cut short or garbled"),
        (b"\x00" * 500, "it is cut short or garbled"),
    ],
)
def test_the_generation_before_takes_the_place_of_a_damaged_one(
    filled: Places, damage: bytes, how: str
) -> None:
    intend(filled)
    filled.journal.write_bytes(damage)
    notices = recover(filled, NOW).notices
    (aside,) = filled.quarantine.iterdir()
    assert aside.read_bytes() == damage
    assert notices == (
        f"The journal could not be read ({how}). It is set aside as {aside}.",
        "The copy from before its last change (journal.json.1) is in its place; "
        "what changed last may be missing.",
        NOES_HOLD,
    )
    assert ids(filled) == ["evening-0", "evening-1", "evening-2"]
    assert recover(filled, NOW).notices == ()


def test_a_backup_that_knows_a_newer_evening_comes_before_the_previous_generation(filled: Places) -> None:
    filled.journal.write_bytes(b"{")
    # The files' times say nothing: forgetting an evening writes old copies anew.
    os.utime(filled.backups / "journal-2025-11-25.json", (0, 0))
    assert recover(filled, NOW).notices[1] == (
        "The backup of 2025-11-25 is in its place; what came after it is missing."
    )
    assert ids(filled) == ["evening-0", "evening-1", "evening-2"]


def test_with_the_same_newest_evening_the_copy_with_most_of_them_comes_back(filled: Places) -> None:
    intend(filled)
    evening = full_evening("evening-2", EVENING + timedelta(days=2))
    filled.previous.unlink()
    Journal(Places(filled.home / "other")).file(evening)
    (filled.home / "other" / "journal.json").rename(filled.previous)
    filled.journal.unlink()
    assert "backup of 2025-11-25" in recover(filled, NOW).notices[1]
    assert len(ids(filled)) == 3


def test_with_both_generations_damaged_the_newest_backup_takes_their_place(filled: Places) -> None:
    filled.journal.write_bytes(b"")
    filled.previous.write_bytes(b"{")
    assert recover(filled, NOW).notices[1] == (
        "The backup of 2025-11-25 is in its place; what came after it is missing."
    )
    assert ids(filled) == ["evening-0", "evening-1", "evening-2"]


def test_a_damaged_backup_is_passed_over(filled: Places) -> None:
    filled.journal.write_bytes(b"")
    filled.previous.write_bytes(b"")
    (filled.backups / "journal-2025-11-25.json").write_bytes(b"")
    recover(filled, NOW)
    assert ids(filled) == ["evening-0", "evening-1"]


def test_with_nothing_to_restore_a_new_journal_begins(places: Places) -> None:
    places.home.mkdir()
    places.journal.write_bytes(b"{")
    assert recover(places, NOW).notices[1] == (
        "There is no good copy to restore, so that a new journal begins."
    )
    assert ids(places) == []
    Journal(places).file(full_evening("new"))
    assert ids(places) == ["new"]


def test_a_journal_that_is_gone_is_restored_and_said(filled: Places) -> None:
    filled.journal.unlink()
    assert recover(filled, NOW).notices[0] == "The journal was gone."
    assert ids(filled) == ["evening-0", "evening-1", "evening-2"]


def test_killed_between_setting_aside_and_restoring_the_next_start_restores(filled: Places) -> None:
    filled.quarantine.mkdir()
    filled.journal.rename(filled.quarantine / "journal-x.json")
    recover(filled, NOW)
    assert ids(filled) == ["evening-0", "evening-1", "evening-2"]


def test_two_damages_of_one_second_are_both_kept(filled: Places) -> None:
    for damage in (b"", b"{"):
        filled.journal.write_bytes(damage)
        recover(filled, NOW)
    assert sorted(path.read_bytes() for path in filled.quarantine.iterdir()) == [b"", b"{"]
