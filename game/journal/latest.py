"""The journal's file as it was last read; read again only when it has become another one."""

from pathlib import Path

import msgspec

from game.journal.tables import Generation, RawTables, generation, parse_raw


class Parsed(msgspec.Struct, frozen=True, eq=False):
    """One generation of the journal: its bytes, and the tables in them. Neither ever changes."""

    generation: Generation
    data: bytes
    tables: RawTables


class Latest:
    """Whoever reads the journal and whoever writes it can share one, so that it is parsed once."""

    def __init__(self, path: Path) -> None:
        """Look at `path`; nothing is read before it is asked for."""
        self._path = path
        self._known: Parsed | None = None

    def read(self) -> Parsed | None:
        """What is in the file now; None where there is none.

        Raises:
            Damaged: it is empty, cut short, or of another shape.
            OSError: it cannot be read.
        """
        known, now = self._known, generation(self._path)
        if known is None or known.generation != now:
            # Looked at before it is read: what changes meanwhile makes it another generation.
            self._known = known = self._parse(now) if now else None
        return known

    def _parse(self, now: Generation) -> Parsed:
        data = self._path.read_bytes()
        return Parsed(now, data, parse_raw(data, self._path))
