"""The dealer's sixth promise: both kinds, no form thrice in a row, and something to laugh about."""

from hypothesis import given
from hypothesis import strategies as st

from game.cards.model import LAUGH, Card, Kind
from game.play import intents as do
from tests.play.effort import EVERYDAY
from tests.play.evening import Deal, Evening, Mood
from tests.play.oracle import allowed, eligible, form, freshest
from tests.play.playing import evenings, sit_down, wander
from tests.play.strategies import RICH, House, houses, moves

PACES = st.lists(st.sampled_from((0.5, 1.0, 1.7)), min_size=1, max_size=4)
A_LONG_EVENING = st.integers(20, 60)


def choice(evening: Evening, deal: Deal) -> list[Card]:
    """What the decks allow: the cards among which freshness leaves the dealer a choice."""
    return freshest(evening, eligible(evening, deal))


@EVERYDAY
@given(houses(how_long=A_LONG_EVENING), PACES)
def test_no_form_a_third_time_while_another_is_there(house: House, paces: list[float]) -> None:
    """After two of a form: if a card of another form was among the freshest eligible, one comes."""
    for evening in evenings(house, paces):
        for deal in evening.deals:
            last = {form(turn.card) for turn in deal.played[-2:]}
            others = [card for card in choice(evening, deal) if form(card) not in last]
            if len(deal.played) >= 2 and len(last) == 1 and others:
                assert form(deal.card) not in last


@EVERYDAY
@given(houses(how_long=A_LONG_EVENING), PACES)
def test_the_third_card_brings_the_other_kind(house: House, paces: list[float]) -> None:
    """After two or more of one kind: if one of the other was among the freshest eligible, one comes."""
    for evening in evenings(house, paces):
        for deal in evening.deals:
            kinds = {turn.card.kind for turn in deal.played}
            others = [card for card in choice(evening, deal) if card.kind not in kinds]
            if len(deal.played) >= 2 and len(kinds) == 1 and others:
                assert deal.card in others


@EVERYDAY
@given(houses(how_long=A_LONG_EVENING), PACES)
def test_a_laugh_comes_as_soon_as_it_can(house: House, paces: list[float]) -> None:
    """Until they have had one: if a card to laugh about was among the freshest eligible, one comes.

    Unless form and kind, which matter more, had to be mended first and no laughing card mended them.
    """
    for evening in evenings(house, paces):
        for deal in evening.deals:
            if any(LAUGH in turn.card.tags for turn in deal.played):
                continue
            mending = _mending(deal, choice(evening, deal))
            if any(LAUGH in card.tags for card in mending):
                assert LAUGH in deal.card.tags


@EVERYDAY
@given(houses(st.just(RICH), A_LONG_EVENING), st.sampled_from((0.7, 1.0, 1.3)))
def test_a_rich_house_has_whole_evenings(house: House, pace: float) -> None:
    """Where the first evening's shelf has three unlike laughs and plenty of each form, nothing is missing."""
    evening = sit_down(house)
    shelf = [
        card for card in allowed(evening, Mood()) if card.depth == 1 and card.key not in house.past.dealt
    ]
    forms = [form(card) for card in shelf if card.minutes <= 4]
    plenty = all(forms.count(each) >= 12 for each in set(forms)) and len(set(forms)) >= 3
    evening.play(pace, at_most=8)
    turns = [turn.card for turn in evening.session.board.aside if turn.played]
    if not plenty or None not in forms or len(turns) < 3:
        return
    assert {card.kind for card in turns} == set(Kind)
    for three in zip(turns, turns[1:], turns[2:], strict=False):
        assert len({form(card) for card in three}) > 1
    if any(LAUGH in card.tags for card in shelf):
        assert any(LAUGH in card.tags for card in turns)


@EVERYDAY
@given(houses(), moves())
def test_after_softer_on_a_hard_card_a_repairing_one_comes(
    house: House, then: list[tuple[int, do.Intent]]
) -> None:
    """Softer on depth 2 or 3: if a repair card is among the freshest eligible, it comes next."""
    evening = wander(house, then)
    for deal in evening.deals:
        repairs = [card for card in choice(evening, deal) if "repair" in card.tags]
        if deal.repair and repairs and not deal.on_top:
            assert "repair" in deal.card.tags


def _mending(deal: Deal, cards: list[Card]) -> list[Card]:
    """The cards that grant what comes before a laugh; all of them when none does."""
    last = {form(turn.card) for turn in deal.played[-2:]}
    kinds = {turn.card.kind for turn in deal.played}
    if len(deal.played) >= 2 and len(last) == 1:
        cards = [card for card in cards if form(card) not in last] or cards
    if len(deal.played) >= 2 and len(kinds) == 1:
        cards = [card for card in cards if card.kind not in kinds] or cards
    return cards
