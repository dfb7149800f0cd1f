"""What the schema cannot say: ids once, names that exist, nothing that could write to a terminal."""

import re
from collections.abc import Iterator

from game.base.text import character_name, clean_line, first_forbidden
from game.cards.diagnostics import Code
from game.cards.faults import Fault
from game.cards.placeholders import odd_braces
from game.cards.positions import Text
from game.cards.raw import Document, Path

SPOKEN = ("text", "follow_ups", "listen", "options", "steps", "smaller", "way_out", "say")
"""The fields of a card, and of its steps, whose words may name the two."""

_LONGEST = 1000
_ESCAPED = re.compile(r"\\[bfru]")


def broken_rules(document: Document, text: Text) -> Iterator[Fault]:
    """All that is wrong with a document beyond its schema."""
    yield from _forbidden(document, text)
    cards = document.get("cards")
    if isinstance(cards, list):
        yield from _taken_ids(cards, text)
        for index, card in enumerate(cards):
            if isinstance(card, dict):
                yield from _odd_placeholders(card, ("cards", index))


def _taken_ids(cards: list[object], text: Text) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, card in enumerate(cards):
        name = card.get("id") if isinstance(card, dict) else None
        if not isinstance(name, str):
            continue
        if name in first:
            yield _taken(name, index, first[name], text)
        first.setdefault(name, index)


def _taken(name: str, index: int, first: int, text: Text) -> Fault:
    line = text.position(text.place(("cards", first, "id")).value.start).line
    message = f'The id "{clean_line(name, 70)}" is taken by card {first + 1} in line {line}.'
    return Fault(("cards", index, "id"), Code.CARD_ID_TAKEN, message, "Give this card an id of its own.")


def _odd_placeholders(card: dict[str, object], path: Path) -> Iterator[Fault]:
    for name in SPOKEN:
        if name in card:
            for where, words in _texts(card[name], (*path, name)):
                for brace in odd_braces(words[:_LONGEST]):
                    chars = (brace.start, brace.end)
                    yield Fault(where, Code.PLACEHOLDER, brace.message, brace.hint, chars=chars)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a value, with where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, (*path, name))


def _names(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every name of a field in a value, with where the field stands."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield (*path, name), name
            yield from _names(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names(item, (*path, index))


def _forbidden(document: Document, text: Text) -> Iterator[Fault]:
    # Most files are clean, which one look at their whole text can tell.
    plain = text.text.replace("\r", "\n")
    if first_forbidden(plain) is None and not _ESCAPED.search(plain):
        return
    for path, words in _texts(document, ()):
        at = first_forbidden(words)
        if at is not None:
            yield _character(path, words[at], (at, at + 1))
    for path, name in _names(document, ()):
        at = first_forbidden(name)
        if at is not None:
            yield _character(path, name[at], None)


def _character(path: Path, char: str, chars: tuple[int, int] | None) -> Fault:
    message = f"{character_name(char)} stands here: it could change what the terminal shows."
    return Fault(path, Code.CHARACTER, message, "Delete it.", at_key=chars is None, chars=chars)
