"""Where damaged files are set aside."""

from datetime import datetime
from itertools import count
from pathlib import Path

from game.base.files import make_private_dir, sync_folder, write_atomic
from game.base.places import Places


def set_aside(places: Places, path: Path, now: datetime) -> Path:
    """Move a damaged file out of the way; returns where it went.

    Raises:
        OSError: it could not be moved.
    """
    aside = _free_name(places, path, now)
    path.replace(aside)
    sync_folder(places.quarantine)
    sync_folder(path.parent)
    return aside


def set_aside_copy(places: Places, path: Path, now: datetime) -> Path:
    """Keep a copy of a file that is damaged in part; returns where it lies.

    Raises:
        OSError: it could not be copied.
    """
    aside = _free_name(places, path, now)
    write_atomic(aside, path.read_bytes())
    return aside


def set_aside_files(places: Places) -> tuple[Path, ...]:
    """The files that lie there, by name."""
    return tuple(sorted(path for path in places.quarantine.glob("*") if path.is_file()))


def clear_quarantine(places: Places) -> None:
    """Delete the files that lie there; the journal's lock must be held.

    Raises:
        OSError: one could not be deleted.
    """
    for path in set_aside_files(places):
        path.unlink(missing_ok=True)
    if places.quarantine.is_dir():
        sync_folder(places.quarantine)


def _free_name(places: Places, path: Path, now: datetime) -> Path:
    make_private_dir(places.quarantine)
    stamp = now.strftime("%Y-%m-%d-%H%M%S")
    names = (f"{path.stem}-{stamp}{f'-{number}' if number else ''}{path.suffix}" for number in count())
    return next(aside for name in names if not (aside := places.quarantine / name).exists())
