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

    def __init__(self, *, slept: bool = False) -> None:
        super().__init__()
        self._slept = slept
        self._unsaved = ""
        self._covered = False

    @classmethod
    def raise_over(cls, app: "MagicCircleApp", *, slept: bool = False) -> None:
        """Blank first, then pause: the screen must be empty whatever the disk says."""
        app.push_screen(cls(slept=slept))

    def compose(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Pause once the screen is empty, however slow the disk is."""
        self.call_after_refresh(self._put_down)

    def on_key(self, event: events.Key) -> None:
        """Show that the game is here; a second key comes back."""
        event.stop()
        if self.app.screen is not self:
            return
        self._put_down()
        if self._paused:
            entrance.return_to(the_app(self))
        elif self._covered:
            self._go_back()
        else:
            self._covered = True
            self.query_one(Static).update(wording.COVERED)

    @property
    def _paused(self) -> bool:
        app = the_app(self)
        return app.playing and app.table is not None and app.table.session.paused

    def _put_down(self) -> None:
        if self.is_attached:
            self._unsaved = the_app(self).put_down(slept=self._slept)

    def _go_back(self) -> None:
        """Back to what lay below: there was nothing to pause, or it could not be saved and is as it was."""
        room = the_app(self).room
        self.dismiss()
        if room is not None and self._unsaved:
            room.say(self._unsaved)
