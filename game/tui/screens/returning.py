"""Coming back: whose turn it is, how long they have now, and how to go on. No card text."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import commands, wording
from game.play import intents as do
from game.play.session import Stage
from game.tui import entrance
from game.tui.screens.room import Room
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Hints, Pair, Whisper

_KEEP = -1


class ReturnScreen(Room):
    """Asks how long they have now, then resumes, deals another card or lands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "resume", "Pick it up", id="pick-up"),
        Binding(commands.ANOTHER.key, "another", commands.ANOTHER.label, id=commands.ANOTHER.id),
        Binding(commands.LAND.key, "land", commands.LAND.label, id=commands.LAND.id),
        Binding("left", "change(-1)", "Less time", show=False),
        Binding("right", "change(1)", "More time", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The recap and the time."""
        left = self.session.time_left(self.table.clock())
        times = [(_KEEP, wording.time_kept(left)), *((m, f"{m} minutes now") for m in (5, 10, 20, 45))]
        standing = "\n".join((*wording.standing(self.session), ""))
        with Vertical(classes="column"):
            yield Static("Welcome back", classes="title", markup=False)
            yield Static(standing, classes="quiet", markup=False)
            if not self.session.one_card and not self._landing:
                yield Choice("time", times, _KEEP)
            yield Whisper()
        yield Hints(self._keys())

    def on_mount(self) -> None:
        """Mark the time as what the arrows change."""
        for choice in self.query(Choice):
            choice.here(True)
        self.say_notices()

    def action_change(self, by: int) -> None:
        """More time, or less."""
        for choice in self.query(Choice):
            choice.turn(by)

    def action_resume(self) -> None:
        """Go on where it was."""
        if self._come_back():
            entrance.go(self.game, entrance.screen_for(self.table, pick_up=True))

    def action_another(self) -> None:
        """Go on with another card."""
        if self.session.turn is None or self._landing:
            self.action_resume()
        elif self._come_back():
            try:
                self.table.do(do.Another())
            except Trouble as trouble:
                self.game.house.notices.append(trouble.sentence())
            self._go_on()

    def action_land(self) -> None:
        """Land; the card that was on the table has not been seen."""
        if not self._landing and self.play(do.Land()):
            self._go_on()

    @property
    def _landing(self) -> bool:
        return self.session.stage is Stage.LANDING

    def _keys(self) -> Iterator[Pair]:
        yield self.game.key("pick-up", "space"), "pick it up"
        if self._landing:
            return
        if self.session.turn is not None:
            yield self.game.hint(commands.ANOTHER, "another card")
        yield self.game.hint(commands.LAND)
        if not self.session.one_card:
            yield "arrows", "time"

    def _come_back(self) -> bool:
        minutes = [choice.value for choice in self.query(Choice)]
        return self.play(do.Resume(None if not minutes or minutes[0] == _KEEP else minutes[0]))

    def _go_on(self) -> None:
        if self.session.stage is not Stage.ENDED:
            entrance.go(self.game, entrance.screen_for(self.table))
