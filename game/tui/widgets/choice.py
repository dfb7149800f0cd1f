"""One line of the start screen: a name and a value that left and right change."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

T = TypeVar("T")
_LABEL, _VALUE = 7, 16
"""How wide the name and the value are, unless a page wants more."""


class Choice(Static, Generic[T]):
    """A name, and one of several values; a click takes the next one."""

    def __init__(self, name: str, values: Sequence[tuple[T, str]], value: T) -> None:
        super().__init__(markup=False)
        self._label = name
        self._values = list(values)
        self._widths = _LABEL, _VALUE
        self._place = next((i for i, (found, _) in enumerate(values) if found == value), 0)

    @property
    def value(self) -> T:
        """What is chosen."""
        return self._values[self._place][0]

    @property
    def widths(self) -> tuple[int, int]:
        """How many cells the name and the widest value take."""
        return max(_LABEL, cell_len(self._label)), max(_VALUE, *(cell_len(text) for _, text in self._values))

    def align(self, widths: tuple[int, int]) -> None:
        """Take so much room for the name and the value, so that lines of a page stand one below the other."""
        self._widths = widths
        self._draw()

    def on_mount(self) -> None:
        """Draw it."""
        self._draw()

    def turn(self, by: int) -> None:
        """Take another value, `by` places on."""
        self._place = (self._place + by) % len(self._values)
        self._draw()

    def here(self, here: bool) -> None:
        """Whether this line is the one that left and right change."""
        self.set_class(here, "-here")
        self._draw()

    def rename(self, label: str) -> None:
        """Say the chosen value in other words."""
        self._values[self._place] = (self.value, label)
        self._draw()

    def on_click(self) -> None:
        """A click takes the next value."""
        self.turn(1)

    def _draw(self) -> None:
        arrows = ("◂ ", " ▸") if self.has_class("-here") else ("  ", "  ")
        label, width = self._widths
        value = self._values[self._place][1]
        room = max(0, width - cell_len(value))
        self.update(
            Content.assemble(
                (f"{self._label:>{label}}   ", "$quiet"),
                (arrows[0], "$primary"),
                " " * (room // 2) + value + " " * (room - room // 2),
                (arrows[1], "$primary"),
            )
        )
