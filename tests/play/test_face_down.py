"""Depth 3 waits face down, and can be left there."""

import pytest

from game.play import intents as do
from game.play.rules import Refused
from game.play.session import Stage
from tests.play.evening import Evening
from tests.play.tables import card, evening, lying


@pytest.fixture
def deep() -> Evening:
    table = evening(card("deep", 3), card("deeper", 3))
    table.do(do.Next())
    return table


def face_down(table: Evening) -> bool:
    return table.session.turn is not None and table.session.turn.face_down


def test_next_turns_it_up_and_then_plays_it(deep: Evening) -> None:
    first = lying(deep)
    assert face_down(deep)
    deep.do(do.Next())
    assert not face_down(deep)
    assert lying(deep) == first
    deep.do(do.Next())
    assert deep.session.turns_played == 1


@pytest.mark.parametrize(
    "intent",
    [do.FollowUp(), do.Advance(), do.Star(), do.Keep(), do.WriteNote(0, "Oh."), do.KeepDraft("Oh", 1)],
)
def test_it_asks_nothing_and_is_not_kept_before_it_is_turned_up(deep: Evening, intent: do.Intent) -> None:
    with pytest.raises(Refused, match="face down"):
        deep.table.do(intent)
    deep.do(do.Land())
    assert deep.session.remembered() == ()


def test_a_word_for_the_evening_may_be_written_beside_it(deep: Evening) -> None:
    deep.do(do.Intend("A walk"))
    assert deep.session.board.intention == "A walk"


def test_it_can_be_left_for_another(deep: Evening) -> None:
    first = lying(deep)
    deep.do(do.Another())
    assert lying(deep) != first
    assert deep.session.turns_played == 0


def test_landing_from_it_leaves_it_unseen(deep: Evening) -> None:
    deep.do(do.Land())
    assert deep.session.stage is Stage.LANDING
    assert deep.session.seen() == ()


def test_undo_turns_it_down_again(deep: Evening) -> None:
    deep.do(do.Next())
    deep.do(do.Undo())
    assert face_down(deep)
