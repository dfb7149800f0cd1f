"""The live logs as files: where they lie, whose they are, what is in them."""

import os
import re
from pathlib import Path

from game.base.errors import WrongUse
from game.base.locks import Busy, hold, try_hold
from game.base.places import Places

_SESSION_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")
_FLAGS = os.O_RDWR | os.O_APPEND
_SUFFIX = ".log"
_CHUNK = 1 << 20


def log_path(places: Places, session_id: str) -> Path:
    """Where the log of a session lies.

    Raises:
        WrongUse: this can be no session's id.
    """
    if not _SESSION_ID.fullmatch(session_id):
        raise unknown_session(session_id)
    return places.live / f"{session_id}{_SUFFIX}"


def live_ids(places: Places) -> list[str]:
    """The ids of the sessions that have a log, sorted."""
    try:
        names = os.listdir(places.live)
    except FileNotFoundError:
        return []
    return sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))


def unknown_session(session_id: str) -> WrongUse:
    """The sentence for a session that is not there."""
    return WrongUse(
        f"There is no paused evening “{session_id[:64]}”.", "See what is there with: magic-circle resume"
    )


def create_held(path: Path) -> int:
    """Make an empty log that this process holds until it is closed.

    Raises:
        OSError: it exists already, or the folder cannot be written in.
    """
    while True:
        handle = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
        hold(handle)
        # Another terminal that starts just now may have swept the empty file before we held it.
        if os.fstat(handle).st_nlink:
            return handle
        os.close(handle)


def open_held(path: Path) -> int:
    """Open a log and hold it until it is closed.

    Raises:
        Busy: another terminal, or another open log of this process, holds it.
        FileNotFoundError: it is not there, or was filed a moment ago.
        OSError: it cannot be opened.
    """
    handle = os.open(path, _FLAGS)
    if not try_hold(handle):
        os.close(handle)
        raise Busy("This evening is open in another window.", "Go on there, or close that window first.")
    if not os.fstat(handle).st_nlink:
        os.close(handle)
        raise FileNotFoundError(path)
    return handle


def read_handle(handle: int) -> bytes:
    """All bytes of an open file, wherever it stands."""
    chunks: list[bytes] = []
    offset = 0
    while chunk := os.pread(handle, _CHUNK, offset):
        chunks.append(chunk)
        offset += len(chunk)
    return b"".join(chunks)
