"""Shall we? A handful of rituals: only what both would like is shown, and not all of that.

Each of the two sees a different two thirds, some of what they agree on is held back, and now and then
all of it: neither a ritual that is not shown nor an empty page proves anything. Source: DESIGN, "Care".
"""

from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

import msgspec

from game.cards.model import Card
from game.play.covered import Chance

_T = TypeVar("_T")

HANDFUL = 6
"""How many rituals lie in the hand."""
EACH_SEES = 4
"""How many of them each of the two is asked about."""
WITHHELD_ONE_IN = 3
"""How often something that both would like is not shown."""
EMPTY_ONE_IN = 3
"""How often nothing is shown, whatever both would like. Without it, two who like everything would see an
empty page so seldom that one evening gave the other's *no* away."""


class Answer(Enum):
    """What one of the two says to a ritual; *maybe* means: gladly, if you would love to."""

    YES = 0
    MAYBE = 1
    NOT_NOW = 2


class Hand(msgspec.Struct, frozen=True):
    """Six rituals, and for each of the two the places of the four that are asked about."""

    cards: tuple[Card, ...]
    asked: tuple[tuple[int, ...], tuple[int, ...]]


Answers = tuple[Sequence[Answer], Sequence[Answer]]
"""The answers of the two, in the order of `Hand.asked`."""


def draw_hand(rituals: Sequence[Card], chance: Chance) -> Hand | None:
    """Six rituals drawn from those that could come tonight; None when there are too few."""
    if len(rituals) < HANDFUL:
        return None
    cards = _draw(rituals, HANDFUL, chance)
    first = _places(chance)
    second = _places(chance)
    while set(second) == set(first):
        second = _places(chance)
    return Hand(tuple(cards), (first, second))


def agreed(hand: Hand, answers: Answers, chance: Chance) -> tuple[Card, ...]:
    """What is shown to both: what at least one says yes to and the other does not decline, less some.

    A draw is made for the page and for every ritual in the hand, so that the time it takes says nothing.
    """
    empty = chance(EMPTY_ONE_IN) == 0
    said = [dict(zip(places, given, strict=True)) for places, given in zip(hand.asked, answers, strict=True)]
    shown = []
    for place, card in enumerate(hand.cards):
        withheld = chance(WITHHELD_ONE_IN) == 0
        pair = {said[0].get(place, Answer.NOT_NOW), said[1].get(place, Answer.NOT_NOW)}
        if Answer.YES in pair and Answer.NOT_NOW not in pair and not withheld and not empty:
            shown.append(card)
    return tuple(shown)


def _places(chance: Chance) -> tuple[int, ...]:
    return tuple(_draw(range(HANDFUL), EACH_SEES, chance))


def _draw(values: Sequence[_T], count: int, chance: Chance) -> list[_T]:
    left = list(values)
    return [left.pop(chance(len(left))) for _ in range(count)]
