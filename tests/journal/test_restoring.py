import stat
from datetime import timedelta

import pytest

from game.base.errors import WrongUse
from game.base.locks import Busy
from game.base.places import Places
from game.journal.backups import REPLACED, backups
from game.journal.book import Book
from game.journal.errors import Damaged, Newer
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.restoring import back_up_to, erase, restore
from tests.journal.evenings import EVENING, SESSION, full_evening
from tests.journal.test_forgetting import CANARY, holding

LATER = EVENING + timedelta(days=30)


@pytest.fixture
def journal(places: Places) -> Journal:
    journal = Journal(places)
    journal.file(full_evening("first"))
    journal.file(full_evening("second", EVENING + timedelta(days=1)))
    return journal


def ids(journal: Journal) -> list[str]:
    return [session.id for session in journal.sessions()]


def test_a_copy_of_now_takes_the_place_of_an_earlier_one_of_the_day(places: Places, journal: Journal) -> None:
    day = EVENING + timedelta(days=1)
    journal.file(full_evening("third", day))
    copy = back_up_to(places, day)
    assert copy in backups(places)
    assert copy.read_bytes() == places.journal.read_bytes()


def test_a_copy_goes_where_they_ask_and_over_nothing_else(places: Places, journal: Journal) -> None:
    target = places.home.parent / "copy.json"
    assert back_up_to(places, LATER, target) == target
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    back_up_to(places, LATER, target)
    target.write_text("my thesis")
    with pytest.raises(WrongUse, match="no copy of a journal"):
        back_up_to(places, LATER, target)
    assert target.read_text() == "my thesis"


def test_there_is_nothing_to_copy_before_the_first_evening(places: Places) -> None:
    with pytest.raises(WrongUse, match="no journal yet"):
        back_up_to(places, LATER)
    with pytest.raises(WrongUse, match="no backup"):
        restore(places, LATER)


def test_a_restored_copy_keeps_the_journal_from_before(places: Places, journal: Journal) -> None:
    copy = backups(places)[-1]
    done = restore(places, LATER, copy)
    assert (done.copy, done.sessions, ids(journal)) == (copy, 1, ["first"])
    assert done.replaced is not None
    restore(places, LATER, done.replaced)
    assert ids(journal) == ["first", "second"]


def test_the_newest_readable_backup_is_the_usual_one(places: Places, journal: Journal) -> None:
    newest, older = backups(places)
    newest.write_bytes(b"{")
    assert restore(places, LATER).copy == older


def test_only_the_last_few_replaced_journals_stay(places: Places, journal: Journal) -> None:
    for minutes in range(REPLACED + 2):
        restore(places, LATER + timedelta(minutes=minutes), backups(places)[0])
    assert len(list(places.backups.glob("journal-replaced-*"))) == REPLACED


def test_a_replaced_journal_forgets_as_well(places: Places, journal: Journal) -> None:
    book = Book(places, lambda: LATER)
    book.change_words("first", "slow-start/card-1", 0, CANARY)
    restore(places, LATER, backups(places)[0])
    assert any("replaced" in name for name in holding(places))
    book.forget_evening("first")
    assert holding(places) == []


def test_a_damaged_journal_is_set_aside_by_restoring(places: Places, journal: Journal) -> None:
    places.journal.write_bytes(b"")
    done = restore(places, LATER)
    assert done.replaced is not None
    assert done.replaced.parent == places.quarantine
    assert ids(journal) == ["first", "second"]


@pytest.mark.parametrize(("data", "fault"), [(b"{", Damaged), (b'{"meta": {"1": {"schema": 2}}}', Newer)])
def test_what_is_no_good_copy_changes_nothing(
    places: Places, journal: Journal, data: bytes, fault: type[Exception]
) -> None:
    copy = places.home.parent / "copy.json"
    copy.write_bytes(data)
    before = places.journal.read_bytes()
    with pytest.raises(fault):
        restore(places, LATER, copy)
    with pytest.raises(WrongUse):
        restore(places, LATER, places.home / "nothing.json")
    assert places.journal.read_bytes() == before


def test_after_erasing_no_evening_is_anywhere(places: Places, journal: Journal) -> None:
    log = LiveLog.create(places, SESSION)
    with pytest.raises(Busy):
        erase(places)
    assert ids(journal) == ["first", "second"]
    log.close()
    (places.home / "settings.json").write_text("{}")
    places.quarantine.mkdir()
    (places.quarantine / "journal-1.json").write_text("x")
    erase(places)
    left = {str(path.relative_to(places.home)) for path in places.home.rglob("*") if path.is_file()}
    assert left == {"lock", "settings.json"}
    assert ids(Journal(places)) == []
