"""Called away, coming back, and landing from wherever they are."""

import pytest

from game.play import intents as do
from game.play.drafts import Draft, What
from game.play.rules import Refused
from game.play.session import Stage
from tests.play.evening import Evening
from tests.play.tables import card, evening, lying


@pytest.fixture
def begun() -> Evening:
    table = evening(*(card(name, minutes=4) for name in "abcdefgh"))
    table.do(do.Next())
    return table


def test_landing_counts_the_card_they_talked_about(begun: Evening) -> None:
    begun.do(do.Land())
    assert begun.session.turns_played == 1
    assert len(begun.session.seen()) == 1


def test_landing_from_a_pause_leaves_the_card_unseen(begun: Evening) -> None:
    begun.do(do.Pause())
    begun.do(do.Land())
    assert begun.session.stage is Stage.LANDING
    assert not begun.session.paused
    assert begun.session.turns_played == 0
    assert begun.session.seen() == ()


def test_a_starred_card_was_seen_wherever_they_broke_off(begun: Evening) -> None:
    begun.do(do.Star())
    begun.do(do.Pause())
    begun.do(do.End())
    assert len(begun.session.seen()) == 1
    assert [turn.starred for turn in begun.session.remembered()] == [True]


def test_landing_from_the_crossing() -> None:
    table = evening(card("a"))
    table.do(do.Land())
    assert table.session.stage is Stage.LANDING
    assert table.session.seen() == ()


def test_the_pause_is_not_counted(begun: Evening) -> None:
    begun.clock.move_on(60)
    begun.do(do.Pause())
    begun.clock.move_on(7200)
    assert begun.session.time_left(begun.clock()).total_seconds() == 19 * 60
    begun.do(do.Resume())
    begun.clock.move_on(60)
    assert begun.session.time_left(begun.clock()).total_seconds() == 18 * 60


def test_a_pause_that_ends_the_evening_is_not_counted(begun: Evening) -> None:
    begun.clock.move_on(60)
    begun.do(do.Pause())
    begun.clock.move_on(7200)
    begun.do(do.End())
    assert begun.session.spent.total_seconds() == 60


def test_coming_back_they_say_how_long_they_have_now(begun: Evening) -> None:
    begun.clock.move_on(600)
    begun.do(do.Pause())
    begun.do(do.Resume(minutes=5))
    assert begun.session.time_left(begun.clock()).total_seconds() == 300
    begun.do(do.Next())
    assert begun.session.stage is Stage.LANDING  # no card of four minutes fits before the landing


def test_a_kill_stops_the_clock_at_the_last_thing_said(begun: Evening) -> None:
    begun.clock.move_on(60)
    begun.do(do.Star())
    begun.clock.move_on(9999)
    begun.table.interrupt()
    assert begun.session.paused
    assert begun.session.spent.total_seconds() == 60


def test_a_half_written_note_waits_and_goes_once_it_is_written(begun: Evening) -> None:
    begun.do(do.Pause((Draft("you make me", 1),)))
    assert begun.session.half_written(What.NOTE, 1) == "you make me"
    begun.do(do.Resume())
    assert begun.session.half_written(What.NOTE, 1) == "you make me"
    begun.do(do.WriteNote(1, "you make me laugh"))
    assert not begun.session.drafts


def test_half_a_note_is_kept_while_it_is_written(begun: Evening) -> None:
    begun.do(do.KeepDraft("you m", by=1))
    begun.do(do.KeepDraft("you make me", by=1))
    assert begun.record.told().drafts == (Draft("you make me", 1),)
    lines = len(begun.record.lines)
    begun.do(do.KeepDraft("you make me", by=1))
    assert len(begun.record.lines) == lines
    begun.do(do.KeepDraft("", by=1))
    assert begun.session.drafts == ()


def test_a_draft_deleted_by_hand_stays_away_and_one_nobody_touched_stays(begun: Evening) -> None:
    begun.do(do.Pause((Draft("you make me", 1),)))
    begun.do(do.Resume())
    begun.table.interrupt()
    assert begun.session.half_written(What.NOTE, 1) == "you make me"
    begun.do(do.Resume())
    begun.do(do.Pause((Draft("", 1),)))
    assert not begun.session.drafts


@pytest.mark.parametrize("intent", [do.Next(), do.Another(), do.Star(), do.Undo(), do.Softer()])
def test_while_it_waits_nothing_is_played(begun: Evening, intent: do.Intent) -> None:
    begun.do(do.Pause())
    before = begun.session
    with pytest.raises(Refused, match="paused"):
        begun.table.do(intent)
    assert begun.session is before


def test_pausing_twice_and_coming_back_twice_is_harmless(begun: Evening) -> None:
    begun.do(do.Pause())
    lines = len(begun.record.lines)
    begun.do(do.Pause())
    assert len(begun.record.lines) == lines
    begun.do(do.Resume())
    begun.do(do.Resume())
    assert len(begun.record.lines) == lines + 1


def test_landing_can_be_taken_back(begun: Evening) -> None:
    first = lying(begun)
    begun.do(do.Land())
    begun.do(do.Undo())
    assert begun.session.stage is Stage.TABLE
    assert lying(begun) == first
