"""A program in a pseudo-terminal, timed from outside: what a person at the keyboard waits for."""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
from pathlib import Path
from signal import SIGKILL
from time import perf_counter
from types import TracebackType
from typing import Self

ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]", re.DOTALL)
BARE = (sys.executable, str(Path(__file__).with_name("_bare.py")))
"""The yardstick: the smallest honest Textual card app."""
_PATIENCE = 30.0
_QUIET = 0.2


class Program:
    """One run of a program, 80 by 24, answering what a modern terminal answers."""

    def __init__(self, *command: str, home: Path) -> None:
        environment = {
            **os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8",
            "MAGIC_CIRCLE_HOME": str(home),
        }  # fmt: skip
        environment.pop("COLUMNS", None)
        environment.pop("LINES", None)
        self.started = perf_counter()
        self._pid, self._handle = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(command[0], command, environment)
        self._seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, SIGKILL)
        os.close(self._handle)
        os.waitpid(self._pid, 0)

    def until(self, pattern: str) -> float:
        """When the text appeared on the screen; escape sequences do not count as text."""
        wanted = re.compile(pattern.encode())
        end = perf_counter() + _PATIENCE
        while (left := end - perf_counter()) > 0:
            when = self._read(left)
            if when is not None and wanted.search(ESCAPES.sub(b"", self._seen)):
                return when
        raise TimeoutError(f"{pattern!r} was not seen; last: {self._seen[-300:]!r}")

    def settle(self) -> None:
        """Wait until nothing has been painted for a while, and forget what was."""
        while self._read(_QUIET) is not None:
            pass
        self._seen = b""

    def press(self, keys: str) -> float:
        """Press keys; when."""
        self._seen = b""
        when = perf_counter()
        os.write(self._handle, keys.encode())
        return when

    def press_and_paint(self, key: str, *, until: str = "") -> float:
        """Milliseconds from a key to its paint: to the text, or to the last byte before quiet."""
        pressed = self.press(key)
        painted = self.until(until) if until else pressed
        while (when := self._read(_QUIET / 2)) is not None:
            painted = painted if until else when
        return (painted - pressed) * 1000

    def memory(self) -> float:
        """The proportional set size in MiB."""
        text = Path(f"/proc/{self._pid}/smaps_rollup").read_text()
        found = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
        assert found is not None
        return int(found[1]) / 1024

    def _read(self, patience: float) -> float | None:
        ready, _, _ = select.select([self._handle], [], [], patience)
        if not ready:
            return None
        data = os.read(self._handle, 1 << 20)
        when = perf_counter()
        self._seen += data
        for question, answer in _ANSWERS:
            if question in data:
                os.write(self._handle, answer)
        return when


_ANSWERS = (
    (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[6n", b"\x1b[1;1R"),
)
