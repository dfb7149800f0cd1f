"""Evenings of a random house, for the property tests."""

from collections.abc import Iterable, Iterator

from hypothesis import assume

from game.play import intents as do
from game.play.rules import Refused
from tests.play.evening import Evening, remembering
from tests.play.fakes import HandClock
from tests.play.strategies import A_DAY, House, with_past


def sit_down(house: House, name: str = "evening", clock: HandClock | None = None) -> Evening:
    """The evening, when the house has a card for it; else hypothesis draws another house."""
    try:
        return Evening(house, name, clock)
    except Refused:
        assume(False)
        raise


def wander(house: House, moves: Iterable[tuple[int, do.Intent]]) -> Evening:
    """An evening in which they do these things, each after so many seconds."""
    evening = sit_down(house)
    go_through(evening, moves)
    return evening


def go_through(evening: Evening, moves: Iterable[tuple[int, do.Intent]]) -> None:
    """They do these things, each after so many seconds."""
    for seconds, intent in moves:
        evening.clock.move_on(seconds)
        evening.do(intent)


def evenings(house: House, paces: Iterable[float], at_most: int = 1000) -> Iterator[Evening]:
    """Evening after evening, a day apart, each played at its pace and remembered by the next."""
    past, clock = house.past, HandClock()
    for number, pace in enumerate(paces):
        evening = sit_down(with_past(house, past, house.seed + number), f"evening-{number}", clock)
        evening.play(pace, at_most)
        yield evening
        evening.end()
        past = remembering(past, evening.session)
        clock.move_on(A_DAY)
