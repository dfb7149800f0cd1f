"""Signals that end a plain game. They take effect only while it waits, never in the middle of a save."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Self

from game.plain.leaving import SIGNAL_BASE, Leaving

_LEAVE_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Signals:
    """Catches SIGINT, SIGTERM and SIGHUP while it is entered; only in the main thread."""

    def __init__(self) -> None:
        """Catch nothing yet."""
        self._asked: int | None = None
        self._waiting = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        """Catch the signals, but those that whoever started us wants ignored (`nohup`)."""
        for number in _LEAVE_ON:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._catch)
        return self

    def __exit__(self, *_: object) -> None:
        """Put things back as they were."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """A block in which a signal, also one that came before it, makes somebody leave.

        Raises:
            Leaving: a signal came.
        """
        self._waiting = True
        try:
            self._leave_if_asked()
            yield
        finally:
            self._waiting = False

    def _catch(self, number: int, _: FrameType | None) -> None:
        self._asked = number
        if self._waiting:
            self._leave_if_asked()

    def _leave_if_asked(self) -> None:
        if self._asked is not None:
            number, self._asked, self._waiting = self._asked, None, False
            raise Leaving(SIGNAL_BASE + number)
