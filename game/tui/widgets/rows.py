"""A list of any length: only the rows in sight are drawn, so that five thousand open like five."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

Draw = Callable[[int], Content]
"""One row by its place, counting from 0."""

_WHEEL = 3


class Rows(Widget):
    """Shows rows, one of them marked. It takes no focus: the screen moves the mark."""

    @dataclass
    class Moved(Message):
        """Another row is marked now."""

        place: int

    @dataclass
    class Chosen(Message):
        """A marked row was clicked again."""

        place: int

    def __init__(self, empty: str = "") -> None:
        """Begin without rows; `empty` is said while there are none."""
        super().__init__()
        self._empty = empty
        self._count = 0
        self._draw: Draw = lambda _: Content()
        self._top = 0
        self.place = 0

    def fill(self, count: int, draw: Draw, place: int = 0) -> None:
        """Show other rows, the mark on `place`."""
        self._count, self._draw = count, draw
        self.place = max(0, min(place, count - 1))
        self.refresh()
        self.post_message(self.Moved(self.place))

    def move(self, by: int) -> None:
        """Move the mark; it stops at both ends."""
        self.go(self.place + by)

    def go(self, place: int) -> None:
        """Mark the row at a place."""
        place = max(0, min(place, self._count - 1))
        if place != self.place:
            self.place = place
            self.refresh()
            self.post_message(self.Moved(place))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    @property
    def page(self) -> int:
        """How many rows are in sight."""
        return max(1, self.size.height)

    def render(self) -> Content:
        """The rows in sight."""
        width, height = max(1, self.size.width), self.page
        if not self._count:
            return Content.styled(self._empty, "$quiet")
        self._top = max(min(self._top, self.place, self._count - height), self.place - height + 1, 0)
        last = min(self._count, self._top + height)
        return Content("\n").join([self._row(place, width) for place in range(self._top, last)])

    def on_click(self, event: events.Click) -> None:
        """A click marks a row, a second one chooses it."""
        place = self._top + event.y
        if place >= self._count:
            return
        if place == self.place:
            self.post_message(self.Chosen(place))
        self.go(place)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the mark."""
        event.stop()
        self.move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the mark."""
        event.stop()
        self.move(-_WHEEL)

    def _row(self, place: int, width: int) -> Content:
        here = place == self.place
        mark = Content.styled("▸ " if here else "  ", "$primary")
        row = (mark + self._draw(place)).truncate(width, ellipsis=True, pad=here)
        return row.stylize("on $panel") if here else row
