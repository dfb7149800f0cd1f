"""An evening waits: pick it up, begin another one, or land it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import commands, wording
from game.play import intents as do
from game.play.session import Session
from game.tui import entrance
from game.tui.screens.room import Room
from game.tui.widgets.hints import Hints, Pair, Whisper


class WaitingScreen(Room):
    """Offers the newest paused evening, exactly as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "resume", "Pick it up", id="pick-up"),
        Binding("n", "new", "A new evening", id="new-evening"),
        Binding(commands.LAND.key, "land", commands.LAND.label, id=commands.LAND.id),
    ]

    def __init__(self, paused: tuple[Session, ...]) -> None:
        super().__init__()
        self._paused = paused

    def compose(self) -> ComposeResult:
        """The recap, with no word of any card."""
        newest = self._paused[0]
        with Vertical(classes="column"):
            yield Static(wording.TITLE, classes="title", markup=False)
            yield Static(
                wording.waiting(newest, self.game.house.clock()) + "\n", classes="quiet", markup=False
            )
            yield Static(wording.recap(newest) + "\n", classes="quiet", markup=False)
            yield Whisper()
        yield Hints(self._keys())

    def on_mount(self) -> None:
        """Say what the opening of the folder had to tell."""
        self.say_notices()

    def action_resume(self) -> None:
        """Pick it up; the next key then shows the card."""
        self._open()

    def action_new(self) -> None:
        """Begin another evening; this one goes on waiting."""
        entrance.go_home(self.game)

    def action_land(self) -> None:
        """Land it without a further card."""
        if self._open():
            self.play(do.Land())
            entrance.go(self.game, entrance.screen_for(self.table))

    def _keys(self) -> list[Pair]:
        game = self.game
        return [
            (game.key("pick-up", "space"), "pick it up"),
            (game.key("new-evening", "n"), "a new evening"),
            game.hint(commands.LAND, "land it"),
            game.hint(commands.HELP),
        ]

    def _open(self) -> bool:
        try:
            entrance.resume(self.game, self._paused[0].id)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return False
        return True
