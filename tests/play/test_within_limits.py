"""The dealer's first promise: never beyond tonight's limits, nothing the house does not want."""

from hypothesis import given

from game.play import intents as do
from game.play.session import Stage
from tests.play.effort import EVERYDAY
from tests.play.oracle import allowed
from tests.play.playing import sit_down, wander
from tests.play.strategies import House, houses, moves


@EVERYDAY
@given(houses(), moves())
def test_every_card_is_one_they_allow(house: House, then: list[tuple[int, do.Intent]]) -> None:
    evening = wander(house, then)
    for deal in evening.deals:
        assert deal.card in allowed(evening, deal.mood)


@EVERYDAY
@given(houses(), moves())
def test_what_was_retired_tonight_stays_away(house: House, then: list[tuple[int, do.Intent]]) -> None:
    evening = wander(house, [move for move in then if move[1] != do.Undo()])
    keys = [deal.card.key for deal in evening.deals]
    for key in evening.session.board.retired:
        assert keys.count(key) == 1


@EVERYDAY
@given(houses())
def test_an_evening_that_begins_has_a_card(house: House) -> None:
    evening = sit_down(house)
    if evening.session.stage is Stage.CROSSING:
        evening.go_on()
    assert evening.session.turn is not None
