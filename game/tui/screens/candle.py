"""A candle and a name, so that they look up. Any key brings the card back."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.tui.themes import partner_style
from game.tui.widgets.pictures import candle

_FLICKER = 1.1


class CandleScreen(ModalScreen[None]):
    """Nothing to read but the name of the one who answers."""

    def __init__(self, name: str, person: int) -> None:
        super().__init__()
        self._name_shown = name
        self._person = person
        self._flicker = 0

    def compose(self) -> ComposeResult:
        """The candle and the name."""
        with Vertical(classes="column"):
            yield Static(candle(0), classes="picture", markup=False)
            yield Static(
                Content.styled("\n" + self._name_shown, partner_style(self._person)), classes="title"
            )

    def on_mount(self) -> None:
        """Let the flame lean, where the terminal wants movement."""
        if self.app.animation_level != "none":
            self.set_interval(_FLICKER, self._lean)

    def on_key(self, event: events.Key) -> None:
        """Any key brings the card back; it does nothing else."""
        event.stop()
        self._look_down()

    def on_click(self) -> None:
        """So does a click."""
        self._look_down()

    def _look_down(self) -> None:
        # A second key may have been pressed before the first one was heard.
        if self.app.screen is self:
            self.dismiss()

    def _lean(self) -> None:
        self._flicker += 1
        self.query_one(".picture", Static).update(candle(self._flicker))
