"""Where a value stands in a sound deck file, found at the speed of the JSON parser.

The tolerant reader in `scan` knows every value and every slip, and takes its time; an editor asks
for one place at each key.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from game.cards.raw import Path
from game.cards.spans import Place, Span

_BLANKS = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True)
class Member:
    """One entry of an object or a list: its name or index, and where it stands."""

    name: str | int
    place: Place

    @property
    def start(self) -> int:
        """Where it begins, its name included."""
        return self.place.value.start if self.place.key is None else self.place.key.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.place.value.end


def find(text: str, path: Path) -> Place | None:
    """Where the value of a path stands in sound JSON; None where there is none."""
    place: Place | None = Place(Span(_blanks(text, 0), len(text.rstrip())))
    for name in path:
        if place is None:
            return None
        inside = _walk(text, place.value.start)
        place = next((member.place for member in inside if _is(member.name, name)), None)
    return place


def members(text: str, start: int) -> list[Member]:
    """The entries of the object or list that begins at `start`; none for any other value."""
    return list(_walk(text, start))


def end_of(text: str, start: int) -> int:
    """Where the value that begins at `start` ends."""
    return _DECODER.raw_decode(text, start)[1]


def _walk(text: str, start: int) -> Iterator[Member]:
    if text[start] not in "{[":
        return
    at = _blanks(text, start + 1)
    for index in count():
        if text[at] in "}]":
            return
        member = _member(text, at, index, named=text[start] == "{")
        yield member
        at = _blanks(text, member.end)
        at = _blanks(text, at + 1) if text[at] == "," else at


def _member(text: str, at: int, index: int, *, named: bool) -> Member:
    if not named:
        return Member(index, Place(Span(at, end_of(text, at))))
    name, key_end = _DECODER.raw_decode(text, at)
    start = _blanks(text, _blanks(text, key_end) + 1)
    return Member(str(name), Place(Span(start, end_of(text, start)), Span(at, key_end)))


def _blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _is(name: str | int, wanted: str | int) -> bool:
    return type(name) is type(wanted) and name == wanted
