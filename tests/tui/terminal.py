"""A real terminal of 80 by 24, with the program running in it as its session's leader."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]
GAME = (sys.executable, "-m", "game")
PATIENCE = 20.0
"""Seconds after which a test gives up; a loaded computer is slow."""
ALTERNATE, NORMAL = b"\x1b[?1049h", b"\x1b[?1049l"


class Terminal:
    """The end that a person sits at."""

    def __init__(self, process: int, handle: int) -> None:
        self.process = process
        self.written = b""
        self._handle = handle
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        self._code: int | None = None

    @property
    def shown(self) -> str:
        return "\n".join(self._screen.display)

    @property
    def painted(self) -> list[tuple[str, ...]]:
        """Every cell of the screen with its colours and styles, and where the cursor stands."""
        rows, width = self._screen.buffer, self._screen.columns
        cells = [rows[row][column] for row in range(self._screen.lines) for column in range(width)]
        return [tuple(map(str, cell)) for cell in cells]

    @property
    def echoes(self) -> bool:
        """Whether what is typed shows, as in any shell."""
        modes: int = termios.tcgetattr(self._handle)[3]
        return bool(modes & termios.ECHO and modes & termios.ICANON)

    def type(self, keys: str) -> None:
        os.write(self._handle, keys.encode())

    def wait_for(self, words: str) -> None:
        """Read until these words stand on the screen."""
        self._read_until(lambda: words in self.shown, words)

    def wait_until(self, holds: Callable[[str], bool]) -> None:
        """Read until the screen is such."""
        self._read_until(lambda: holds(self.shown), "the screen to change")

    def settle(self, quiet: float = 0.3) -> bytes:
        """Read until nothing has come for a moment; what came."""
        before = len(self.written)
        while self._read(quiet):
            pass
        return self.written[before:]

    def signal(self, number: int) -> None:
        os.kill(self.process, number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._handle)
        self._handle = -1

    def exit_code(self) -> int:
        """Read to the end, and how the program ended; minus the signal that killed it."""
        self._read_until(self._has_ended, "the end")
        while self._read(0.0):
            pass
        assert self._code is not None
        return self._code

    def close(self) -> None:
        if self._code is None:
            with suppress(ProcessLookupError):
                os.kill(self.process, 9)
            self.exit_code()
        if self._handle >= 0:
            self.hang_up()

    def _has_ended(self) -> bool:
        if self._code is None:
            gone, status = os.waitpid(self.process, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if gone else None
        return self._code is not None

    def _read_until(self, holds: Callable[[], bool], wanted: str) -> None:
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"waited in vain for {wanted}:\n{self.shown}"
            self._read(0.1)

    def _read(self, patience: float) -> bytes:
        ready, _, _ = select.select([self._handle] if self._handle >= 0 else [], [], [], patience)
        if not ready:
            return b""
        try:
            found = os.read(self._handle, 1 << 16)
        except OSError:
            # Linux says so when the last program has let go of the terminal.
            return b""
        self.written += found
        self._stream.feed(found)
        return found


@contextmanager
def terminal(home: Path, *command: str, **environ: str) -> Iterator[Terminal]:
    """The command, by default the game, in a terminal of its own."""
    ours = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    surroundings = {
        **ours,
        "MAGIC_CIRCLE_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "TEXTUAL_ANIMATIONS": "none",
        "LC_ALL": "C.UTF-8",
        **environ,
    }
    process, handle = pty.fork()
    if process == 0:
        os.chdir(ROOT)
        os.execvpe((command or GAME)[0], list(command or GAME), surroundings)
    fcntl.ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seat = Terminal(process, handle)
    try:
        yield seat
    finally:
        seat.close()
