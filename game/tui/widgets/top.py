"""The line above the card: who reads, and how long they have."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from game.tui.widgets.steady import Steady

_GAP = 2


class TopLine(Steady):
    """Shows whose turn it is at the left, and the time at the right, or less of it where both do not fit."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._name, self._does, self._style = "", "", ""
        self._times: tuple[str, ...] = ()

    def tell(self, name: str, does: str, style: str, times: tuple[str, ...]) -> None:
        """Show that somebody does something, and the time: the first of the ways that there is room for."""
        self._name, self._does, self._style, self._times = name, does, style, times
        self._draw()

    def on_resize(self) -> None:
        """The window has another width."""
        self._draw()

    def _draw(self) -> None:
        width = self.content_size.width
        who = _cut(self._name, width - cell_len(self._does) - 1) + f" {self._does}" if self._name else ""
        room = width - cell_len(who) - _GAP
        time = next((time for time in self._times if cell_len(time) <= room), "")
        between = " " * max(0, width - cell_len(who) - cell_len(time))
        self.show(Content.assemble((who, f"bold {self._style}"), between, (time, "$quiet")))


def _cut(name: str, width: int) -> str:
    if cell_len(name) <= width:
        return name
    return set_cell_size(name, max(0, width - 1)).rstrip() + "…"
