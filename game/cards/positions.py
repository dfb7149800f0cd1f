"""A deck file's text, and the line and column of whatever is in it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from game.cards.raw import Path
from game.cards.scan import scan
from game.cards.spans import Place, Scan, Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|(?s:\\.|.)"
)
_NEAR = 500
_NOWHERE = Place(Span(0, 0))


@dataclass(frozen=True)
class Position:
    """Where a person finds something: line and column count from 1, columns in characters.

    `source` is the line as written, or as much of it as is near; it begins at column `source_from`.
    """

    line: int
    column: int
    source: str
    source_from: int


@dataclass(frozen=True)
class Text:
    """The text of the deck file that a person calls `name`."""

    name: str
    text: str

    @cached_property
    def found(self) -> Scan:
        """Where every value stands; read when first asked for."""
        return scan(self.text)

    def position(self, offset: int) -> Position:
        """The line and column of a character, and what is written around it."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        near = max(start, offset - _NEAR)
        source = self.text[near : min(end, offset + _NEAR)].rstrip("\r\n")
        return Position(line, offset - start + 1, source, near - start + 1)

    def place(self, path: Path) -> Place:
        """Where the value of a path stands, or else the nearest value that holds it."""
        for length in range(len(path), -1, -1):
            if (place := self.found.places.get(path[:length])) is not None:
                return place
        return _NOWHERE

    def character(self, path: Path, index: int) -> Span:
        """Where the character of that index within the text at a path is written, escapes included."""
        place = self.place(path).value
        token = self.text[place.start + 1 : place.end - 1]
        for number, found in enumerate(_CHARACTER.finditer(token)):
            if number == index:
                return Span(place.start + 1 + found.start(), place.start + 1 + found.end())
        return place

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]
