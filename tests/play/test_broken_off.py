"""The dealer's seventh promise: a card on the table when the evening breaks off has not been seen."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from game.cards.model import Card
from game.play import intents as do
from game.play.drafts import What
from game.play.session import Session
from tests.play.effort import EVERYDAY
from tests.play.evening import remembering
from tests.play.oracle import eligible, freshest
from tests.play.playing import sit_down, wander
from tests.play.strategies import House, houses, moves, with_past

BREAKS: Sequence[tuple[do.Intent, ...]] = (
    (do.Pause(), do.End()),
    (do.Pause(), do.Land(), do.End()),
    (do.End(),),
)
"""Called away and filed later; landed from the pause; left on the spot."""


def lying(session: Session) -> Card | None:
    """The card on the table, unless they starred it or wrote on it, if only half: then they have seen it."""
    turn = session.turn
    if turn is None or turn.starred or turn.kept or turn.notes:
        return None
    if any(session.half_written(What.NOTE, by) for by in (0, 1)):
        return None
    return turn.card


@EVERYDAY
@given(houses(), moves(), st.sampled_from(BREAKS))
def test_seen_is_what_was_dealt_but_for_the_card_on_the_table(
    house: House, then: list[tuple[int, do.Intent]], breaks: tuple[do.Intent, ...]
) -> None:
    evening = wander(house, then)
    card = lying(evening.session)
    for intent in breaks:
        evening.do(intent)
    seen = evening.session.seen()
    assert list(seen) == sorted(set(evening.session.board.dealt) - ({card.key} if card else set()))


@EVERYDAY
@given(houses(), st.lists(st.tuples(st.integers(0, 6), st.sampled_from(BREAKS)), min_size=2, max_size=5))
def test_evening_after_evening_it_may_come_as_if_never_dealt(
    house: House, plan: list[tuple[int, tuple[do.Intent, ...]]]
) -> None:
    """What is seen is kept by hand here; the dealer, told only `seen()`, must deal by the same book."""
    past = house.past
    by_hand = dict(past.dealt)
    for number, (cards, breaks) in enumerate(plan):
        evening = sit_down(with_past(house, past, house.seed + number), f"evening-{number}")
        evening.clock.move_on(number * 86_400)
        evening.go_on()
        evening.play(0.2, at_most=cards)
        assert evening.house.past.dealt == by_hand
        for deal in evening.deals:
            assert deal.card in freshest(evening, eligible(evening, deal))
        unseen = lying(evening.session)
        for intent in breaks:
            evening.do(intent)
        when = evening.session.started.timestamp()
        by_hand |= {deal.card.key: when for deal in evening.deals if deal.card != unseen}
        past = remembering(past, evening.session)
