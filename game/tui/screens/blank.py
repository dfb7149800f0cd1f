"""The blank key: an empty screen at once. Coming back takes two keys."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import wording
from game.tui import entrance
from game.tui.screens.room import the_app

if TYPE_CHECKING:
    from game.tui.app import MagicCircleApp


class BlankScreen(ModalScreen[None]):
    """Nothing at all; the first key shows that somebody is here, without a word of any card."""

    def __init__(self) -> None:
        super().__init__()
        self._unsaved = ""
        self._covered = False

    @classmethod
    def raise_over(cls, app: "MagicCircleApp") -> None:
        """Blank first, then pause: the screen must be empty whatever the disk says."""
        blank = cls()
        app.push_screen(blank)
        blank._unsaved = app.put_down()

    def compose(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("", classes="quiet", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Show that the game is here; a second key comes back."""
        event.stop()
        app = the_app(self)
        if app.playing:
            app.house.notices.extend([self._unsaved] if self._unsaved else [])
            entrance.return_to(app)
        elif self._covered:
            self.dismiss()
        else:
            self._covered = True
            self.query_one(Static).update(wording.COVERED)
