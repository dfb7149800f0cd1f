"""An evening waits: pick it up, begin another one, or land it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import commands, wording
from game.play import intents as do
from game.play.session import Session, Stage
from game.tui import entrance
from game.tui.screens.room import Room
from game.tui.widgets.hints import Hints, Pair, Whisper


class WaitingScreen(Room):
    """Offers the newest paused evening, exactly as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "resume", "Pick it up", id="pick-up"),
        Binding("n", "new", "A new evening", id="new-evening"),
        Binding(commands.LAND.key, "land", commands.LAND.label, id=commands.LAND.id),
        Binding("left,up", "other(-1)", "The evening before", show=False),
        Binding("right,down", "other(1)", "The next evening", show=False),
    ]

    def __init__(self, paused: tuple[Session, ...]) -> None:
        super().__init__()
        self._paused = paused
        self._place = 0

    def compose(self) -> ComposeResult:
        """The recap, with no word of any card."""
        with Vertical(classes="column"):
            yield Static(wording.TITLE, classes="title", markup=False)
            yield Static("", id="which", classes="quiet", markup=False)
            yield Whisper()
        yield Hints(self._keys())

    def on_mount(self) -> None:
        """Show the newest, and say what the opening of the folder had to tell."""
        self.action_other(0)
        self.say_notices()

    def action_other(self, by: int) -> None:
        """Look at another evening that waits."""
        self._place = (self._place + by) % len(self._paused)
        session, count = self._here, len(self._paused)
        lines = [wording.waiting(session, self.game.house.clock()), "", *wording.standing(session), ""]
        if count > 1:
            lines += [f"{self._place + 1} of {count} that wait", ""]
        self.query_one("#which", Static).update("\n".join(lines))
        self.query_one(Hints).show(self._keys())

    def action_resume(self) -> None:
        """Pick it up; the next key then shows the card."""
        self._open()

    def action_new(self) -> None:
        """Begin another evening; this one goes on waiting."""
        entrance.go_home(self.game)

    def action_land(self) -> None:
        """Land it without a further card."""
        if not self._landing and self._open():
            self.play(do.Land())
            entrance.go(self.game, entrance.screen_for(self.table))

    @property
    def _here(self) -> Session:
        return self._paused[self._place]

    @property
    def _landing(self) -> bool:
        return self._here.stage is Stage.LANDING

    def _keys(self) -> list[Pair]:
        game = self.game
        others = [("arrows", "another")] if len(self._paused) > 1 else []
        return [
            (game.key("pick-up", "space"), "pick it up"),
            (game.key("new-evening", "n"), "a new evening"),
            *([] if self._landing else [game.hint(commands.LAND, "land it")]),
            *others,
            game.hint(commands.HELP),
        ]

    def _open(self) -> bool:
        try:
            entrance.resume(self.game, self._here.id)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return False
        return True
