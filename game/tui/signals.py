"""The signals that ask the game to go, and the one that wakes it; and a watch that it does go."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from time import sleep
from types import FrameType

PATIENCE = 2.0
"""Seconds to hear of a signal, and again to be gone once everything is kept. The disk has all its time."""
_BASE = 128
"""What shells add to a signal's number for the exit code."""
_GO = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Signals:
    """Listens once the terminal is dressed; never more than one signal to go is heard.

    Textual 8.2.8 dresses the terminal anew at every SIGCONT, which comes along with the SIGHUP of a closed
    window. On a terminal that is gone, or dressed already, that leaves threads behind which hang the game
    for ever, and the evening with it. So here SIGCONT is passed on only after a SIGTSTP.
    """

    def __init__(self, leave: Callable[[int], None], dress_anew: Callable[[], None]) -> None:
        """Listen to nothing yet.

        Args:
            leave: called in the event loop with the exit code; on return everything is kept.
            dress_anew: called in the event loop when the game was stopped without a chance to undress.
        """
        self._leave = leave
        self._dress_anew = dress_anew
        self._code: int | None = None
        self._undressed = False
        self._asked, self._heard, self._kept = Event(), Event(), Event()

    def listen(self) -> None:
        """Take the signals over; called in the main thread's event loop, once Textual has taken its own."""
        self._loop = asyncio.get_running_loop()
        # Started now: within a signal's handler no thread can be started safely.
        Thread(target=self._watch, name="watch", daemon=True).start()
        for number in _GO:
            signal.signal(number, self._ask)
        self._to_sleep, self._awake = signal.getsignal(signal.SIGTSTP), signal.getsignal(signal.SIGCONT)
        signal.signal(signal.SIGTSTP, self._stop)
        signal.signal(signal.SIGCONT, self._continue)

    def _ask(self, number: int, _: FrameType | None) -> None:
        # Not left to the loop's own signals: it may hang in a write to a terminal that is gone.
        if self._code is not None:
            return
        self._code = _BASE + number
        self._asked.set()
        self._soon(self._go)

    def _go(self) -> None:
        self._heard.set()
        try:
            self._leave(self._code or _BASE)
        finally:
            self._kept.set()

    def _watch(self) -> None:
        self._asked.wait()
        if self._heard.wait(PATIENCE):
            self._kept.wait()
            sleep(PATIENCE)
        os._exit(self._code or _BASE)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._undressed = True
        if callable(self._to_sleep):
            self._to_sleep(number, frame)

    def _continue(self, number: int, frame: FrameType | None) -> None:
        undressed, self._undressed = self._undressed, False
        if self._code is not None or sys.__stdin__ is None or not sys.__stdin__.isatty():
            return
        if not undressed:
            self._soon(self._dress_anew)
        elif callable(self._awake):
            self._awake(number, frame)

    def _soon(self, call: Callable[[], None]) -> None:
        # A loop that is closed is on its way out already.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(call)
