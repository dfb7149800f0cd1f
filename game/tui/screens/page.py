"""A page to read: it scrolls, and escape goes back."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from game.front import commands
from game.tui.abstract import Abstract
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Hanging, Line
from game.tui.widgets.hints import Hints


class Page(Abstract, ModalScreen[None]):
    """A modal page of calm text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,space,enter", "dismiss", "Back", id="back"),
        Binding(commands.BLANK.key, "app.blank", "Blank and pause", id=commands.BLANK.id),
        Binding(commands.QUIT.key, "dismiss", "Back", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The text, and how to go back."""
        with VerticalScroll(classes="page"):
            yield Hanging(self.lines())
        yield Hints([("escape", "back"), ("arrows", "scroll"), the_app(self).hint(commands.BLANK)])

    @abstractmethod
    def lines(self) -> Iterable[Line]:
        """What stands on the page."""


def heading(text: str) -> Content:
    """A heading on a page."""
    return Content.styled(text, "bold $primary")
