"""The texts of a card, each with its place."""

import re
from collections.abc import Callable, Iterator

import msgspec

from game.cards.model import Card
from game.cards.raw import Path
from game.cards.style.rule import Hit
from game.cards.style.terms import straight

_WORD = re.compile(r"[\w{}][\w{}'-]*")


class Passage(msgspec.Struct, frozen=True):
    """One text of a card, and where in the card it stands."""

    path: Path
    text: str


def passages(card: Card) -> Iterator[Passage]:
    """Every text of a card that the two hear or read."""
    yield from addressed(card)
    for name, text in (("listen", card.listen), ("smaller", card.smaller)):
        yield Passage((name,), text)
    for name, text in (("way_out", card.way_out), ("say", card.say)):
        yield Passage((name,), text)


def addressed(card: Card) -> Iterator[Passage]:
    """The texts in which one speaks to the other: question, follow-ups, options, steps."""
    yield Passage(("text",), card.text)
    for index, text in enumerate(card.follow_ups):
        yield Passage(("follow_ups", index), text)
    for index, text in enumerate(card.options):
        yield Passage(("options", index), text)
    yield from steps(card)


def steps(card: Card) -> Iterator[Passage]:
    """The texts of a ritual's steps."""
    for index, step in enumerate(card.steps):
        yield Passage(("steps", index, "text"), step.text)


def matches(texts: Iterator[Passage], pattern: re.Pattern[str], say: Callable[[str], str]) -> Iterator[Hit]:
    """A hit for every passage that a pattern is found in; `say` makes a sentence of the words found."""
    for passage in texts:
        if found := pattern.search(straight(passage.text)):
            yield Hit(passage.path, say(found[0].strip()), found.span())


def words(text: str) -> list[str]:
    """The words of a text, without punctuation, apostrophes straight."""
    return _WORD.findall(straight(text))
