"""The way into the journal for everything that changes it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from game.base.places import Places
from game.journal.errors import Newer, broken_words, not_saved
from game.journal.records import Meta
from game.journal.tables import JOURNAL_SCHEMA, schema_of

if TYPE_CHECKING:
    from tinydb import TinyDB


class Writer:
    """The open journal. All that is put in becomes one new generation, or none of it does."""

    def __init__(self, database: "TinyDB") -> None:
        """Write into `database`; `writing` is the way in."""
        self._database = database

    def put(self, table: str, value: msgspec.Struct, *, by: tuple[str, ...]) -> None:
        """Insert the value, or update the document whose fields `by` are the same.

        Fields of that document which this version does not know stay as they are.
        """
        fields: dict[str, Any] = msgspec.to_builtins(value)
        self._database.table(table).upsert(fields, lambda old: _same(old, fields, by))


@contextmanager
def writing(places: Places) -> Iterator[Writer]:
    """Open the journal for the block; the journal's lock must be held.

    A new TinyDB each time, because an old one trusts its next number and its query cache
    whatever another process has written since.

    Raises:
        Newer: a newer version wrote the journal; nothing is changed.
        Damaged: it cannot be read; nothing is changed.
        NotSaved: the new generation could not be written; the old one is untouched.
    """
    from tinydb import TinyDB

    from game.journal.storage import JournalStorage

    storage = JournalStorage(places.journal)
    try:
        with storage.batch():
            if schema_of(storage.read() or {}) > JOURNAL_SCHEMA:
                raise Newer(places.journal)
            writer = Writer(TinyDB(storage=lambda: storage))
            writer.put("meta", Meta(JOURNAL_SCHEMA), by=())
            yield writer
    except OSError as error:
        raise not_saved(error, places.home) from error
    except UnicodeEncodeError as error:
        raise broken_words() from error


def _same(old: Mapping[str, Any], new: Mapping[str, Any], by: tuple[str, ...]) -> bool:
    return all(old.get(field) == new[field] for field in by)
