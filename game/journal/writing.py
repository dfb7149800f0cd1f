"""The way into the journal for everything that changes it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from game.base.places import Places
from game.journal.errors import Newer, broken_words, not_saved
from game.journal.line_cover import cover_anew
from game.journal.page import Page
from game.journal.records import Meta
from game.journal.tables import JOURNAL_SCHEMA, Tables, schema_of

if TYPE_CHECKING:
    from tinydb import TinyDB

    from game.journal.latest import Latest
    from game.journal.storage import JournalStorage

Edit = Callable[[Tables], bool]
"""Changes tables in place; says whether there was anything to change."""


class Writer:
    """The open journal. All that is put in becomes one new generation, or none of it does."""

    def __init__(self, database: "TinyDB", storage: "JournalStorage") -> None:
        """Write into `database`, which is kept in `storage`; `writing` is the way in."""
        self._database = database
        self._storage = storage

    def put(self, table: str, value: msgspec.Struct, *, by: tuple[str, ...]) -> None:
        """Insert the value, or update the document whose fields `by` are the same.

        Fields of that document which this version does not know stay as they are.
        """
        fields: dict[str, Any] = msgspec.to_builtins(value)
        wanted = {name: fields[name] for name in by}
        hints = [msgspec.json.encode(value) for value in wanted.values()]
        if self._storage.lacks(table, hints):
            self._database.table(table).insert(fields)
        else:
            self._database.table(table).upsert(fields, lambda old: _may_be(old, hints) and _is(old, wanted))

    def edit(self, edit: Edit) -> bool:
        """Change what is there in place; says whether there was anything to change."""
        tables = self._storage.read() or {}
        changed = edit(tables)
        if changed:
            self._storage.write(tables)
        return changed


@contextmanager
def writing(places: Places, latest: "Latest | None" = None) -> Iterator[Writer]:
    """Open the journal for the block; the journal's lock must be held.

    `latest` is one that has read this journal already: it is then not parsed again.

    A new TinyDB each time, because an old one trusts its next number and its query cache
    whatever another process has written since.

    Raises:
        Newer: a newer version wrote the journal; nothing is changed.
        Damaged: it cannot be read; nothing is changed.
        NotSaved: the new generation could not be written; the old one is untouched.
    """
    from tinydb import TinyDB

    from game.journal.storage import JournalStorage

    storage = JournalStorage(places.journal, latest=latest)
    try:
        with storage.batch():
            if schema_of((storage.read() or {}).get("meta", {}).values()) > JOURNAL_SCHEMA:
                raise Newer(places.journal)
            writer = Writer(TinyDB(storage=lambda: storage), storage)
            writer.put("meta", Meta(JOURNAL_SCHEMA), by=())
            writer.edit(cover_anew)
            yield writer
    except OSError as error:
        raise not_saved(error, places.home) from error
    except UnicodeEncodeError as error:
        raise broken_words() from error


def rewrite(path: Path, edit: Edit) -> bool:
    """Edit a journal or a copy of it, and keep no generation from before; says whether it was changed.

    The journal's lock must be held. A file that is not there needs no change.

    Raises:
        Newer: a newer version wrote it; nothing is changed.
        Damaged: it cannot be read; nothing is changed.
        OSError: it could not be written; nothing is changed.
    """
    from game.journal.storage import JournalStorage

    storage = JournalStorage(path, keeps_previous=False)
    with storage.batch():
        tables = storage.read() or {}
        if schema_of(tables.get("meta", {}).values()) > JOURNAL_SCHEMA:
            raise Newer(path)
        changed = edit(tables)
        if changed:
            storage.write(tables)
    return changed


def _may_be(document: Mapping[str, Any], hints: list[bytes]) -> bool:
    return not isinstance(document, Page) or all(document.may_hold(hint) for hint in hints)


def _is(document: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    return all(document.get(name) == value for name, value in wanted.items())
