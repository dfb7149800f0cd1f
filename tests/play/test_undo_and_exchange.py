"""Undo, another card, retire and softer, by example."""

import pytest

from game.cards.model import LAUGH, REPAIR
from game.play import intents as do
from game.play.rules import Refused
from game.play.session import Stage
from tests.play.evening import Evening
from tests.play.tables import card, evening, lying, ritual


@pytest.fixture
def begun() -> Evening:
    table = evening(*(card(name) for name in "abcdefgh"))
    table.do(do.Next())
    return table


def test_a_deal_taken_back_leaves_its_card_on_top(begun: Evening) -> None:
    first = lying(begun)
    begun.do(do.Next())
    second = lying(begun)
    begun.do(do.Undo())
    assert lying(begun) == first
    assert begun.session.turns_played == 0
    begun.do(do.Next())
    assert lying(begun) == second


def test_undo_reaches_no_further_than_the_last_deal(begun: Evening) -> None:
    begun.do(do.Next())
    begun.do(do.Next())
    begun.do(do.Undo())
    with pytest.raises(Refused, match="nothing to take back"):
        begun.table.do(do.Undo())


def test_undo_takes_back_words_and_stars_one_by_one(begun: Evening) -> None:
    for intent in (do.Star(), do.WriteNote(0, "soup"), do.Undo()):
        begun.do(intent)
    assert begun.session.turn is not None
    assert begun.session.turn.starred
    assert begun.session.turn.notes == ()


def test_a_card_taken_back_does_not_come_when_it_is_too_much_now() -> None:
    table = evening(card("a"), card("b", 2), minutes=10)
    table.do(do.Next())
    table.clock.move_on(150)
    table.do(do.Next())
    assert lying(table) == "b"
    for intent in (do.Undo(), do.Softer(), do.Softer(), do.Next()):
        table.do(intent)
    assert table.session.stage is Stage.LANDING


def test_another_card_keeps_the_reader_and_forgets_the_first(begun: Evening) -> None:
    first, reader = lying(begun), begun.session.reader
    begun.do(do.Another())
    assert lying(begun) != first
    assert begun.session.reader == reader
    assert begun.session.remembered() == ()


def test_a_starred_card_that_was_exchanged_is_kept_and_costs_no_turn(begun: Evening) -> None:
    first, reader = lying(begun), begun.session.reader
    begun.do(do.Star())
    begun.do(do.Another())
    assert begun.session.reader == reader
    assert [(turn.card.id, turn.played) for turn in begun.session.remembered()] == [(first, False)]


def test_when_there_is_no_other_card_it_says_so() -> None:
    table = evening(card("only"))
    table.do(do.Next())
    with pytest.raises(Refused, match="no other card"):
        table.table.do(do.Another())
    assert lying(table) == "only"


def test_retire_lays_the_card_away_and_deals_another(begun: Evening) -> None:
    first = lying(begun)
    begun.do(do.Retire())
    assert begun.session.board.retired == (f"deck/{first}",)
    assert lying(begun) not in ("", first)


def test_retire_can_be_taken_back(begun: Evening) -> None:
    first = lying(begun)
    begun.do(do.Retire())
    begun.do(do.Undo())
    assert begun.session.board.retired == ()
    assert lying(begun) == first


def test_retiring_the_last_card_lands() -> None:
    table = evening(card("only"))
    table.do(do.Next())
    table.do(do.Retire())
    assert table.session.stage is Stage.LANDING
    assert table.session.remembered() == ()


def test_softer_outlives_undo_and_brings_a_repair_card() -> None:
    table = evening(card("mend", 2, tags=(REPAIR,)), *(card(name, 2, tags=(LAUGH,)) for name in "abcdefgh"))
    table.do(do.Next())
    assert lying(table) != "mend"
    for intent in (do.Star(), do.Softer(), do.Undo(), do.Another()):
        table.do(intent)
    assert table.session.softer == 1
    assert lying(table) == "mend"


def test_softer_twice_is_softer_by_two() -> None:
    table = evening(card("a"))
    table.do(do.Next())
    depths = [table.session.limits_now.depth]
    for _ in range(2):
        table.do(do.Softer())
        depths.append(table.session.limits_now.depth)
    assert depths == [3, 2, 1]


def test_softer_is_refused_where_it_cannot_be_softer() -> None:
    table = evening(card("a"))
    table.do(do.Next())
    for _ in range(3):
        table.do(do.Softer())
    with pytest.raises(Refused, match="gentle"):
        table.table.do(do.Softer())


def test_a_ritual_has_steps_and_can_be_kept() -> None:
    table = evening(ritual("breathe", steps=2))
    for intent in (do.Next(), do.Advance(), do.Advance(), do.Keep()):
        table.do(intent)
    assert table.session.turn is not None
    assert (table.session.turn.step, table.session.turn.kept) == (2, True)
    with pytest.raises(Refused, match="last step"):
        table.table.do(do.Advance())


@pytest.mark.parametrize(
    ("intent", "says"),
    [
        (do.Keep(), "Only a ritual"),
        (do.Advance(), "no timer"),
        (do.WriteNote(0, " \x1b "), "no words"),
    ],
)
def test_a_question_refuses_what_is_not_for_it(begun: Evening, intent: do.Intent, says: str) -> None:
    with pytest.raises(Refused, match=says):
        begun.table.do(intent)


def test_follow_ups_end(begun: Evening) -> None:
    begun.do(do.FollowUp())
    with pytest.raises(Refused, match="nothing further"):
        begun.table.do(do.FollowUp())
