"""Where things stand in the text of a deck file, as offsets counted in characters from 0."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.cards.diagnostics import Code
from game.cards.raw import Path


@dataclass(frozen=True)
class Span:
    """The characters from `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Place:
    """Where a value stands, and its name if it has one."""

    value: Span
    key: Span | None = None


@dataclass(frozen=True)
class SyntaxFault:
    """Something that is not JSON."""

    code: Code
    message: str
    hint: str
    span: Span


@dataclass(frozen=True)
class Twice:
    """A name that stands a second time in one object."""

    path: Path
    span: Span
    first: Span


@dataclass(frozen=True)
class Scan:
    """What reading a file's text found; without faults, `places` knows every value."""

    places: Mapping[Path, Place]
    faults: tuple[SyntaxFault, ...]
    twice: tuple[Twice, ...]
