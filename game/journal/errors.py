"""What can go wrong with what is kept, in plain sentences."""

import errno
from pathlib import Path

from game.base.errors import Trouble
from game.play.record import NotSaved

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class Damaged(Trouble):
    """A file of ours cannot be read: it is empty, cut short, or of the wrong shape."""

    def __init__(self, path: Path, how: str) -> None:
        super().__init__(
            f"{path} cannot be read: {how}.",
            "Start magic-circle once: it sets the file aside and puts the last good copy in its place.",
        )
        self.path = path
        self.how = how


class Newer(Trouble):
    """A file of ours was written by a newer version; it is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was written by a newer Magic Circle and is left untouched.",
            "Update magic-circle on this computer to write in it.",
        )


def not_saved(error: OSError, folder: Path) -> NotSaved:
    """The sentence for a write in `folder` that the system refused."""
    if error.errno in _FULL:
        return NotSaved(
            f"Not saved: there is no room left for {folder}.", "Make some room on the disk and try again."
        )
    if error.errno in _FORBIDDEN:
        return NotSaved(
            f"Not saved: {folder} may not be written in.",
            "Make the folder yours to write in, or choose another one with MAGIC_CIRCLE_HOME, and try again.",
        )
    why = error.strerror or str(error)
    return NotSaved(f"Not saved in {folder}: {why}.", "Check the disk and try again.")


def broken_words() -> NotSaved:
    """The sentence for text that cannot be written down: half of a character."""
    return NotSaved("Not saved: these words hold a broken character.", "Type them again.")
