"""The last versions of each deck, kept when they give way to newer ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.base.files import make_private_dir, write_atomic
from game.base.places import Places
from game.cards.ids import is_id, slug

VERSIONS_KEPT = 20
"""How many of each deck."""

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([0-9]{6})-([0-9]{8}T[0-9]{6}Z)\.json")


@dataclass(frozen=True)
class Version:
    """A former state of a deck; `saved_at` is when it gave way to a newer one."""

    path: Path
    saved_at: datetime

    @property
    def number(self) -> int:
        """How many came before it, over all time."""
        return int(self.path.name[:6])


def versions_folder(places: Places, deck_id: str) -> Path:
    """The folder of a deck's versions."""
    # The id may come from a broken file; what is no id must not lead elsewhere.
    return places.versions / (deck_id if is_id(deck_id) else slug(deck_id, "deck"))


def versions_of(places: Places, deck_id: str) -> list[Version]:
    """The versions of a deck, the newest first."""
    folder = versions_folder(places, deck_id)
    if not folder.is_dir():
        return []
    found = [(path, _NAME.fullmatch(path.name)) for path in folder.iterdir() if not path.is_symlink()]
    versions = [Version(path, _moment(name[2])) for path, name in found if name]
    return sorted(versions, key=lambda version: version.number, reverse=True)


def versions_of_all(places: Places) -> Iterator[tuple[str, list[Version]]]:
    """The ids of all decks that have versions, with these."""
    folders = places.versions.iterdir() if places.versions.is_dir() else ()
    for folder in sorted(folders):
        if is_id(folder.name) and not folder.is_symlink() and (found := versions_of(places, folder.name)):
            yield folder.name, found


def keep_version(places: Places, deck_id: str, raw: bytes, now: datetime) -> Path:
    """Keep the bytes as the newest version, unless they are it already; gives the version's path.

    Raises:
        OSError: it could not be written.
    """
    earlier = versions_of(places, deck_id)
    if earlier and earlier[0].path.read_bytes() == raw:
        return earlier[0].path
    folder = versions_folder(places, deck_id)
    make_private_dir(folder)
    number = earlier[0].number + 1 if earlier else 1
    path = folder / f"{number:06}-{now.astimezone(UTC).strftime(_STAMP)}.json"
    write_atomic(path, raw)
    for old in earlier[VERSIONS_KEPT - 1 :]:
        old.path.unlink(missing_ok=True)
    return path


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
