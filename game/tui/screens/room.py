"""What all our screens share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.base.errors import Trouble
from game.front import commands
from game.tui.abstract import Abstract
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Whisper
from game.tui.widgets.line import Line

if TYPE_CHECKING:
    from game.play.drafts import Draft
    from game.play.intents import Intent
    from game.play.session import Session
    from game.play.table import Table
    from game.tui.app import MagicCircleApp

_BESIDE_A_PICTURE = 100
"""So many letters fit below a picture in the smallest window."""


def the_app(screen: Screen[Any]) -> MagicCircleApp:
    """The app a screen belongs to, by its own type."""
    from game.tui.app import MagicCircleApp

    return cast(MagicCircleApp, screen.app)


class Room(Abstract, Screen[None]):
    """A screen with a quiet line where the game answers, and the keys that hold everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(commands.SUPPORT.key, "support", "Support", id=commands.SUPPORT.id),
        Binding("question_mark", "help", "All the keys", id=commands.HELP.id),
        Binding(commands.BLANK.key, "app.blank", "Blank and pause", id=commands.BLANK.id),
        Binding(commands.QUIT.key, "app.leave", "Save and leave", id=commands.QUIT.id),
    ]

    @property
    def game(self) -> MagicCircleApp:
        """The app, by its own type."""
        return the_app(self)

    @property
    def has_palette(self) -> bool:
        """Whether what can be done here may be listed: not while a line is open, where words are wanted."""
        line = self.focused
        return not (isinstance(line, Line) and isinstance(line.parent, Field))

    _table: Table | None = None

    @property
    def table(self) -> Table:
        """The table that is being played at; a screen that is just going still sits at its own."""
        if self._table is None:
            self._table = self.game.table
        assert self._table is not None, "this screen is shown only while an evening is played"
        return self._table

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.table.session

    def play(self, intent: Intent, answer: str = "") -> bool:
        """Ask the table; whether it was done. What it refuses is said in the quiet line."""
        try:
            self.table.do(intent)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return False
        self.say(answer)
        return True

    def lay_by(self) -> tuple[Draft, ...]:
        """Called before a pause: gives what is half written, to wait with the evening."""
        return ()

    def leaving(self) -> str:
        """Called before the program ends: keep what is being written; a sentence about it, if any.

        Raises:
            Trouble: it cannot be kept.
        """
        return ""

    def say(self, sentence: str) -> None:
        """Answer in the quiet line."""
        for whisper in self.query(Whisper):
            whisper.say(sentence)

    def say_notices(self) -> None:
        """Say what the opening of the data folder had to tell, once."""
        notices = self.game.house.notices
        if notices:
            told = "\n".join(notices)
            # A sentence with a path in it needs the room that a picture takes.
            self.set_class(len(told) > _BESIDE_A_PICTURE, "-telling")
            self.say(told)
            notices.clear()

    def action_support(self) -> None:
        """Show the Support page."""
        from game.tui.screens.support import SupportScreen

        self.app.push_screen(SupportScreen())

    def action_help(self) -> None:
        """Show all the keys."""
        from game.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())
