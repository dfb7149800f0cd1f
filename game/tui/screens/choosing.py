"""A page of lines to choose on: up and down go to a line, left and right change its value."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import commands
from game.tui.abstract import Abstract
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Hints, Pair

T = TypeVar("T")


class Choosing(Abstract, ModalScreen[T]):
    """Lines under a title. How they are left is the heir's to say."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "The line above", show=False),
        Binding("down,tab", "move(1)", "The line below", show=False),
        Binding("left", "change(-1)", "The value before", show=False),
        Binding("right,space", "change(1)", "The next value", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]
    TITLE: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self._line = 0

    def compose(self) -> ComposeResult:
        """The title, the lines, the keys."""
        with Vertical(classes="column"):
            yield Static(f"{self.TITLE}\n", classes="title", markup=False)
            yield from self.lines()
        yield Hints(self.keys())

    @abstractmethod
    def lines(self) -> Iterable[Choice[Any]]:
        """What there is to choose."""

    @abstractmethod
    def keys(self) -> Iterable[Pair]:
        """The hints."""

    @property
    def values(self) -> list[Any]:
        """What is chosen, line by line."""
        return [choice.value for choice in self.query(Choice)]

    def on_mount(self) -> None:
        """Let the lines stand one below the other, and mark the first."""
        lines = list(self.query(Choice))
        widths = [line.widths for line in lines]
        for line in lines:
            line.align((max(label for label, _ in widths), max(value for _, value in widths)))
        self.action_move(0)

    def action_move(self, by: int) -> None:
        """Go to another line."""
        lines = list(self.query(Choice))
        self._line = (self._line + by) % len(lines)
        for place, line in enumerate(lines):
            line.here(place == self._line)

    def action_change(self, by: int) -> None:
        """Change the value on this line."""
        list(self.query(Choice))[self._line].turn(by)
