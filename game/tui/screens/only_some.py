"""Choosing which cards a list shows."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from game.cards.model import Energy, Kind
from game.front import commands
from game.front.shelving import Shown, Wanted
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Hints

_ANY = "any"
_KINDS = [(None, _ANY), *((kind, f"{kind.value}s") for kind in Kind)]
_DEPTHS = [(None, _ANY), (1, "1 · light"), (2, "2 · closer"), (3, "3 · deep")]
_TOUCHES = [(None, _ANY), (0, "0 · none"), (1, "1 · hands"), (2, "2 · an embrace"), (3, "3 · closer")]
_ENERGIES = [(None, _ANY), *((energy, energy.value) for energy in Energy)]
_SHOWN = [(shown, shown.value) for shown in Shown]


class OnlySome(ModalScreen[Wanted]):
    """Gives what is wanted now, the search as it was."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "The line above", show=False),
        Binding("down,tab", "move(1)", "The line below", show=False),
        Binding("left", "change(-1)", "The value before", show=False),
        Binding("right,space", "change(1)", "The next value", show=False),
        Binding("enter,escape,o", "done", "Done", show=False),
        Binding("backspace,delete", "everything", "Everything", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]

    def __init__(self, wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted
        self._line = 0

    def compose(self) -> ComposeResult:
        """A line for each thing that cards differ in."""
        wanted = self._wanted
        with Vertical(classes="column"):
            yield Static("Only some cards\n", classes="title", markup=False)
            yield Choice("kind", _KINDS, wanted.kind)
            yield Choice("depth", _DEPTHS, wanted.depth)
            yield Choice("touch", _TOUCHES, wanted.touch)
            yield Choice("energy", _ENERGIES, wanted.energy)
            yield Choice("show", _SHOWN, wanted.shown)
        yield Hints([("arrows", "choose"), ("enter", "done"), ("backspace", "everything")])

    def on_mount(self) -> None:
        """Mark the first line."""
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

    def action_everything(self) -> None:
        """Show all cards again."""
        self.dismiss(Wanted(search=self._wanted.search))

    def action_done(self) -> None:
        """Show these."""
        kind, depth, touch, energy, shown = (choice.value for choice in self.query(Choice))
        self.dismiss(replace(self._wanted, kind=kind, depth=depth, touch=touch, energy=energy, shown=shown))
