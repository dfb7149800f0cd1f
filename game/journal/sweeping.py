"""Sweeping up the temporary files that a kill left behind."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from game.base.files import TEMPORARY_PREFIX
from game.base.places import Places

STALE_AFTER = timedelta(minutes=10)
"""The age at which nobody can still be writing a temporary file."""


def has_leftovers(places: Places, now: datetime) -> bool:
    """Whether there is anything to sweep."""
    return next(_leftovers(places, now), None) is not None


def sweep(places: Places, now: datetime) -> None:
    """Remove temporary files; the journal's lock must be held.

    Raises:
        OSError: one could not be removed.
    """
    for path in _leftovers(places, now):
        path.unlink(missing_ok=True)


def sweep_words(places: Places) -> None:
    """Remove temporary files that may hold words of an evening; the journal's lock must be held.

    Raises:
        OSError: one could not be removed.
    """
    # A mended or restored journal is written under a name that tells nothing.
    unnamed = [path for path in _temporary(places.home) if b'"sessions"' in path.read_bytes()]
    for path in (*_written_under_the_lock(places), *unnamed):
        path.unlink(missing_ok=True)


def _leftovers(places: Places, now: datetime) -> Iterator[Path]:
    yield from _written_under_the_lock(places)
    # These another window may be writing at this moment: settings, decks, drafts.
    oldest = (now - STALE_AFTER).timestamp()
    for folder in (places.home, places.decks, places.drafts, places.versions, *places.versions.glob("*/")):
        yield from (path for path in _temporary(folder) if _changed(path) < oldest)


def _written_under_the_lock(places: Places) -> Iterator[Path]:
    yield from _temporary(places.home, f"{places.journal.name}-")
    for folder in (places.live, places.backups, places.quarantine):
        yield from _temporary(folder)


def _temporary(folder: Path, name: str = "") -> Iterator[Path]:
    return folder.glob(f"{TEMPORARY_PREFIX}{name}*")


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")
