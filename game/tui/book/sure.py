"""Are you sure? Asked before anything goes for good."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from game.base.text import clean
from game.front import commands
from game.tui.screens.room import the_app
from game.tui.widgets.hints import Hints, Pair


class Sure(ModalScreen[bool]):
    """Gives True for yes; whatever else is pressed changes nothing."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes"),
        Binding("n,escape,q,space,enter", "answer(False)", "No"),
        Binding("up", "scroll(-3)", "Up", show=False),
        Binding("down", "scroll(3)", "Down", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]

    def __init__(self, question: str, explained: str = "") -> None:
        super().__init__()
        self._question = question
        self._explained = explained

    def compose(self) -> ComposeResult:
        """The question, and what comes of it."""
        with VerticalScroll(classes="asking", can_focus=False), Vertical(classes="column"):
            yield Static(clean(self._question) + "\n", classes="title", markup=False)
            yield Static(clean(self._explained), classes="quiet", markup=False)
        yield Hints([*self.keys(), the_app(self).hint(commands.BLANK)])

    def keys(self) -> list[Pair]:
        """The hints."""
        return [("y", "yes"), ("n", "no")]

    def action_scroll(self, by: int) -> None:
        """A long explanation is read with the arrows."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_answer(self, yes: bool) -> None:
        """Take the answer."""
        if self.is_current:
            self.dismiss(yes)
