"""The two names a card may speak: {reader} and {partner}; {{ and }} stand for braces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.base.text import clean_line
from game.cards.suggest import closest

NAMES = ("reader", "partner")
"""The placeholders there are."""

_TOKEN = re.compile(r"\{\{|\}\}|\{(reader|partner)\}")
_BRACED = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}\n]{0,40})\}|[{}]")


def fill(text: str, reader: str, partner: str) -> str:
    """The text with the two names in place of the placeholders; any other brace stays as it is.

    One pass, so a name is never read again for placeholders, and never `str.format`, which would
    let a card reach into the program.
    """
    names = {"{{": "{", "}}": "}", "{reader}": reader, "{partner}": partner}
    return _TOKEN.sub(lambda found: names[found[0]], text)


def escape(text: str) -> str:
    """The text with its braces doubled, so that `fill` gives it back unchanged."""
    return text.replace("{", "{{").replace("}", "}}")


@dataclass(frozen=True)
class Brace:
    """A brace that is no placeholder, or a placeholder that there is not, from `start` up to `end`."""

    start: int
    end: int
    message: str
    hint: str


def odd_braces(text: str) -> Iterator[Brace]:
    """What `fill` would leave standing in the text."""
    if "{" not in text and "}" not in text:
        return
    for found in _BRACED.finditer(text):
        if found[0] not in ("{{", "}}") and found["name"] not in NAMES:
            yield _brace(found)


def _brace(found: re.Match[str]) -> Brace:
    name = found["name"]
    if name is None:
        message = f"A {found[0]} stands alone."
        return Brace(found.start(), found.end(), message, f"Write {found[0] * 2} for a brace.")
    near = closest(name.strip(), NAMES)
    hint = f"Did you mean {{{near}}}?" if near else "There are {reader} and {partner}; write {{ for a brace."
    return Brace(found.start(), found.end(), f"There is no placeholder {{{clean_line(name, 40)}}}.", hint)
