"""The Textual app: themes, what holds on every screen, and the way in and out."""

import asyncio
import signal
from collections.abc import Iterable
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.base.errors import Exit, Trouble
from game.front import wording
from game.front.opening import House
from game.front.start import Start
from game.play.intents import Pause
from game.play.session import Stage
from game.play.table import Table
from game.tui.screens.room import Room
from game.tui.themes import CANDLE, EXTRA_VARIABLES, THEMES

_LEAVING_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class MagicCircleApp(App[None]):
    """The game on the screen. It holds no state of the game: that is the table's."""

    TITLE = wording.TITLE
    CSS_PATH = "magic.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "blank", "Blank the screen", show=False, priority=True, id="blank-anywhere"),
        Binding("ctrl+c,ctrl+q", "leave", "Save and leave", show=False, priority=True, id="leave"),
        Binding("ctrl+z", "suspend_process", "To the shell", show=False, id="suspend"),
    ]

    def __init__(self, house: House, start: Start) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall"), (32, "-roomy")]
        self.house = house
        self.opening = start
        self.table: Table | None = None

    def get_default_screen(self) -> Screen[None]:
        """The first screen, without an empty one below it: that would cost a sixth of the start."""
        from game.tui.entrance import first_screen

        for theme in THEMES:
            self.register_theme(theme)
        wanted = self.house.settings.theme
        self.theme = wanted if wanted in self.available_themes else CANDLE.name
        self.set_keymap(self.house.settings.keys)
        return first_screen(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, for the themes that Textual ships."""
        return dict(EXTRA_VARIABLES)

    def on_mount(self) -> None:
        """Listen for the signals that ask us to go."""
        loop = asyncio.get_running_loop()
        for number in _LEAVING_SIGNALS:
            loop.add_signal_handler(number, self._leave_on_signal, number)

    def watch_theme(self, theme: str) -> None:
        """Remember the look."""
        if theme in self.available_themes and self.is_running:
            self.house.keep_settings(theme=theme)

    def action_blank(self) -> None:
        """Empty the screen at once, and pause what is being played."""
        from game.tui.screens.blank import BlankScreen

        if not isinstance(self.screen, BlankScreen):
            BlankScreen.raise_over(self)

    def action_leave(self) -> None:
        """Leave; an evening waits as it is."""
        self.put_down()
        self.exit()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette, without the screenshot that would write a private screen to a file."""
        yield SystemCommand("Look", "Change the theme", self.action_change_theme)
        yield SystemCommand("Blank", "Empty the screen at once and pause", self.action_blank)
        yield SystemCommand("Save and leave", "The evening waits as it is", self.action_leave)

    def _leave_on_signal(self, number: int) -> None:
        self.put_down()
        self.exit(return_code=128 + number)

    @property
    def playing(self) -> bool:
        """Whether an evening is on the table."""
        return self.table is not None and self.table.session.stage is not Stage.ENDED

    def put_down(self) -> str:
        """Pause what is played; what went wrong in a sentence, or nothing.

        Should even that not be saved, the log still holds everything before it.
        """
        if self.table is None or not self.playing:
            return ""
        words, by = "", 0
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                words, by = screen.lay_by()
        try:
            self.table.do(Pause(words, by))
        except Trouble as trouble:
            return trouble.sentence()
        return ""

    def _fatal_error(self) -> None:
        """Leave without a traceback: it would print what is private to the normal screen."""
        from rich.text import Text

        kind = type(self._exception).__name__
        self._exit_renderables.append(Text(wording.BROKEN.format(kind)))
        self._return_code = Exit.IO
        self._close_messages_no_wait()


def run(house: House, start: Start) -> int:
    """Play in the terminal; returns the exit code."""
    app = MagicCircleApp(house, start)
    app.run()
    return app.return_code or 0
