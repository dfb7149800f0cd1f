"""Daily copies of the journal, thinned out as they age."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from game.base.files import copy_atomic, make_private_dir, write_atomic
from game.base.places import Places

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many daily, weekly and monthly copies are kept."""

REPLACED = 3
"""How many journals are kept that a restored copy replaced."""

_PREFIX, _SUFFIX = "journal-", ".json"
_REPLACED = f"{_PREFIX}replaced-"


def back_up(places: Places, day: date) -> None:
    """Copy the journal, unless this day has its copy already, and drop copies that have aged out.

    A real copy, no hard link: an edit in place must not reach it. It is a second safety, so a
    failure here does not undo the filing that it follows; the next evening tries again.
    """
    with suppress(OSError):
        _copy(places, day)
        _thin_out(places)


def backups(places: Places) -> list[Path]:
    """The copies that there are, newest first."""
    return [path for _, path in sorted(_dated(places), reverse=True)]


def every_copy(places: Places) -> list[Path]:
    """Every journal in the folder of backups, however it is named, and the previous generation."""
    return [path for path in (*sorted(places.backups.glob("*.json")), places.previous) if path.is_file()]


def worth_keeping(days: Iterable[date]) -> set[date]:
    """Of these days, the newest seven, and the newest of each of the last four weeks and twelve months."""
    newest_first = sorted(set(days), reverse=True)
    weekly = _newest_of_each(newest_first, lambda day: day.isocalendar()[:2])
    monthly = _newest_of_each(newest_first, lambda day: (day.year, day.month))
    return {*newest_first[:DAYS], *weekly[:WEEKS], *monthly[:MONTHS]}


def _newest_of_each(newest_first: list[date], span: Callable[[date], tuple[int, int]]) -> list[date]:
    found: dict[tuple[int, int], date] = {}
    for day in newest_first:
        found.setdefault(span(day), day)
    return list(found.values())


def copy_of_day(places: Places, day: date) -> Path:
    """Where the copy of that day lies."""
    return places.backups / f"{_PREFIX}{day.isoformat()}{_SUFFIX}"


def keep_replaced(places: Places, data: bytes, now: datetime) -> Path:
    """Keep a journal that a restored one replaces; of such copies the last few stay.

    Raises:
        OSError: it could not be kept.
    """
    make_private_dir(places.backups)
    kept = places.backups / f"{_REPLACED}{now:%Y-%m-%d-%H%M%S}{_SUFFIX}"
    write_atomic(kept, data)
    for path in sorted(places.backups.glob(f"{_REPLACED}*{_SUFFIX}"))[:-REPLACED]:
        path.unlink(missing_ok=True)
    return kept


def _copy(places: Places, day: date) -> None:
    path = copy_of_day(places, day)
    if not path.exists():
        make_private_dir(places.backups)
        # Not waited for: should the power fail in this very minute, the journal itself is on disk,
        # and a copy cut short is passed over for the one before.
        copy_atomic(places.journal, path, durable=False)


def _thin_out(places: Places) -> None:
    dated = _dated(places)
    kept = worth_keeping(day for day, _ in dated)
    for day, path in dated:
        if day not in kept:
            path.unlink(missing_ok=True)


def _dated(places: Places) -> list[tuple[date, Path]]:
    """Every copy with its day; other files in the folder are none of ours."""
    found = []
    for path in places.backups.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(ValueError):
            found.append((date.fromisoformat(path.name[len(_PREFIX) : -len(_SUFFIX)]), path))
    return found
