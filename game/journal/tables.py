"""The bytes of the journal's file: TinyDB's tables of documents, one document to a line."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from game.journal.errors import Damaged
from game.journal.page import Page

JOURNAL_SCHEMA = 1
"""The format of the journal that this version writes."""

RawTables = dict[str, dict[str, msgspec.Raw]]
"""TinyDB's own shape, table name, document number, document, with the documents still undecoded."""

Tables = dict[str, dict[str, Any]]
"""The same with documents: `Page` where they were read, dictionaries where TinyDB made them."""


class Generation(msgspec.Struct, frozen=True):
    """What tells one state of a file from the next: its inode, size and time of change.

    The inode's own time, in nanoseconds: nobody can set it back, as copying programs do with the file's.
    An edit in place to the same size escapes it within one tick of the system's clock, 4 ms or less.
    """

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
    return Generation(found.st_ino, found.st_size, found.st_ctime_ns)


def parse_raw(data: bytes, path: Path) -> RawTables:
    """The tables in the bytes of the file at `path`, their documents undecoded but whole.

    Raises:
        Damaged: it is empty, cut short, or of another shape.
    """
    if not data:
        raise Damaged(path, "it is empty")
    try:
        tables = msgspec.json.decode(data, type=RawTables)
        whole = all(_is_object(raw) for table in tables.values() for raw in table.values())
    except msgspec.ValidationError as error:
        raise Damaged(path, "it is no journal") from error
    except (ValueError, RecursionError) as error:
        raise Damaged(path, "it is cut short or garbled") from error
    if not whole:
        raise Damaged(path, "it is no journal")
    return tables


def pages_of(tables: RawTables) -> Tables:
    """The same, as TinyDB wants it; it may change the pages, and the raw tables stay as they are."""
    return {name: {number: Page(raw) for number, raw in table.items()} for name, table in tables.items()}


def render_tables(tables: Tables) -> Iterator[bytes | msgspec.Raw]:
    """The pieces of a journal file, a line to a document, so that people can read it and tools compare it."""
    yield b"{"
    for place, (name, table) in enumerate(tables.items()):
        yield b",\n" if place else b"\n"
        yield msgspec.json.encode(name)
        yield b": {"
        yield from _render_table(table)
    yield b"\n}\n"


def schema_of(meta: Iterable[Mapping[str, Any]]) -> int:
    """The schema that the documents of the table `meta` name; without any it is the present one."""
    found = [document["schema"] for document in meta if "schema" in document]
    numbers = [number for number in found if isinstance(number, int)]
    # A schema that is no number comes from a version unknown here: newer is the careful reading.
    return max(numbers, default=JOURNAL_SCHEMA if not found else JOURNAL_SCHEMA + 1)


def _is_object(raw: msgspec.Raw) -> bool:
    # Strings in undecoded documents were not looked at: the flipped bytes in them are found here.
    return str(raw, "utf-8").startswith("{")


def _render_table(table: dict[str, Any]) -> Iterator[bytes | msgspec.Raw]:
    for place, (number, document) in enumerate(table.items()):
        yield b",\n" if place else b"\n"
        yield msgspec.json.encode(number)
        yield b": "
        yield document.encoded() if isinstance(document, Page) else msgspec.json.encode(document)
    yield b"\n}" if table else b"}"
