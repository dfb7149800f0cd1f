"""What stands on the start screen between two evenings: at most a quiet line each, never a question."""

from collections.abc import Iterator
from datetime import datetime

from game.base.text import clean_line
from game.front import looking_back as words
from game.front.opening import House
from game.journal.records import Intention

_LINE = 110
_POCKET = "Kept for this week: {0}"


def taken_lines(house: House, intention: Intention | None, keys: str, sealed_key: str) -> Iterator[str]:
    """The intention with its `keys`, a ritual kept for this week, the key for sealed notes."""
    if intention is not None:
        yield words.intention_line(intention, house.names(), house.now())
        yield keys
    for ritual in house.book.pocket()[:1]:
        yield clean_line(_POCKET.format(ritual.text), _LINE)
    sealed = words.sealed_here(house, sealed_key)
    if sealed:
        yield sealed


def lights(house: House, now: datetime) -> list[int]:
    """How bright each of the twelve lamps is; nothing is read where no evening has ended."""
    from game.journal.year import STRATEGIES, lamps

    evenings = house.book.evenings()
    if not evenings:
        return [0] * STRATEGIES
    return [lamp.light for lamp in lamps(evenings, house.library.decks, now.date())]
