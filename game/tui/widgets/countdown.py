"""A ritual's time, or three, two, one: seconds on the screen, a quiet bell at the end."""

from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from textual.timer import Timer
from textual.widgets import Static

from game.base.clock import Clock
from game.front import wording
from game.front.pace import clock_face
from game.tui.lid import Lid

_TICK = 0.25
_BAR = 24
_WAITS = "It waits at {0}. {1} goes on."


@dataclass(frozen=True)
class Time:
    """Time to be counted: `left` of so many `seconds`; `aloud` is three, two, one."""

    seconds: int
    left: int
    aloud: bool = False

    @classmethod
    def whole(cls, seconds: int) -> "Time":
        """All of it is still left."""
        return cls(seconds, seconds)


THREE = Time(3, 3, aloud=True)


class Countdown(Static):
    """Counts down by the injected clock; silent while nothing runs.

    Time that was stopped waits at the second it stood at, until they go on.
    """

    def __init__(self, clock: Clock, key: str) -> None:
        """Silent; `key` is the one to go on with, in people's words."""
        super().__init__(markup=False, id="timer")
        self._clock = clock
        self._key = key
        self._time: Time | None = None
        self._left = 0
        self._until = clock()
        self._lid = Lid(clock)
        self._said = ""
        self._ticker: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether time is being counted."""
        return self._ticker is not None

    @property
    def waiting(self) -> bool:
        """Whether time was stopped and is to go on."""
        return self._time is not None and not self.running

    def start(self, time: Time) -> None:
        """Count what is left of it down."""
        self._halt()
        self._time, self._left = time, time.left
        self._until = self._clock() + timedelta(seconds=time.left)
        self._lid = Lid(self._clock)
        self._ticker = self.set_interval(_TICK, self.tick)
        self.tick()

    def wait(self, time: Time) -> None:
        """Show what is left of it; it does not run."""
        self._halt()
        self._time = time
        left = str(time.left) if time.aloud else clock_face(time.left)
        self._say("\n" + _WAITS.format(left, self._key))

    def hold(self) -> Time | None:
        """Stop what runs where it stands; gives what waits now, if anything."""
        if self._time is not None and self.running:
            if not self._lid.was_shut():
                self._left = self._seconds_left()
            if self._left > 0:
                self.wait(replace(self._time, left=self._left))
            else:
                self.stop()
        return self._time

    def go_on(self) -> None:
        """Count on from where it was stopped."""
        if self._time is not None and self.waiting:
            self.start(self._time)

    def stop(self) -> None:
        """Fall silent."""
        self._halt()
        self._time = None
        self._say("")

    def tick(self) -> None:
        """Show what is left; ring when it is over. What the computer slept through is not counted."""
        time = self._time
        if time is None or not self.running:
            return
        if self._lid.was_shut():
            self.wait(replace(time, left=self._left))
            return
        self._left = self._seconds_left()
        if self._left > 0:
            self._say("\n" + self._face(time))
        else:
            self._end(time)

    def _end(self, time: Time) -> None:
        self._halt()
        self._time = None
        if not time.aloud:
            self.app.bell()
        self._say("\n" + ("Now." if time.aloud else wording.TIME_IS_OVER))

    def _halt(self) -> None:
        if self._ticker is not None:
            self._ticker.stop()
            self._ticker = None

    def _seconds_left(self) -> int:
        return ceil((self._until - self._clock()).total_seconds())

    def _say(self, text: str) -> None:
        if text != self._said:
            # Only the first and the last word change how many lines there are.
            self.update(text, layout=not (text and self._said))
            self._said = text

    def _face(self, time: Time) -> str:
        if time.aloud:
            return str(self._left)
        done = round(_BAR * (1 - self._left / time.seconds))
        return "─" * done + "●" + "┄" * (_BAR - done) + "  " + clock_face(self._left)
