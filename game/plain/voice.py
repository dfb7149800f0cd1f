"""What a plain game says, line by line."""

import textwrap
from errno import EPIPE
from typing import TextIO

from game.base.errors import Exit
from game.base.text import clean, margin
from game.plain.leaving import Leaving

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""To the top, empty the screen, empty the scrollback."""


class Voice:
    """Writes cleaned lines at once. When nobody can hear it any more, it falls silent for good."""

    def __init__(self, out: TextIO, *, width: int | None = None, terminal: bool = False) -> None:
        """Write to `out`.

        Args:
            out: where the lines go.
            width: wrap after so many characters; None wraps nothing.
            terminal: whether there is a screen to clear, a bell, and somebody to prompt.
        """
        self._out = out
        self._width = width
        self._terminal = terminal
        self._silent = False

    def say(self, *lines: str) -> None:
        """Write lines; control characters stay out.

        Raises:
            Leaving: nobody reads them any more.
        """
        self._write("".join(f"{self._wrap(clean(line))}\n" for line in lines))

    def prompt(self) -> None:
        """Show a person that it is their turn to type."""
        if self._terminal:
            self._write("> ")

    def clear(self) -> None:
        """Empty the screen and, where the terminal can, the scrollback."""
        if self._terminal:
            self._write(_CLEAR)

    def bell(self) -> None:
        """A quiet sign."""
        if self._terminal:
            self._write("\a")

    def _wrap(self, text: str) -> str:
        if self._width is None:
            return text
        return "\n".join(_wrap_line(line, self._width) for line in text.split("\n"))

    def _write(self, text: str) -> None:
        if self._silent:
            return
        try:
            self._out.write(text)
            self._out.flush()
        except OSError as error:
            self._silent = True
            raise Leaving(Exit.DONE if error.errno == EPIPE else Exit.IO) from error


def _wrap_line(line: str, width: int) -> str:
    return textwrap.fill(line, width, subsequent_indent=margin(line), break_on_hyphens=False)
