"""Locks between processes. Both kinds end with the process that holds them, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.errors import Trouble

if TYPE_CHECKING:
    from filelock import BaseFileLock

PATIENCE = 10.0
"""Seconds to wait for another process before giving up."""


class Busy(Trouble):
    """Another process holds what is needed here."""


@contextmanager
def locked(path: Path, *, timeout: float = PATIENCE) -> Iterator[None]:
    """Hold the lock file at `path` (mode 0600, never deleted) while the block runs.

    Not reentrant: taking it again inside the block waits for itself.

    Args:
        path: the lock file; its folder must be there.
        timeout: how many seconds to wait for another process.

    Raises:
        Busy: another process kept it for longer than that.
        Trouble: the lock file cannot be made here.
    """
    from filelock import FileLock

    lock = FileLock(path, timeout=timeout, mode=0o600)
    _acquire(lock, path, timeout)
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: "BaseFileLock", path: Path, timeout: float) -> None:
    from filelock import SoftFileLock, Timeout

    try:
        lock.acquire()
    except Timeout as error:
        raise Busy(
            f"Another Magic Circle has been busy in {path.parent} for {timeout:.0f} seconds.",
            "Close it, or wait a moment, and try again.",
        ) from error
    except OSError as error:
        raise Trouble(
            f"{path} cannot be opened: {error.strerror}.", "Check that this folder is yours to write in."
        ) from error
    # Newer filelocks fall back to a mere marker file, which outlives a kill and so shuts people out.
    if isinstance(lock, SoftFileLock):
        lock.release()
        raise Trouble(
            f"The disk that holds {path.parent} knows no locks.",
            "Move the data folder to another disk with MAGIC_CIRCLE_HOME.",
        )


def hold(handle: int) -> None:
    """Hold the open file until it is closed, waiting for whoever holds it now.

    Raises:
        OSError: the file system knows no locks.
    """
    fcntl.flock(handle, fcntl.LOCK_EX)


def try_hold(handle: int) -> bool:
    """Hold the open file until it is closed; False when somebody else holds it, this process included.

    Raises:
        OSError: the file system knows no locks.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
