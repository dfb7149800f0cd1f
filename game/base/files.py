"""Files that are whole or absent, and folders that are private."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

TEMPORARY_PREFIX = ".tmp-"
"""How every temporary file's name begins, so that recovery can sweep what a kill left behind."""

_BLOCK = 1 << 16

_FILE_SYSTEM_CANNOT = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})


def write_atomic(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Put `data` at `path` whole, mode 0600, and unless `durable` is False on disk when this returns.

    Raises:
        OSError: nothing was replaced; the old file is untouched and no temporary file stays.
    """
    with _replacing(path, durable=durable) as file:
        file.write(data)


def copy_atomic(source: Path, path: Path, *, durable: bool = True) -> None:
    """Put a copy of `source` at `path` in the same way, never holding the whole of it in memory.

    Raises:
        OSError: `source` cannot be read, or `path` not be written; nothing was replaced.
    """
    with source.open("rb") as original, _replacing(path, durable=durable) as file:
        while block := original.read(_BLOCK):
            file.write(block)


def read_at_most(path: Path, most: int) -> tuple[bytes, int | None]:
    """The file's bytes, one more than `most` of a larger one; and how many it has, None where none can tell.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        raw = file.read(most + 1)
        if len(raw) <= most:
            return raw, len(raw)
        return raw, file.seek(0, os.SEEK_END) if file.seekable() else None


@contextmanager
def _replacing(path: Path, *, durable: bool) -> Iterator[BinaryIO]:
    temporary = path.with_name(f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "wb") as file:
            yield file
            file.flush()
            if durable:
                sync_file(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    if durable:
        sync_folder(path.parent)


def sync_file(handle: int) -> None:
    """Return only when the open file's bytes have left the computer's caches.

    Raises:
        OSError: the disk is full or failing.
    """
    # On macOS fsync stops at the drive's own cache; F_FULLFSYNC goes through it.
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is not None:
        fcntl.fcntl(handle, full)
    else:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make a rename or a new name in the folder survive a power cut, where the file system can.

    Raises:
        OSError: the disk is failing.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _FILE_SYSTEM_CANNOT:
            raise
    finally:
        os.close(handle)


def make_private_dir(path: Path) -> None:
    """Make the folder, and what is missing above it, for its owner alone (0700).

    A folder that exists keeps its mode: it may be somebody's home, which is not ours to shut.

    Raises:
        OSError: the folder cannot be made, or a file stands in its place.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
    if not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
