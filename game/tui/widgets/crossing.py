"""The crossing into the magic circle: one breath long; a key walks through."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from game.front import wording
from game.tui.widgets.pictures import breath, ring

_BREATH_SECONDS = 8.0
_FRAME = 0.2


class Crossing(Vertical):
    """A circle that breathes once, and three short lines."""

    def __init__(self) -> None:
        super().__init__(classes="column")
        self._moment = 0.0
        self._breathing: Timer | None = None

    def compose(self) -> ComposeResult:
        """The ring and the lines."""
        yield Static(self._ring(), classes="picture", markup=False)
        for line in wording.CROSSING:
            yield Static(line, classes="quiet", markup=False)
        yield Static("", id="remembered", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Breathe, where the terminal wants movement."""
        if self.display and self.app.animation_level != "none":
            self._breathing = self.set_interval(_FRAME, self._breathe)

    def remember(self, line: str) -> None:
        """Show what lies here, below the three lines."""
        if line:
            remembered = self.query_one("#remembered", Static)
            remembered.update(Content(f"\n{line}"))
            remembered.display = True

    def _breathe(self) -> None:
        self._moment += _FRAME / _BREATH_SECONDS
        self.query_one(".picture", Static).update(self._ring())
        if self._breathing is not None and (self._moment >= 1 or not self.display):
            self._breathing.stop()

    def _ring(self) -> str:
        return ring(7 if self.app.size.height < 22 else 11, breath(self._moment))
