"""Reading the journal, without TinyDB: starting up must not wait for it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from game.base.errors import Trouble
from game.journal.document import SessionDocument
from game.journal.errors import Damaged
from game.journal.records import CardChoice, Couple, Line
from game.journal.tables import JOURNAL_SCHEMA, Generation, generation, parse_tables, schema_of

_Value = TypeVar("_Value", bound=msgspec.Struct)


class Contents(msgspec.Struct, frozen=True):
    """What the journal holds, as far as this version can tell.

    Attributes:
        sessions: ended evenings, oldest first.
        cards: what they decided about cards.
        lines: what is never dealt.
        couple: the two, None before the first evening.
        schema: the journal's own.
        unreadable: table and number of documents that do not have the shape they should.
    """

    sessions: tuple[SessionDocument, ...] = ()
    cards: tuple[CardChoice, ...] = ()
    lines: tuple[Line, ...] = ()
    couple: Couple | None = None
    schema: int = JOURNAL_SCHEMA
    unreadable: tuple[tuple[str, str], ...] = ()


class _Layout(msgspec.Struct, frozen=True):
    """The tables with their types: far quicker to read than document by document."""

    meta: dict[str, dict[str, Any]] = {}
    sessions: dict[str, SessionDocument] = {}
    couple: dict[str, Couple] = {}
    cards: dict[str, CardChoice] = {}
    lines: dict[str, Line] = {}


class Reader:
    """Reads the journal at `path`, again only when the file has become another one."""

    def __init__(self, path: Path) -> None:
        """Look at `path`; nothing is read before it is asked for."""
        self._path = path
        self._seen: Generation | None = None
        self._contents = Contents()

    def read(self) -> Contents:
        """What the journal holds now; nothing where there is none yet.

        Raises:
            Damaged: it cannot be read.
            Trouble: it may not be read.
        """
        try:
            now = generation(self._path)
            if now != self._seen or now is None:
                self._contents = Contents() if now is None else parse_contents(self._path)
                self._seen = now
        except OSError as error:
            raise Trouble(f"{self._path} cannot be opened: {error.strerror}.") from error
        return self._contents


def parse_contents(path: Path) -> Contents:
    """What the journal at `path` holds.

    Raises:
        Damaged: it cannot be read.
        OSError: it cannot be opened.
    """
    data = path.read_bytes()
    if not data:
        raise Damaged(path, "it is empty")
    try:
        return _gather(msgspec.json.decode(data, type=_Layout))
    except (ValueError, RecursionError):
        return _document_by_document(data, path)


def _document_by_document(data: bytes, path: Path) -> Contents:
    """One odd document, perhaps edited by hand, must not hide all the others."""
    tables = parse_tables(data, path)
    odd: list[tuple[str, str]] = []

    def sound(name: str, kind: type[_Value]) -> dict[str, _Value]:
        found: dict[str, _Value] = {}
        for number, document in tables.get(name, {}).items():
            try:
                found[number] = msgspec.convert(document, kind)
            except msgspec.ValidationError:
                odd.append((name, number))
        return found

    layout = _Layout(
        meta=tables.get("meta", {}),
        sessions=sound("sessions", SessionDocument),
        couple=sound("couple", Couple),
        cards=sound("cards", CardChoice),
        lines=sound("lines", Line),
    )
    return _gather(layout, odd)


def _gather(layout: _Layout, odd: Iterable[tuple[str, str]] = ()) -> Contents:
    return Contents(
        sessions=tuple(sorted(layout.sessions.values(), key=lambda document: document.started.timestamp())),
        cards=tuple(layout.cards.values()),
        lines=tuple(layout.lines.values()),
        couple=next(iter(layout.couple.values()), None),
        schema=schema_of({"meta": layout.meta}),
        unreadable=tuple(odd),
    )
