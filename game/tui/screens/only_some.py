"""Choosing which cards a list shows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from textual.binding import Binding, BindingType

from game.cards.model import Energy, Kind
from game.front.shelving import Shown, Wanted
from game.tui.screens.choosing import Choosing
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Pair

_ANY = "any"
_KINDS = [(None, _ANY), *((kind, f"{kind.value}s") for kind in Kind)]
_DEPTHS = [(None, _ANY), (1, "1 · light"), (2, "2 · closer"), (3, "3 · deep")]
_TOUCHES = [(None, _ANY), (0, "0 · none"), (1, "1 · hands"), (2, "2 · an embrace"), (3, "3 · closer")]
_ENERGIES = [(None, _ANY), *((energy, energy.value) for energy in Energy)]
_SHOWN = [(shown, shown.value) for shown in Shown]


class OnlySome(Choosing[Wanted]):
    """Gives what is wanted now, the search as it was."""

    TITLE = "Only some cards"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,o", "done", "Done", show=False),
        Binding("backspace,delete", "everything", "Everything", show=False),
    ]

    def __init__(self, wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted

    def lines(self) -> Iterator[Choice[Any]]:
        """A line for each thing that cards differ in."""
        wanted = self._wanted
        yield Choice("kind", _KINDS, wanted.kind)
        yield Choice("depth", _DEPTHS, wanted.depth)
        yield Choice("touch", _TOUCHES, wanted.touch)
        yield Choice("energy", _ENERGIES, wanted.energy)
        yield Choice("show", _SHOWN, wanted.shown)

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("arrows", "choose"), ("enter", "done"), ("backspace", "everything")]

    def action_everything(self) -> None:
        """Show all cards again."""
        self.dismiss(Wanted(search=self._wanted.search))

    def action_done(self) -> None:
        """Show these."""
        kind, depth, touch, energy, shown = self.values
        self.dismiss(replace(self._wanted, kind=kind, depth=depth, touch=touch, energy=energy, shown=shown))
