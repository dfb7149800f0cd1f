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


def _leftovers(places: Places, now: datetime) -> Iterator[Path]:
    # These are written under the lock alone.
    yield from _temporary(places.home, f"{places.journal.name}-")
    for folder in (places.live, places.backups, places.quarantine):
        yield from _temporary(folder)
    # These another window may be writing at this moment: settings, decks, drafts.
    oldest = (now - STALE_AFTER).timestamp()
    for folder in (places.home, places.decks, places.drafts, places.versions, *places.versions.glob("*/")):
        yield from (path for path in _temporary(folder) if _changed(path) < oldest)


def _temporary(folder: Path, name: str = "") -> Iterator[Path]:
    return folder.glob(f"{TEMPORARY_PREFIX}{name}*")


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")
