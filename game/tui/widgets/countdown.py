"""A ritual's time, or three, two, one: seconds on the screen, a quiet bell at the end."""

from datetime import timedelta

from textual.timer import Timer
from textual.widgets import Static

from game.base.clock import Clock
from game.front import wording
from game.front.pace import clock_face

_TICK = 0.25
_BAR = 24
_THREE = 3


class Countdown(Static):
    """Counts down by the injected clock; silent while nothing runs."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(markup=False, id="timer")
        self._clock = clock
        self._until = clock()
        self._seconds = 0
        self._counting_three = False
        self._said = ""
        self._ticker: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether time is being counted."""
        return self._ticker is not None

    def start(self, seconds: int) -> None:
        """Count a step's seconds down."""
        self._counting_three = False
        self._begin(seconds)

    def count_three(self) -> None:
        """Count three, two, one."""
        self._counting_three = True
        self._begin(_THREE)

    def stop(self) -> None:
        """Fall silent."""
        self._halt()
        self._say("")

    def _begin(self, seconds: int) -> None:
        self._halt()
        self._seconds = seconds
        self._until = self._clock() + timedelta(seconds=seconds)
        self._ticker = self.set_interval(_TICK, self.tick)
        self.tick()

    def _halt(self) -> None:
        if self._ticker is not None:
            self._ticker.stop()
            self._ticker = None

    def tick(self) -> None:
        """Show what is left; ring when it is over."""
        left = (self._until - self._clock()).total_seconds()
        if left > 0:
            self._say("\n" + self._face(left))
            return
        self._halt()
        if not self._counting_three:
            self.app.bell()
        self._say("\n" + ("Now." if self._counting_three else wording.TIME_IS_OVER))

    def _say(self, text: str) -> None:
        if text != self._said:
            # Only the first and the last word change how many lines there are.
            self.update(text, layout=not (text and self._said))
            self._said = text

    def _face(self, left: float) -> str:
        if self._counting_three:
            return str(int(-(-left // 1)))
        done = round(_BAR * (1 - left / self._seconds))
        return "─" * done + "●" + "┄" * (_BAR - done) + "  " + clock_face(left)
