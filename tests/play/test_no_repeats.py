"""The dealer's second promise: no card twice, none again while an unseen one remains, then oldest first."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from game.cards.model import Card, Deck, Energy, Kind
from game.play import intents as do
from game.play.limits import Standing
from game.play.past import Past
from game.play.setup import Setup
from tests.play.effort import EVERYDAY
from tests.play.oracle import eligible, freshest
from tests.play.playing import evenings, go_through, sit_down, wander
from tests.play.strategies import House, houses, moves

PACES = st.lists(st.sampled_from((0.0, 0.5, 1.0, 1.7)), min_size=1, max_size=5)


@EVERYDAY
@given(houses(), moves())
def test_no_card_comes_twice(house: House, then: list[tuple[int, do.Intent]]) -> None:
    """A card whose deal was taken back may come again: it is the same deal."""
    evening = wander(house, then)
    dealt = evening.session.board.dealt
    assert len(dealt) == len(set(dealt))
    for deal in evening.deals:
        assert deal.card.key not in deal.out


@EVERYDAY
@given(houses(), PACES)
def test_evening_after_evening_the_freshest_comes(house: House, paces: list[float]) -> None:
    """Among the cards eligible at this point an unseen one comes; when there is none, the oldest."""
    for evening in evenings(house, paces):
        for deal in evening.deals:
            assert deal.card in freshest(evening, eligible(evening, deal))


@EVERYDAY
@given(houses(), moves())
def test_the_freshest_comes_whatever_they_do(house: House, then: list[tuple[int, do.Intent]]) -> None:
    """As above, with exchanges, undo, pauses and the rest between; a card taken back lies on top.

    What they asked for comes before what is fresh: a repairing card, a ritual that both agreed to.
    """
    evening = wander(house, then)
    for deal in evening.deals:
        assert deal.on_top or deal.card in freshest(evening, eligible(evening, deal))


@EVERYDAY
@given(houses(), moves(), st.integers(1, 12))
def test_agreed_rituals_come_before_what_is_fresh(
    house: House, then: list[tuple[int, do.Intent]], count: int
) -> None:
    evening = sit_down(house)
    evening.go_on()
    evening.do(do.Agree(tuple(evening.table.rituals()[:count])))
    go_through(evening, then)
    for deal in evening.deals:
        assert deal.on_top or deal.card in freshest(evening, eligible(evening, deal))


@EVERYDAY
@given(each=st.integers(1, 4), rounds=st.integers(1, 4), count=st.integers(1, 12), seed=st.integers(0, 999))
def test_equal_cards_go_round(each: int, rounds: int, count: int, seed: int) -> None:
    """Where all cards are alike, none comes again before each has come, and so on for ever.

    The shelf holds just enough for some whole evenings: within one, no order is remembered.
    """
    names = [f"{number}" for number in range(each * rounds)]
    cards = tuple(Card("deck", name, Kind.CONVERSATION, "?", minutes=1) for name in names)
    setup = Setup(("Ada", "Ben"), 30, Energy.SOME)
    house = House((Deck("deck", "Deck", cards),), Standing(), Past(), setup, None, seed)
    came = Counter[str]()
    for evening in evenings(house, [0.5] * count, at_most=each):
        came.update(turn.card.key for turn in evening.session.board.aside)
        times = [came[card.key] for card in cards]
        assert sum(times) % each == 0
        assert max(times) - min(times) <= 1
