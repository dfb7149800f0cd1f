"""A list of blocks of text, of which only those in view are laid out: ten years open like one evening."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

Draw = Callable[[int, int, bool], list[Content]]
"""The lines of the block at a place, for a width; whether it is the one they are at. Never none."""


class Blocks(Static):
    """Blocks one under the other; one of them is the one they are at."""

    @dataclass
    class Chosen(Message):
        """The block they are at was clicked."""

        place: int

    @dataclass
    class Scrolled(Message):
        """Another block is the first in view."""

        top: int

    def __init__(self, draw: Draw) -> None:
        super().__init__(markup=False, classes="blocks")
        self._draw_block = draw
        self._count = 0
        self._place = 0
        self._top = self._top_shown = 0
        self._skip = 0
        self._rows: list[int] = []

    @property
    def place(self) -> int:
        """Where they are."""
        return self._place

    @property
    def top(self) -> int:
        """The first block in view."""
        return self._top

    def show(self, count: int, place: int = 0) -> None:
        """Show so many blocks, and be at one of them."""
        self._count = count
        self._place = max(0, min(place, count - 1))
        self._top, self._skip = min(self._top, self._place), 0
        if self._top:
            # Where fewer are left, the last ones fill the screen.
            self._top = min(self._top, self._fill_from(count - 1))
        self._redraw()

    def move(self, by: int) -> None:
        """Go to another block; one that is longer than the screen scrolls first."""
        if not self._scrolled(by):
            self.to(self._place + by)

    def page(self, by: int) -> None:
        """Go a screenful on (1) or back (-1)."""
        if self._scrolled(by):
            return
        self._top = self._place = self._last_in_view() if by > 0 else self._fill_from(self._top)
        self._skip = 0
        self._redraw()

    def to(self, place: int) -> None:
        """Go to the block at a place."""
        before, self._place = self._place, max(0, min(place, self._count - 1))
        if before != self._place:
            self._redraw()

    def on_resize(self) -> None:
        """Lay out what is in view for the new size."""
        self._redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """On to the next."""
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Back."""
        event.stop()
        self.move(-1)

    def on_click(self, event: events.Click) -> None:
        """A click goes to a block; a second one chooses it."""
        row = event.get_content_offset_capture(self).y
        if not 0 <= row < len(self._rows):
            return
        if self._rows[row] == self._place:
            self.post_message(self.Chosen(self._place))
        self.to(self._rows[row])

    def _redraw(self) -> None:
        width, height = self.content_size
        if width <= 0 or height <= 0:
            return
        self._bring_into_view()
        if self._top != self._top_shown:
            self._top_shown = self._top
            self.post_message(self.Scrolled(self._top))
        lines = list(self._lines())[self._skip : self._skip + height]
        self._rows = [place for place, _ in lines]
        self.update(Content("\n").join([line for _, line in lines]), layout=False)

    def _lines(self) -> Iterator[tuple[int, Content]]:
        """The lines from the first block in view on, as many as may be needed."""
        needed = self._skip + self.content_size.height
        for place in range(self._top, self._count):
            for line in self._block(place):
                yield place, line
                needed -= 1
            if needed <= 0:
                return

    def _block(self, place: int) -> list[Content]:
        return self._draw_block(place, self.content_size.width, place == self._place)

    def _bring_into_view(self) -> None:
        if self._count == 0 or self._place < self._top:
            self._top, self._skip = self._place, 0
            return
        top = self._fill_from(self._place)
        if top > self._top:
            self._top, self._skip = top, 0
        elif self._place != self._top:
            self._skip = 0

    def _fill_from(self, place: int) -> int:
        """The first block in view when the one at `place` stands at the bottom."""
        room = self.content_size.height - len(self._block(place)) if self._count else 0
        while place > 0 and (room := room - len(self._block(place - 1))) >= 0:
            place -= 1
        return place

    def _last_in_view(self) -> int:
        return self._rows[-1] if self._rows else self._place

    def _scrolled(self, by: int) -> bool:
        """Whether a block longer than the screen was scrolled within itself."""
        if self._count == 0 or self._place != self._top:
            return False
        height = self.content_size.height
        hidden = max(0, len(self._block(self._place)) - height)
        skip = max(0, min(hidden, self._skip + by * max(1, height - 2)))
        if skip == self._skip:
            return False
        self._skip = skip
        self._redraw()
        return True
