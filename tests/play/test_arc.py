"""The dealer's third promise: crossing, warm, deepen, landing; depth rises by at most one."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace as msgspec_replace

from game.cards.model import Energy
from game.play import events as ev
from game.play import intents as do
from game.play.session import Stage
from tests.play.effort import EVERYDAY
from tests.play.evening import Evening
from tests.play.oracle import arc_depth, lawful, room
from tests.play.playing import sit_down, wander
from tests.play.strategies import RICH, WIDE_OPEN, House, houses, moves


@EVERYDAY
@given(houses(), moves())
def test_depth_rises_by_at_most_one(house: House, then: list[tuple[int, do.Intent]]) -> None:
    """Against the card played before and against the card it comes in place of."""
    for deal in wander(house, then).deals:
        for before in [turn.card for turn in deal.played[-1:]] + ([deal.lying] if deal.lying else []):
            assert deal.card.depth <= before.depth + 1


@EVERYDAY
@given(houses(), moves())
def test_no_deeper_than_the_arc_while_a_shallower_card_fits(
    house: House, then: list[tuple[int, do.Intent]]
) -> None:
    _as_shallow_as_the_arc(wander(house, then))


@EVERYDAY
@given(houses(st.just(RICH), st.integers(10, 60)), st.sampled_from((0.3, 1.0, 1.5)))
def test_a_whole_evening_follows_the_arc(house: House, pace: float) -> None:
    evening = sit_down(replace(house, limits=WIDE_OPEN))
    evening.play(pace)
    _as_shallow_as_the_arc(evening)


def _as_shallow_as_the_arc(evening: Evening) -> None:
    for deal in evening.deals:
        wanted = arc_depth(evening, deal)
        if deal.card.depth > wanted and not deal.on_top and not deal.repair:
            fitting = [card for card in lawful(evening, deal) if card.minutes * 60 <= room(evening, deal)]
            assert all(card.depth > wanted for card in fitting)


@EVERYDAY
@given(houses(), moves())
def test_depth_three_waits_face_down(house: House, then: list[tuple[int, do.Intent]]) -> None:
    for entry in wander(house, then).record.entries:
        for event in entry.events:
            if isinstance(event, ev.Dealt):
                assert event.face_down == (event.card.depth == 3)


@EVERYDAY
@given(houses(), moves())
def test_landing_is_always_possible(house: House, then: list[tuple[int, do.Intent]]) -> None:
    evening = wander(house, then)
    assume(evening.session.stage is not Stage.ENDED)
    evening.do(do.Land())
    assert evening.session.stage is Stage.LANDING
    assert not evening.session.paused


@EVERYDAY
@given(houses())
def test_the_steps_come_in_order(house: House) -> None:
    """An evening of one card skips the crossing; any other walks through it; both land."""
    evening = sit_down(house)
    stages = [evening.session.stage]
    evening.play()
    stages.append(evening.session.stage)
    evening.go_on()
    stages.append(evening.session.stage)
    first = Stage.TABLE if house.setup.minutes == 0 else Stage.CROSSING
    assert stages == [first, Stage.LANDING, Stage.ENDED]


@EVERYDAY
@given(houses(how_long=st.just(0)))
def test_one_card_is_one_card(house: House) -> None:
    evening = sit_down(house)
    evening.play()
    assert evening.session.turns_played == 1


@EVERYDAY
@given(houses(st.just(RICH)))
def test_an_empty_evening_stays_shallow(house: House) -> None:
    evening = sit_down(replace(house, limits=None, setup=msgspec_replace(house.setup, energy=Energy.EMPTY)))
    evening.play(0.3)
    assert all(deal.card.depth == 1 and deal.card.touch == 0 for deal in evening.deals)
