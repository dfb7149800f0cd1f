"""Choosing one of several."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import commands
from game.tui.widgets.hints import Hints
from game.tui.widgets.rows import Rows


class Choice(NamedTuple):
    """One of several: what it is called inside, and its row."""

    name: str
    row: Content


class Which(ModalScreen[str]):
    """Gives the name of the one they chose; nothing for none."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("home", "go(0)", "The first", show=False),
        Binding("end", "go(-1)", "The last", show=False),
        Binding("enter,space", "choose", "This one", show=False),
        Binding("escape,q", "dismiss('')", "Back", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]

    def __init__(self, question: str, choices: Sequence[Choice], *, this: str, empty: str) -> None:
        """Ask `question`; `this` is what the key does that chooses, `empty` is said where there is none."""
        super().__init__()
        self._question = question
        self._choices = choices
        self._this = this
        self._empty = empty

    def compose(self) -> ComposeResult:
        """One line each."""
        with Vertical(id="bench"):
            yield Static(f"{self._question}\n", classes="title", markup=False)
            yield Rows(self._empty)
        yield Hints([("arrows", "move"), ("enter", self._this), ("escape", "back")])

    def on_mount(self) -> None:
        """Put them up."""
        self.query_one(Rows).fill(len(self._choices), lambda place: self._choices[place].row)

    def action_move(self, by: int) -> None:
        """Move the mark."""
        self.query_one(Rows).move(by)

    def action_go(self, place: int) -> None:
        """To the first (0) or the last one."""
        self.query_one(Rows).go(place if place >= 0 else len(self._choices) - 1)

    @on(Rows.Chosen)
    def action_choose(self) -> None:
        """Take the marked one."""
        if self._choices:
            self.dismiss(self._choices[self.query_one(Rows).place].name)
