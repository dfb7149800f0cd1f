"""The dealer's fourth promise: the time chosen is kept to within one card, crossing and landing counted."""

from hypothesis import given
from hypothesis import strategies as st

from game.play import intents as do
from tests.play.effort import EVERYDAY
from tests.play.evening import Evening, Mood
from tests.play.oracle import LANDING, USUAL_CARD, allowed
from tests.play.playing import sit_down
from tests.play.strategies import House, houses

TIMED = houses(how_long=st.one_of(st.integers(2, 15), st.integers(15, 90)))


@EVERYDAY
@given(TIMED)
def test_they_do_not_run_over(house: House) -> None:
    """Two who take each card's own minutes are through by the time they chose.

    Only a first card for which there was no room may carry them over, and then by its own length at most.
    """
    evening = sit_down(house)
    evening.play()
    over = _end(evening) - house.setup.minutes * 60
    assert over <= (evening.deals[0].card.minutes * 60 if len(evening.deals) == 1 else 0)


@EVERYDAY
@given(TIMED)
def test_they_do_not_stop_early(house: House) -> None:
    """They land only when not even the shortest card that may come now would fit: less than one card early.

    Rather than meet a card again they land in the last four minutes, which is one usual card. Where
    no card may come at all, the decks are empty, and the evening is as long as they were.
    """
    evening = sit_down(house)
    evening.play()
    may_come = _may_come(evening)
    if may_come:
        early = house.setup.minutes * 60 - _end(evening)
        assert early < min(may_come) * 60 or early <= USUAL_CARD


@EVERYDAY
@given(TIMED, st.integers(0, 40))
def test_talk_is_never_cut_short(house: House, hours: int) -> None:
    """However long they stay with a card, it stays on the table, and so does the evening."""
    evening = sit_down(house)
    evening.go_on()
    card = evening.session.turn
    evening.clock.move_on(hours * 3600)
    evening.do(do.Star())
    assert evening.session.turn is not None
    assert card is not None
    assert evening.session.turn.card == card.card


@EVERYDAY
@given(TIMED)
def test_another_card_never_ends_the_evening(house: House) -> None:
    """Even when the time is up another card comes, the shortest, as long as there is one."""
    evening = sit_down(house)
    evening.go_on()
    evening.clock.move_on(house.setup.minutes * 60)
    evening.do(do.Another())
    assert not evening.over


def _end(evening: Evening) -> float:
    return evening.session.spent.total_seconds() + LANDING


def _may_come(evening: Evening) -> list[int]:
    """The minutes of the cards left that rise by at most one; partner-only depth 3 is left out of account."""
    dealt, last = evening.session.board.dealt, evening.session.board.aside[-1].card
    left = [
        card for card in allowed(evening, Mood()) if card.key not in dealt and card.depth <= last.depth + 1
    ]
    return [card.minutes for card in left if card.depth < 3]
