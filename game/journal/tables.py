"""The bytes of the journal's file: TinyDB's tables of documents, one document to a line."""

import os
from pathlib import Path
from typing import Any

import msgspec

from game.journal.errors import Damaged

JOURNAL_SCHEMA = 1
"""The format of the journal that this version writes."""

Tables = dict[str, dict[str, dict[str, Any]]]
"""TinyDB's own shape: table name, document number, document."""


class Generation(msgspec.Struct, frozen=True):
    """What tells one state of a file from the next: its inode, size and time of change."""

    inode: int
    size: int
    changed: int


def generation(path: Path) -> Generation | None:
    """The state of the file now; None when there is no file.

    Raises:
        OSError: it cannot be looked at.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return Generation(found.st_ino, found.st_size, found.st_mtime_ns)


def parse_tables(data: bytes, path: Path) -> Tables:
    """The tables in the bytes of the file at `path`.

    Raises:
        Damaged: it is empty, cut short, or of another shape.
    """
    if not data:
        raise Damaged(path, "it is empty")
    try:
        return msgspec.json.decode(data, type=Tables)
    except msgspec.ValidationError as error:
        raise Damaged(path, "it is no journal") from error
    except (ValueError, RecursionError) as error:
        raise Damaged(path, "it is cut short or garbled") from error


def render_tables(tables: Tables) -> bytes:
    """The bytes of a journal file, a line to a document, so that people can read it and tools compare it."""
    encode = msgspec.json.Encoder().encode
    parts = [b"%s: %s" % (encode(name), _render_table(table, encode)) for name, table in tables.items()]
    return b"{\n%s\n}\n" % b",\n".join(parts)


def _render_table(table: dict[str, dict[str, Any]], encode: Any) -> bytes:
    lines = [b"%s: %s" % (encode(number), encode(document)) for number, document in table.items()]
    return b"{\n%s\n}" % b",\n".join(lines) if lines else b"{}"


def schema_of(tables: Tables) -> int:
    """The schema the journal says it has; one that says nothing has the present one."""
    found = [document["schema"] for document in tables.get("meta", {}).values() if "schema" in document]
    numbers = [number for number in found if isinstance(number, int)]
    # A schema that is no number comes from a version unknown here: newer is the careful reading.
    return max(numbers, default=JOURNAL_SCHEMA if not found else JOURNAL_SCHEMA + 1)
