"""Putting a file where they asked for it: whole, for its owner alone, and never over somebody else's."""

from pathlib import Path

from game.base.errors import Trouble, WrongUse
from game.base.files import write_atomic

_LOOKED_AT = 4096


def write_out(path: Path, text: str, mark: str) -> None:
    """Write `text`, which holds `mark` near its beginning, to `path` with mode 0600.

    A file that holds the mark is an earlier one of the same kind and is replaced.

    Raises:
        WrongUse: another file stands there already, or the folder is missing.
        Trouble: it could not be written.
    """
    try:
        if path.exists() and (not path.is_file() or mark.encode() not in path.read_bytes()[:_LOOKED_AT]):
            raise WrongUse(f"{path} is there already.", "Choose another name, or move that file away.")
        if not path.parent.is_dir():
            raise WrongUse(f"There is no folder {path.parent}.", "Make it first, or choose another one.")
        write_atomic(path, text.encode())
    except OSError as error:
        why = error.strerror or str(error)
        raise Trouble(f"{path} could not be written: {why}.", "Choose another place.") from error
