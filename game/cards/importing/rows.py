"""What a file to import holds, before it is compared with a deck."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.base.errors import Exit, Trouble

MAX_IMPORT_BYTES = 5_000_000
"""The largest file that is read."""
MAX_ROWS = 5000
"""The most rows that are read: as many as a deck may have cards."""

MAX_CELL = 8000
"""How many characters of one card a file may hold in one place: a cell, or a line. No card needs as many."""


@dataclass(frozen=True)
class Row:
    """One card as a file has it.

    Attributes:
        line: where it begins in the file, counting from 1.
        fields: what the file says about the card, by the names of the deck format.
        problem: why it cannot be a card; empty where it can.
        hides: whether it does but hide the built-in card of its id.
    """

    line: int
    fields: Mapping[str, object] = field(default_factory=dict)
    problem: str = ""
    hides: bool = False


@dataclass(frozen=True)
class Rows:
    """All rows of a file, and what else there is to say of it, in plain sentences."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    head: Mapping[str, object] = field(default_factory=dict)


class CannotImport(Trouble):
    """The file as a whole cannot be read."""

    exit = Exit.FAULTS
