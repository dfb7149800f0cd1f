"""What is not saved has not happened; what ended is filed, sooner or later, once."""

import pytest

from game.play import intents as do
from game.play.events import Ended
from game.play.record import NotSaved
from game.play.rules import Refused
from game.play.session import Stage, fold
from game.play.setup import began
from game.play.shoe import Shoe
from game.play.table import Table
from tests.play.evening import Evening
from tests.play.fakes import HandClock, LinesRecord
from tests.play.tables import card, evening


@pytest.fixture
def begun() -> Evening:
    table = evening(card("a"), card("b"))
    table.do(do.Next())
    return table


def test_what_could_not_be_saved_changes_nothing(begun: Evening) -> None:
    before = begun.session
    begun.record.append_fails = True
    with pytest.raises(NotSaved):
        begun.table.do(do.Star())
    assert begun.session is before
    begun.record.append_fails = False
    begun.do(do.Star())
    assert begun.session.turn is not None
    assert begun.session.turn.starred


def test_ending_files_once(begun: Evening) -> None:
    begun.do(do.End())
    assert begun.record.filed == {"evening": begun.session}


def test_what_could_not_be_filed_is_filed_by_ending_again(begun: Evening) -> None:
    begun.record.file_fails = True
    with pytest.raises(NotSaved):
        begun.table.do(do.End())
    assert begun.session.stage is Stage.ENDED
    begun.record.file_fails = False
    begun.do(do.End())
    assert begun.record.filed == {"evening": begun.session}
    assert [entry.events for entry in begun.record.entries].count((Ended(),)) == 1


def test_an_ended_evening_takes_nothing_more(begun: Evening) -> None:
    begun.do(do.End())
    with pytest.raises(Refused, match="has ended"):
        begun.table.do(do.Next())


def test_walking_out_of_the_landing_ends_and_files(begun: Evening) -> None:
    for intent in (do.Land(), do.NameEvening("the soup\x1b evening"), do.WriteCard("Who cooks?"), do.Next()):
        begun.do(intent)
    filed = begun.record.filed["evening"]
    assert (filed.name, filed.own_card) == ("the soup evening", "Who cooks?")


def test_an_evening_without_a_card_opens_no_record() -> None:
    table = evening(card("a"))
    opened: list[LinesRecord] = []

    def open_record() -> LinesRecord:
        opened.append(LinesRecord())
        return opened[-1]

    house = table.house
    opening = began(house.setup, house.decks, house.past, "evening", 7)
    empty = Shoe((), opening.decks, house.standing, house.past, 7)
    with pytest.raises(Refused, match="None of these decks"):
        Table.begin(opening, open_record, empty, HandClock())
    assert opened == []


def test_an_evening_that_cannot_be_begun_says_so() -> None:
    table = evening(card("a"))
    table.record.append_fails = True
    with pytest.raises(NotSaved):
        Table.begin(table.opening, lambda: table.record, table.shoe, table.clock)


def test_an_empty_log_tells_no_session() -> None:
    with pytest.raises(ValueError, match="empty log"):
        fold([])
