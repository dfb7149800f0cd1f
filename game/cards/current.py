"""The library as it is now: read again when the couple's decks were changed, which is cheap to see."""

from collections.abc import Callable
from os import scandir
from pathlib import Path

from game.cards.library import Library
from game.cards.own_files import is_deck_name


class CurrentLibrary:
    """Gives the library; the same one for as long as no deck file came, went or changed."""

    def __init__(self, load: Callable[[], Library], folder: Path) -> None:
        """Load with `load`, and again when a deck file in `folder` is not what it was."""
        self._load = load
        self._folder = folder
        self._seen: _Look | None = None
        self._library: Library | None = None

    def __call__(self) -> Library:
        """All decks, as their files are now."""
        look = _look(self._folder)
        if self._library is None or look != self._seen:
            self._library, self._seen = self._load(), look
        return self._library


_Look = tuple[tuple[str, int, int, int], ...]


def _look(folder: Path) -> _Look:
    """Name, size, time and inode of each deck file; a file that is replaced gets a new inode."""
    try:
        with scandir(folder) as found:
            kinds = [
                (entry.name, entry.stat(follow_symlinks=False)) for entry in found if is_deck_name(entry.name)
            ]
    except OSError:
        return ()
    return tuple(sorted((name, kind.st_size, kind.st_mtime_ns, kind.st_ino) for name, kind in kinds))
