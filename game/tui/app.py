"""The Textual app: themes, what holds on every screen, and the way in and out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.base.errors import Exit, Trouble
from game.base.text import clean
from game.front import wording
from game.front.commands import Command
from game.front.opening import House
from game.front.start import Start
from game.play.intents import Pause, Resume
from game.play.session import Stage
from game.tui import keys
from game.tui.going import Going
from game.tui.screens.room import Room
from game.tui.signals import Signals
from game.tui.themes import CANDLE, DAYLIGHT, EXTRA_VARIABLES, THEMES
from game.tui.too_small import cover_or_not, is_too_small, way_out
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Pair
from game.tui.widgets.line import Line

if TYPE_CHECKING:
    from game.play.table import Table
    from game.tui.desk import Desk
    from game.tui.timing import Held


class MagicCircleApp(App[None]):
    """The game on the screen. It holds no state of the game: that is the table's."""

    TITLE = wording.TITLE
    CSS_PATH = "magic.tcss"
    # Ours lists what can be done on a screen; the one that comes along would write a picture of it to a file.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            keys.BLANK_ANYWHERE.key,
            "blank",
            "Blank the screen",
            show=False,
            priority=True,
            id=keys.BLANK_ANYWHERE.id,
        ),
        Binding("ctrl+q", "leave", "Save and leave", show=False, priority=True, id="leave"),
        Binding("ctrl+c", "interrupt", "Save and leave", show=False, priority=True, id="interrupt"),
        Binding("ctrl+z", "suspend_process", "To the shell", show=False, id="suspend"),
        Binding(keys.PALETTE.key, "palette", "Palette", show=False, id=keys.PALETTE.id),
        Binding(keys.LOOK.key, "look", "By candle, or by daylight", show=False, id=keys.LOOK.id),
    ]

    def __init__(self, house: House, start: Start) -> None:
        _forget_empty_no_color()
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall"), (32, "-roomy")]
        self.house = house
        self.opening = start
        self.table: Table | None = None
        self.decks_told = False
        self.put_by: dict[Path, Desk] = {}
        self.held: Held | None = None
        self._going = Going(self)
        self._dress()

    def _dress(self) -> None:
        """Put the look on before the style sheets are read: changing it later reads them all again."""
        for theme in THEMES:
            self.register_theme(theme)
        wanted = self.house.settings.theme
        self.set_reactive(App.theme, wanted if wanted in self.available_themes else CANDLE.name)
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The first screen, without an empty one below it: that would cost a sixth of the start."""
        from game.tui.entrance import first_screen

        self.set_keymap(keys.usable(self.house.settings.keys))
        return first_screen(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, for the themes that Textual ships."""
        return dict(EXTRA_VARIABLES)

    def on_mount(self) -> None:
        """Listen for the signals that ask us to go, and for what comes to lie in the window."""
        self.screen_change_signal.subscribe(self, self._cover_or_not)
        if not self.is_headless:
            Signals(self._going.by_signal, self._dress_anew).listen()

    def on_resize(self) -> None:
        """Cover what is in the window where it is too small, and show it again where it is not."""
        # Textual tells of the new size first, and takes it over itself after that.
        self.call_next(self._cover_or_not)

    async def on_event(self, event: events.Event) -> None:
        """Whatever was pressed, written or clicked; nothing of it reaches a screen that cannot be seen."""
        if not (isinstance(event, events.InputEvent | events.Paste) and self._unseen):
            await super().on_event(event)
        elif isinstance(event, events.Key):
            action = way_out(event.key, self.BINDINGS, Room.BINDINGS, self.house.settings.keys)
            if action:
                await self.run_action(action)

    def on_key(self, event: events.Key) -> None:
        """A key that was under way while a line opened belongs to the line; it is no command any more."""
        line = self.focused
        if not isinstance(line, Line):
            return
        if line.take(event):
            event.prevent_default()
        elif event.key == "escape" and isinstance(line.parent, Field):
            event.prevent_default()
            line.parent.leave()

    def on_paste(self, event: events.Paste) -> None:
        """So does a paste."""
        if isinstance(self.focused, Line):
            self.focused.on_paste(event)

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
        self._going.by_key(Exit.DONE)

    def action_interrupt(self) -> None:
        """The same by Ctrl+C, as the exit code tells."""
        self._going.by_key(Exit.INTERRUPTED)

    def action_palette(self) -> None:
        """List what can be done here, where it would lie over nothing private and nothing being written."""
        from textual.command import CommandPalette

        from game.tui.palette import PLACEHOLDER, Here

        if isinstance(self.screen, Room) and self.screen.has_palette and not self._unseen:
            self.push_screen(CommandPalette([Here], placeholder=PLACEHOLDER))

    def action_look(self) -> None:
        """From candle to daylight and back."""
        self.theme = DAYLIGHT.name if self.theme == CANDLE.name else CANDLE.name

    @property
    def _unseen(self) -> bool:
        """Whether the window is too small for what lies in it; an empty screen fits into any."""
        if not is_too_small(self.size):
            return False
        from game.tui.screens.blank import BlankScreen

        return not isinstance(self.screen, BlankScreen)

    def _cover_or_not(self, _: object = None) -> None:
        if self.screen.is_attached:
            cover_or_not(self.screen, small=self._unseen)

    def _dress_anew(self) -> None:
        """After a stop that nobody could see coming: what is on the terminal is the shell's."""
        with self.suspend():
            pass

    def key(self, binding: str, usual: str) -> str:
        """The key of a binding as it is set in the settings, in people's words."""
        return keys.shown(keys.usable(self.house.settings.keys).get(binding, usual))

    def hint(self, command: Command, label: str = "") -> Pair:
        """A command's key, and what it does."""
        return self.key(command.id, command.key), label or command.label

    @property
    def playing(self) -> bool:
        """Whether an evening is on the table."""
        return self.table is not None and self.table.session.stage is not Stage.ENDED

    @property
    def room(self) -> Room | None:
        """The topmost screen that is no page laid over another."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Room)), None)

    def put_down(self, *, slept: bool = False) -> str:
        """Pause what is played; what went wrong in a sentence, or nothing.

        Should even that not be saved, the log still holds everything before it. Where the computer
        `slept`, the pause begins at the last thing that was done.
        """
        if self.table is None or not self.playing or self.table.session.paused:
            return ""
        try:
            if slept:
                self.table.interrupt()
                self.table.do(Resume())
            self.table.do(Pause(self.room.lay_by() if self.room else ()))
        except Trouble as trouble:
            return trouble.sentence()
        return ""

    def _fatal_error(self) -> None:
        """Leave without a traceback: it would print what is private to the normal screen."""
        from rich.text import Text

        error, self._return_code = self._exception, Exit.IO
        said = wording.BROKEN.format(type(error).__name__)
        if isinstance(error, Trouble):
            said, self._return_code = clean(error.sentence()), error.exit
        self._exit_renderables[:] = [Text(said)]
        self._close_messages_no_wait()


def _forget_empty_no_color() -> None:
    """An empty NO_COLOR asks for nothing, but Textual 8.2.8 heeds it."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def run(house: House, start: Start) -> int:
    """Play in the terminal; returns the exit code."""
    app = MagicCircleApp(house, start)
    app.run()
    return app.return_code or 0
