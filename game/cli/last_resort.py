"""What no part of the program foresaw: told in a sentence, without the words that a traceback would show."""

import sys
from contextlib import suppress
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Self

from game.base.errors import Exit
from game.base.text import clean
from game.cli.surroundings import Surroundings

_GO_ON = "What was said to be kept is kept; to go on: magic-circle resume"


class LastResort:
    """Ends an unforeseen fault with a sentence. `python -X dev` lets the traceback through."""

    def __init__(self, here: Surroundings) -> None:
        """Tell it on the error stream."""
        self._here = here

    def __enter__(self) -> Self:
        """Watch the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Swallow a fault, once told; leave interruptions alone."""
        if not isinstance(error, Exception) or sys.flags.dev_mode:
            return False
        last = extract_tb(trace)[-1]
        where = f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"
        complain(self._here, f"Something in Magic Circle broke ({where}). {_GO_ON}")
        return True

    @property
    def code(self) -> int:
        """The exit code after it."""
        return Exit.IO


def complain(here: Surroundings, sentence: str) -> None:
    """Print a sentence on the error stream, if anybody listens."""
    with suppress(OSError):
        here.stderr.write(clean(sentence) + "\n")
        here.stderr.flush()
