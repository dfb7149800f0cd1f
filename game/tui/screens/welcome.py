"""The first evening: two names and three promises."""

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from game.base.errors import Trouble
from game.base.text import clean_line
from game.front import wording
from game.journal.records import Couple
from game.play.setup import MAX_NAME
from game.tui import entrance
from game.tui.screens.room import Room
from game.tui.widgets.hints import Hints, Whisper
from game.tui.widgets.line import Line


class WelcomeScreen(Room):
    """Asks the two names, once."""

    AUTO_FOCUS = "#first"

    def compose(self) -> ComposeResult:
        """The promises, and two lines for names."""
        with Vertical(classes="column"):
            yield Static(wording.TITLE, classes="title", markup=False)
            yield Static("A card game for the two of you.\n", classes="quiet", markup=False)
            for promise in wording.PROMISES:
                yield Static(promise, classes="quiet", markup=False)
            yield Static("", markup=False)
            yield Line(placeholder="One name", id="first", max_length=MAX_NAME)
            yield Line(placeholder="The other name", id="second", max_length=MAX_NAME)
            yield Whisper()
        yield Hints([("enter", "next"), ("tab", "the other line"), ("ctrl+q", "leave")])

    def on_mount(self) -> None:
        """Say what the opening of the folder had to tell."""
        self.say_notices()

    @on(Input.Submitted, "#first")
    def _to_second(self) -> None:
        self.query_one("#second", Input).focus()

    @on(Input.Submitted, "#second")
    def _enter(self) -> None:
        first, second = (clean_line(line.value, MAX_NAME) for line in self.query(Input))
        if not first or not second:
            self.say("Two names, please. Pet names are fine.")
            self.query_one("#second" if first else "#first", Input).focus()
            return
        if first.casefold() == second.casefold():
            self.say(wording.SAME_NAMES)
            return
        try:
            self.game.house.journal.save_couple(Couple(names=(first, second)))
            self._go_on()
        except Trouble as trouble:
            self.say(trouble.sentence())

    def _go_on(self) -> None:
        setup = self.game.opening.setup
        if setup is None:
            entrance.go_home(self.game)
        else:
            entrance.begin(self.game, replace(setup, partners=self.game.house.names()))
