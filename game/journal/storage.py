"""TinyDB's storage, made durable: a file that is always one whole generation, with the last one beside it.

TinyDB's own JSONStorage rewrites the file in place: killed in the middle, it leaves half a journal.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Raw
from tinydb import Storage

from game.base.files import TEMPORARY_PREFIX, sync_file, sync_folder
from game.journal.latest import Latest
from game.journal.page import Page
from game.journal.tables import Tables, pages_of, render_tables

_BLOCK = 1 << 17
"""How many bytes are handed to the system at once."""


class JournalStorage(Storage):
    """A TinyDB storage whose every write is whole or absent.

    It does no locking: hold the journal's lock around reading and writing. Outside `batch` it keeps
    no documents: TinyDB changes the very ones that `read` gave it, so a cache of them would show
    what an updater that raised half-way had left in them. Only their bytes are kept, in `Latest`.
    """

    def __init__(
        self, path: str | Path, *, keeps_previous: bool = True, latest: Latest | None = None
    ) -> None:
        """Look at `path`; nothing is made before the first write.

        Args:
            path: the file.
            keeps_previous: whether a write leaves the generation before it as `.1`; False where
                something is to be forgotten.
            latest: one that has read this file already.
        """
        self._path = Path(path)
        self._keeps_previous = keeps_previous
        self._latest = latest or Latest(self._path)
        self._batching = False
        self._held: Tables | None = None
        self._bytes = b""
        self._changed = False

    def read(self) -> Tables | None:
        """The tables, or None where there is no file yet.

        Raises:
            Damaged: the file is empty, cut short, or of another shape.
            OSError: it cannot be read.
        """
        if not self._batching:
            return self._load()
        if self._held is None:
            self._held = self._load()
        return self._held

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put the tables on disk as a new generation; within `batch`, when it ends.

        Raises:
            Damaged: the file there now is damaged, and would have become the last good generation.
            OSError: nothing was replaced.
            ValueError: the data cannot be written as JSON; nothing was replaced.
        """
        if self._batching:
            self._held = data
            self._changed = True
        else:
            self._load()
            self._replace(data)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make all writes of the block one generation; if it raises, none of them happened.

        The file is read once, so nobody else may write it meanwhile.

        Raises:
            OSError: nothing was replaced.
        """
        self._batching = True
        try:
            yield
            if self._changed and self._held is not None:
                self._replace(self._held)
        finally:
            self._batching = self._changed = False
            self._held = None
            self._bytes = b""

    def lacks(self, table: str, encoded: Iterable[bytes]) -> bool:
        """Whether surely no document of the table has all these pieces of JSON among its values.

        One look through the bytes, where asking each of thousands of documents took most of an ending.
        """
        # Plain letters can be spelled in another way only with `\u`, a slash also as `\/`.
        plain = [piece for piece in encoded if piece.isascii() and b"/" not in piece]
        if all(piece in self._bytes for piece in plain):
            return False
        pages = (self._held or {}).get(table, {}).values()
        untouched = all(isinstance(page, Page) and page.untouched for page in pages)
        return untouched and not _has_escaped_letters(self._bytes)

    def _load(self) -> Tables | None:
        found = self._latest.read()
        self._bytes = found.data if found else b""
        return pages_of(found.tables) if found else None

    def _replace(self, tables: Tables) -> None:
        fresh = self._beside("new")
        try:
            _write_new(fresh, render_tables(tables))
            if self._keeps_previous:
                self._keep_previous()
            fresh.replace(self._path)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(self._path.parent)

    def _keep_previous(self) -> None:
        """Give the present generation the name `.1`, which at no moment is without a file."""
        linked = self._beside("old")
        linked.unlink(missing_ok=True)
        try:
            os.link(self._path, linked)
        except FileNotFoundError:
            return
        except OSError:
            # Some disks and synced folders know no hard links.
            _write_new(linked, (self._path.read_bytes(),))
        linked.replace(previous_generation(self._path))

    def _beside(self, what: str) -> Path:
        return self._path.with_name(f"{TEMPORARY_PREFIX}{self._path.name}-{what}")


def _write_new(path: Path, pieces: Iterable[bytes | Raw]) -> None:
    # Piece by piece: memory for ten years at once, fresh from the system, would cost more than the copying.
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb", _BLOCK) as file:
        file.writelines(pieces)
        file.flush()
        sync_file(file.fileno())


def _has_escaped_letters(data: bytes) -> bool:
    """Whether a `\\u` stands in this JSON; from backslash to backslash, as those are found at once."""
    at = data.find(b"\\")
    while at >= 0 and data[at + 1 : at + 2] != b"u":
        at = data.find(b"\\", at + 2)
    return at >= 0


def previous_generation(path: Path) -> Path:
    """Where the generation before the present one lies."""
    return path.with_name(f"{path.name}.1")
