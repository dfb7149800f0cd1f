"""Somebody who watches all there is to see while another answers: screens, sounds, files, writes, time."""

import ctypes
import os
import re
import struct
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.tui.terminal import Terminal, terminal

_CHECKSUM = re.compile(rb"^[0-9a-f]{16} ", re.MULTILINE)
_MOMENT = re.compile(rb'"at":"[^"]*"')
_MODIFY, _CLOSED, _FROM, _TO, _CREATE, _DELETE = 0x2, 0x8, 0x40, 0x80, 0x100, 0x200
_EVENTS = _MODIFY | _CLOSED | _FROM | _TO | _CREATE | _DELETE
QUIET = 0.15
"""Seconds without a new byte after which a screen stands."""
BELL = b"\a"
NOISE = 1.0
"""Seconds by which two runs of the same thing may differ on a loaded computer."""


Picture = tuple[list[tuple[str, ...]], int]


@dataclass
class Seen:
    """All that can be seen of one run.

    `screens` holds what stands painted after each step, colours and styles included, and how often the
    bell rang; `waits` the seconds until a private page turned.
    """

    screens: list[Picture] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    files: dict[str, tuple[int, int, bytes]] = field(default_factory=dict)
    writes: list[tuple[int, str]] = field(default_factory=list)
    code: int = -1


def differences(one: Seen, other: Seen, *, bytes_too: bool = True) -> list[str]:
    """What tells two runs apart; nothing where nobody could tell them apart."""
    found = [
        f"screen {n}"
        for n, pair in enumerate(zip(one.screens, other.screens, strict=True))
        if pair[0] != pair[1]
    ]
    found += [
        f"time {n}"
        for n, pair in enumerate(zip(one.waits, other.waits, strict=True))
        if abs(pair[0] - pair[1]) > NOISE
    ]
    keep = slice(0, 3 if bytes_too else 2)
    names = sorted(one.files.keys() | other.files.keys())
    found += [
        f"file {name}" for name in names if one.files.get(name, ())[keep] != other.files.get(name, ())[keep]
    ]
    found += [_both("writes", one.writes, other.writes)] if one.writes != other.writes else []
    return found + (["exit code"] if one.code != other.code else [])


def _both(what: str, one: list[tuple[int, str]], other: list[tuple[int, str]]) -> str:
    """Two lists, an entry to a line, so that what is in one alone is seen at once."""
    lists = [[f"  {mask:#x} {name}" for mask, name in found] for found in (one, other)]
    return "\n".join([f"{what} of the one:", *lists[0], f"{what} of the other:", *lists[1]])


class Onlooker:
    """Drives the game by its keys and keeps what it saw."""

    def __init__(self, seat: Terminal) -> None:
        self.seat = seat
        self.seen = Seen()

    def open(self, key: str, words: str) -> None:
        """Press a key before anything is asked; what that paints is no matter."""
        self.seat.type(key)
        self.seat.wait_for(words)
        self.seat.settle(QUIET)

    def press(self, key: str, words: str) -> None:
        """Press a key and wait for these words."""
        self.seat.type(key)
        self.seat.wait_for(words)
        self._look()

    def choose(self, label: str, words: str) -> None:
        """Answer a private page, whatever number stands before the label, and wait for it to turn."""
        line = next(line for line in self.seat.shown.splitlines() if re.search(rf"\d  {label}\s*$", line))
        before = self.seat.shown
        pressed = time.monotonic()
        self.seat.type(line.split()[0])
        self.seat.wait_until(lambda shown: words in shown and shown != before)
        self.seen.waits.append(time.monotonic() - pressed)
        self._look()

    def _look(self) -> None:
        self.seat.settle(QUIET)
        self.seen.screens.append((self.seat.painted, self.seat.written.count(BELL)))


def watch(home: Path, arguments: tuple[str, ...], play: Callable[[Onlooker], None]) -> Seen:
    """Play in a terminal on this data folder, and tell all that could be seen."""
    command = (sys.executable, "-m", "tests.care.launch", str(home), *arguments)
    with writes_below(home) as writes, terminal(home, *command) as seat:
        onlooker = Onlooker(seat)
        play(onlooker)
        seat.type("q")
        onlooker.seen.code = seat.exit_code()
        onlooker.seen.writes = writes()
    onlooker.seen.files = {
        str(path.relative_to(home)): _look_at(path) for path in sorted(home.rglob("*")) if path.is_file()
    }
    return onlooker.seen


def _look_at(path: Path) -> tuple[int, int, bytes]:
    data = path.read_bytes()
    return len(data), path.stat().st_mode, _MOMENT.sub(b"", _CHECKSUM.sub(b"", data))


@contextmanager
def writes_below(home: Path) -> Iterator[Callable[[], list[tuple[int, str]]]]:
    """Gives what was written, made, moved and removed in the folder and those in it, in order."""
    libc = ctypes.CDLL(None, use_errno=True)
    handle = libc.inotify_init1(os.O_NONBLOCK)
    for folder in (home, *(path for path in home.rglob("*") if path.is_dir())):
        assert libc.inotify_add_watch(handle, os.fsencode(folder), _EVENTS) >= 0
    try:
        yield lambda: list(_events(handle))
    finally:
        os.close(handle)


def _events(handle: int) -> Iterator[tuple[int, str]]:
    try:
        data = os.read(handle, 1 << 20)
    except BlockingIOError:
        return
    while data:
        _, mask, _, length = struct.unpack_from("iIII", data)
        name = data[16 : 16 + length].rstrip(b"\0").decode()
        yield mask, re.sub(r"^\.tmp-[0-9a-f]{16}$", ".tmp-", name)
        data = data[16 + length :]
