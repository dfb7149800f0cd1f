"""A card as the rules read it: its texts, each with its place, made ready for searching."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from game.cards.model import Card
from game.cards.raw import Path
from game.cards.style.finding import Hit
from game.cards.style.terms import plain

_WORD = re.compile(r"[\w{}][\w{}'-]*")


class Passage(msgspec.Struct, frozen=True):
    """One text of a card: where in the card it stands, as written, and `plain` for searching."""

    path: Path
    text: str
    plain: str


class Reading(msgspec.Struct, frozen=True):
    """A card and its texts, prepared once for all rules.

    Attributes:
        card: the card.
        addressed: the texts in which one speaks to the other: question, follow-ups, options, steps.
        passages: every text that the two hear or read.
        whole: all of them in one, plain; what is not found in it is in none of them.
    """

    card: Card
    addressed: tuple[Passage, ...]
    passages: tuple[Passage, ...]
    whole: str

    @property
    def steps(self) -> Iterator[Passage]:
        """The texts of a ritual's steps."""
        return (each for each in self.addressed if each.path[0] == "steps")


def read(card: Card) -> Reading:
    """Prepare a card for the rules."""
    addressed = tuple(_addressed(card))
    passages = (*addressed, *_aside(card))
    return Reading(card, addressed, passages, "\n".join(each.plain for each in passages))


def found_in(reading: Reading, pattern: re.Pattern[str], say: Callable[[str], str]) -> Iterator[Hit]:
    """A hit for every text of a card that has a match; `say` makes a sentence of the words found."""
    if pattern.search(reading.whole):
        yield from matches(reading.passages, pattern, say)


def matches(
    passages: Iterable[Passage], pattern: re.Pattern[str], say: Callable[[str], str]
) -> Iterator[Hit]:
    """A hit for every one of these texts that has a match."""
    for passage in passages:
        if found := pattern.search(passage.plain):
            words = passage.text[found.start() : found.end()]
            yield Hit(passage.path, say(words.strip()), found.span())


def words(text: str) -> list[str]:
    """The words of a text, plain, without punctuation."""
    return _WORD.findall(plain(text))


def _addressed(card: Card) -> Iterator[Passage]:
    yield _passage(("text",), card.text)
    for index, text in enumerate(card.follow_ups):
        yield _passage(("follow_ups", index), text)
    for index, text in enumerate(card.options):
        yield _passage(("options", index), text)
    for index, step in enumerate(card.steps):
        yield _passage(("steps", index, "text"), step.text)


def _aside(card: Card) -> Iterator[Passage]:
    said = (("listen", card.listen), ("smaller", card.smaller), ("way_out", card.way_out), ("say", card.say))
    return (_passage((name,), text) for name, text in said if text)


def _passage(path: Path, text: str) -> Passage:
    return Passage(path, text, plain(text))
