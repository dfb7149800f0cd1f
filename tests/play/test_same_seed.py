"""The dealer is deterministic: the same seed, past and clock deal the same cards."""

from dataclasses import replace

import msgspec
from hypothesis import given

from game.play import intents as do
from tests.play.effort import EVERYDAY
from tests.play.playing import wander
from tests.play.strategies import House, houses, moves


@EVERYDAY
@given(houses(), moves())
def test_the_same_evening_twice(house: House, then: list[tuple[int, do.Intent]]) -> None:
    assert wander(house, then).record.lines == wander(house, then).record.lines


@EVERYDAY
@given(houses(), moves())
def test_the_order_of_the_memory_does_not_matter(house: House, then: list[tuple[int, do.Intent]]) -> None:
    """A journal may list what was dealt in any order."""
    backwards = dict(reversed(list(house.past.dealt.items())))
    other = replace(house, past=msgspec.structs.replace(house.past, dealt=backwards))
    assert wander(house, then).record.lines == wander(other, then).record.lines
