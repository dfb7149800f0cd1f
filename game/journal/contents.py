"""Reading the journal, without TinyDB: starting up must not wait for it."""

from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from game.base.errors import Trouble
from game.journal.document import SessionDocument
from game.journal.latest import Latest, Parsed
from game.journal.page import Page
from game.journal.records import Asked, CardChoice, Couple, Intention, Lines, OurRitual, PocketRitual, Sealed
from game.journal.tables import RawTables, parse_raw, schema_of

_Value = TypeVar("_Value", bound=msgspec.Struct)

_KINDS: dict[str, type[msgspec.Struct]] = {
    "sessions": SessionDocument,
    "couple": Couple,
    "cards": CardChoice,
    "lines": Lines,
    "asked": Asked,
    "intentions": Intention,
    "pocket": PocketRitual,
    "rituals": OurRitual,
    "sealed": Sealed,
}
"""Every table with the shape of its documents."""


class Contents:
    """What the journal holds, each part of it decoded when it is asked for.

    One odd document, perhaps edited by hand, hides no other: it is left out, and `unreadable` names it.
    """

    def __init__(self, tables: RawTables) -> None:
        """Take over the tables of one generation."""
        self._tables = tables

    @cached_property
    def sessions(self) -> tuple[SessionDocument, ...]:
        """Ended evenings, oldest first."""
        found = self._read("sessions", SessionDocument).values()
        return tuple(sorted(found, key=lambda document: document.started.timestamp()))

    @cached_property
    def couple(self) -> Couple | None:
        """The two, None before the first evening."""
        return next(iter(self._read("couple", Couple).values()), None)

    @cached_property
    def cards(self) -> tuple[CardChoice, ...]:
        """What they decided about cards."""
        return tuple(self._read("cards", CardChoice).values())

    @cached_property
    def lines(self) -> tuple[Lines, ...]:
        """What is never dealt."""
        return tuple(self._read("lines", Lines).values())

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What was asked of both in private, and when."""
        return tuple(self._read("asked", Asked).values())

    @cached_property
    def intentions(self) -> tuple[Intention, ...]:
        """All intentions, whatever became of them."""
        return tuple(self._read("intentions", Intention).values())

    @cached_property
    def pocket(self) -> tuple[PocketRitual, ...]:
        """The rituals taken along, faded ones included, oldest first."""
        return tuple(self._read("pocket", PocketRitual).values())

    @cached_property
    def rituals(self) -> tuple[OurRitual, ...]:
        """The rituals they made their own, oldest first."""
        return tuple(self._read("rituals", OurRitual).values())

    @cached_property
    def sealed(self) -> tuple[Sealed, ...]:
        """Sealed notes with their words: for those alone who open one."""
        return tuple(self._read("sealed", Sealed).values())

    @property
    def schema(self) -> int:
        """The journal's own."""
        return schema_of(Page(raw) for raw in self._tables.get("meta", {}).values())

    def unreadable(self) -> list[tuple[str, str]]:
        """Table and number of every document that does not have the shape it should."""
        return [
            (name, number)
            for name, kind in _KINDS.items()
            for number in self._tables.get(name, {}).keys() - self._read(name, kind).keys()
        ]

    def _read(self, name: str, kind: type[_Value]) -> dict[str, _Value]:
        decoder = msgspec.json.Decoder(kind)
        found: dict[str, _Value] = {}
        for number, raw in self._tables.get(name, {}).items():
            try:
                found[number] = decoder.decode(raw)
            except msgspec.ValidationError:
                continue
        return found


class Reader:
    """Reads the journal at `path`, again only when the file has become another one.

    Attributes:
        latest: what is in the file, to be shared with those who write in it.
    """

    def __init__(self, path: Path) -> None:
        """Look at `path`; nothing is read before it is asked for."""
        self.latest = Latest(path)
        self._path = path
        self._parsed: Parsed | None = None
        self._contents = Contents({})

    def read(self) -> Contents:
        """What the journal holds now; nothing where there is none yet.

        Raises:
            Damaged: it cannot be read.
            Trouble: it may not be read.
        """
        try:
            parsed = self.latest.read()
        except OSError as error:
            raise Trouble(f"{self._path} cannot be opened: {error.strerror}.") from error
        if parsed is not self._parsed:
            self._contents = Contents(parsed.tables if parsed else {})
            self._parsed = parsed
        return self._contents


def parse_contents(path: Path) -> Contents:
    """What the journal at `path` holds.

    Raises:
        Damaged: it cannot be read.
        OSError: it cannot be opened.
    """
    return Contents(parse_raw(path.read_bytes(), path))
