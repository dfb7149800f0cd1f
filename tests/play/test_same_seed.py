"""The dealer is deterministic: the same seed, past and clock deal the same cards."""

from dataclasses import replace

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from game.play import intents as do
from tests.play.effort import EVERYDAY
from tests.play.playing import sit_down, wander
from tests.play.strategies import RICH, WIDE_OPEN, House, houses, moves


@EVERYDAY
@given(houses(), moves())
def test_the_same_evening_twice(house: House, then: list[tuple[int, do.Intent]]) -> None:
    assert wander(house, then).record.lines == wander(house, then).record.lines


@EVERYDAY
@given(houses(st.just(RICH), st.integers(20, 60)), st.sampled_from((0.3, 0.7)))
def test_a_whole_evening_twice(house: House, pace: float) -> None:
    """With cards of every sort, so that the dealer has something to choose."""
    both = [sit_down(replace(house, limits=WIDE_OPEN)) for _ in range(2)]
    for evening in both:
        evening.play(pace)
    assert both[0].record.lines == both[1].record.lines


@EVERYDAY
@given(houses(), moves())
def test_the_order_of_the_memory_does_not_matter(house: House, then: list[tuple[int, do.Intent]]) -> None:
    """A journal may list what was dealt in any order."""
    backwards = dict(reversed(list(house.past.dealt.items())))
    other = replace(house, past=msgspec.structs.replace(house.past, dealt=backwards))
    assert wander(house, then).record.lines == wander(other, then).record.lines
