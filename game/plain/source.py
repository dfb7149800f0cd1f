"""Where the lines of a plain game come from."""

import os
import select
import termios
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

_CHUNK = 65_536
_LONGEST_LINE = 1_000_000
"""Bytes; what never ends is cut into lines of this length."""


class Source(Protocol):
    """Gives one line at a time, and knows whether one is waiting."""

    def read(self) -> str | None:
        """The next line without its end; None when there are no more.

        Raises:
            Leaving: a signal came first.
        """

    def waiting(self, seconds: float) -> bool:
        """Whether a line, or the end, comes within so many seconds. Returns as soon as it does.

        Raises:
            Leaving: a signal came first.
        """


class HandleSource:
    """Reads an open file, pipe or terminal itself: a text stream's own buffer would hide what waits."""

    def __init__(
        self, handle: int, while_waiting: Callable[[], AbstractContextManager[None]] = nullcontext
    ) -> None:
        """Read from the file descriptor; every wait happens inside `while_waiting()`."""
        self._handle = handle
        self._while_waiting = while_waiting
        self._pending = b""
        self._ended = False

    def read(self) -> str | None:
        """The next line; bytes that are no UTF-8 become replacement characters."""
        with self._while_waiting():
            while not (self._line_is_there() or self._ended):
                self._fill()
        if not self._pending:
            return None
        line, _, self._pending = self._pending.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")

    def waiting(self, seconds: float) -> bool:
        """Whether a line, or the end, comes in time."""
        with self._while_waiting():
            if self._pending or self._ended:
                return True
            return bool(select.select([self._handle], [], [], seconds)[0])

    @property
    def at_terminal(self) -> bool:
        """Whether somebody types at a terminal."""
        return os.isatty(self._handle)

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """A block in which the terminal does not show what is typed."""
        before = termios.tcgetattr(self._handle)
        silent = list(before)
        silent[3] &= ~termios.ECHO
        termios.tcsetattr(self._handle, termios.TCSAFLUSH, silent)
        try:
            yield
        finally:
            termios.tcsetattr(self._handle, termios.TCSAFLUSH, before)

    def _line_is_there(self) -> bool:
        return b"\n" in self._pending or len(self._pending) > _LONGEST_LINE

    def _fill(self) -> None:
        try:
            found = os.read(self._handle, _CHUNK)
        except OSError:
            # A terminal that was closed gives an error where a pipe gives the end.
            found = b""
        self._ended = not found
        self._pending += found


class EmptySource:
    """No input at all."""

    def read(self) -> str | None:
        """None: there is nothing."""
        return None

    def waiting(self, seconds: float) -> bool:
        """True: the end is there already."""
        return True
