"""What was said no to for good holds whichever copy becomes the journal, and comes back by nothing else."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from game.base.places import Places
from game.cards.model import Energy
from game.front.opening import House
from game.journal.care import add_line, clear_lines
from game.journal.journal import Journal
from game.journal.noes import NOES_HOLD
from game.journal.records import Couple
from game.journal.recovery import recover
from game.journal.restoring import restore
from game.play import intents as do
from game.play.lines import cover_topic
from game.play.setup import Setup
from tests.journal.evenings import EVENING, full_evening

LATER = EVENING + timedelta(days=30)
CARD = "slow-start/card-1"
Spoil = Callable[[Places], None]


@pytest.fixture
def backed_up(places: Places) -> Places:
    """A backup that knows of no line; since then one was drawn and a card laid away."""
    journal = Journal(places)
    journal.save_couple(Couple(("Ada", "Ben")))
    journal.file(full_evening("first"))
    journal.choose_card(CARD, favourite=True)
    add_line(places, "money")
    journal.choose_card(CARD, retired=True)
    return places


def holds(places: Places) -> bool:
    standing = Journal(places).standing()
    return "money" in standing.topics_out and CARD in standing.retired


def garbled(path: Path) -> None:
    path.write_bytes(b"{")


def test_they_outlive_a_restored_backup(backed_up: Places) -> None:
    done = restore(backed_up, LATER)
    assert done.copy.parent == backed_up.backups
    assert holds(backed_up)
    assert Journal(backed_up).sessions()[0].id == "first"


def test_they_outlive_damage_and_a_backup_in_the_journals_place(backed_up: Places) -> None:
    """The previous generation knows an evening less, and the line all the same."""
    backup = next(backed_up.backups.iterdir())
    add_line(backed_up, "loss")
    backed_up.previous.write_bytes(
        backed_up.previous.read_bytes().replace(b'"ended":"2025', b'"ended":"2015')
    )
    garbled(backed_up.journal)
    notices = recover(backed_up, LATER).notices
    assert notices[-1] == NOES_HOLD
    assert backup.stem.removeprefix("journal-") in notices[1]
    assert holds(backed_up)


def test_a_line_drawn_tonight_outlives_the_loss_of_the_last_change(backed_up: Places) -> None:
    """The log of an evening that waits knows it, where no copy does."""
    house = House(backed_up, lambda: LATER, lambda: 7)
    table = house.begin(Setup(("Ada", "Ben"), 20, Energy.SOME), seed=7)
    table.do(do.Next())
    table.do(do.DrawLine(cover_topic("birth", lambda bound: bound - 1)))
    house.close()
    for spoiled in (backed_up.journal, backed_up.previous, *backed_up.backups.iterdir()):
        garbled(spoiled)
        recover(backed_up, LATER)
        assert "birth" in Journal(backed_up).standing().topics_out
        garbled(backed_up.journal)


def test_a_copy_that_knows_them_all_is_restored_as_it_is(backed_up: Places) -> None:
    copy = backed_up.home.parent / "copy.json"
    copy.write_bytes(backed_up.journal.read_bytes())
    restore(backed_up, LATER, copy)
    assert backed_up.journal.read_bytes() == copy.read_bytes()


def test_what_was_marked_otherwise_about_a_card_stays(backed_up: Places) -> None:
    other = "slow-start/card-2"
    Journal(backed_up).choose_card(other, favourite=True)
    Journal(backed_up).file(full_evening("second", EVENING + timedelta(days=1)))
    copy = sorted(backed_up.backups.iterdir())[-1]
    Journal(backed_up).choose_card(other, retired=True)
    restore(backed_up, LATER, copy)
    choice = Journal(backed_up).card_choices()[other]
    assert (choice.favourite, choice.retired) == (True, True)


def test_lines_that_were_cleared_come_back_by_no_start_and_no_evening(backed_up: Places) -> None:
    house = House(backed_up, lambda: LATER, lambda: 7)
    table = house.begin(Setup(("Ada", "Ben"), 20, Energy.SOME), seed=7)
    table.do(do.Next())
    table.do(do.DrawLine(cover_topic("birth", lambda bound: bound - 1)))
    house.close()
    clear_lines(backed_up)
    recover(backed_up, LATER)
    assert Journal(backed_up).standing().topics_out == frozenset()
    assert recover(backed_up, LATER + timedelta(days=2)).filed
    assert Journal(backed_up).standing().topics_out == frozenset()
