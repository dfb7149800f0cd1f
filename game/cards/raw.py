"""A deck file's JSON as it was read, before it becomes cards.

Edits, checks and overlays work on what the author wrote, unknown fields included; the values that
the game plays with are in `game.cards.model`.
"""

from collections.abc import Mapping
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a document: the names and indices that lead to it."""

Document: TypeAlias = Mapping[str, object]
"""A JSON object of a deck file."""

SCHEMA_FILE = "deck.schema.json"
"""The schema's file name, beside the decks."""

FORMAT = 1
"""The version of the deck format that this program reads."""

MAX_BYTES = 1_000_000
"""The largest deck file that is read."""

MAX_FAULTS = 500
"""After how many faults of a file no more are looked for."""


def pointer(path: Path) -> str:
    """The JSON pointer (RFC 6901) of a path; empty for the whole document."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def number(written: str) -> int | float:
    """The value of a number written with a point; 2.0 is a whole number, as the schema has it."""
    value = float(written)
    return int(value) if value.is_integer() else value


def objects(value: object) -> list[Document]:
    """The objects of a JSON array; anything else in it, or in its place, is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def string(document: Document, name: str) -> str:
    """The text of a field; empty where it is missing or no text."""
    value = document.get(name)
    return value if isinstance(value, str) else ""


def strings(value: object) -> list[str]:
    """The texts of a JSON array; anything else in it, or in its place, is left out."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def card_number(path: Path) -> int | None:
    """The index in `cards` of the card that a path leads into, counting from 0."""
    if len(path) >= 2 and path[0] == "cards" and isinstance(path[1], int):
        return path[1]
    return None
