"""A candle and a name, so that they look up. Any key brings the card back."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import commands
from game.tui.screens.table_keys import bindings_by_candle
from game.tui.themes import partner_style
from game.tui.widgets.pictures import candle

_FLICKER = 1.1


class CandleScreen(ModalScreen[None]):
    """Nothing to read but the name of the one who answers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_by_candle(),
        Binding(commands.BLANK.key, "app.blank", "Blank and pause", id=commands.BLANK.id, priority=True),
        Binding(commands.QUIT.key, "app.leave", "Save and leave", id=commands.QUIT.id, priority=True),
    ]

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
        """Any other key brings the card back, and does nothing else."""
        event.stop()
        self._look_down()

    async def action_at_the_table(self, action: str) -> None:
        """Bring the card back and do there what was asked for."""
        if self._look_down():
            await self.app.screen.run_action(action)

    def on_click(self) -> None:
        """So does a click."""
        self._look_down()

    def _look_down(self) -> bool:
        # A second key may have been pressed before the first one was heard.
        here = self.app.screen is self
        if here:
            self.dismiss()
        return here

    def _lean(self) -> None:
        self._flicker += 1
        self.query_one(".picture", Static).update(candle(self._flicker))
