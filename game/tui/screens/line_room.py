"""A room with a line to write on, and what is done with the words."""

from collections.abc import Callable

from textual import on
from textual.widgets import Input

from game.tui.screens.room import Room
from game.tui.widgets.field import Field

Take = Callable[[str], None]
"""What is done with what was written."""


def _nothing() -> None:
    """Nothing is to be done."""


class LineRoom(Room):
    """Asks for a line at a time; a `Field` must be among its widgets."""

    def __init__(self) -> None:
        super().__init__()
        self._take: Take | None = None
        self._left: Callable[[], None] = _nothing
        self._live = False

    def ask(
        self,
        question: str,
        take: Take,
        text: str = "",
        *,
        example: str = "",
        limit: int = 400,
        live: bool = False,
        left: Callable[[], None] = _nothing,
    ) -> None:
        """Ask for a line.

        Args:
            question: what is asked.
            take: gets what was written, without the blanks around it.
            text: stands there already.
            example: fades when they write.
            limit: how many characters it may have.
            live: whether `take` gets it at every key, too.
            left: done when they leave without writing.
        """
        self.say("")
        self._take, self._left, self._live = take, left, live
        self.query_one(Field).open(question, text, example=example, limit=limit)
        self.line_opened()

    def line_opened(self) -> None:
        """Called when there is a line to write on."""

    def close_line(self) -> None:
        """Put the line away."""
        self._take, self._left, self._live = None, _nothing, False
        self.query_one(Field).close()

    @on(Field.Written)
    def _hear(self, event: Field.Written) -> None:
        take = self._take
        self.close_line()
        if take is not None:
            take(event.text.strip())

    @on(Field.Left)
    def _hear_nothing(self) -> None:
        left = self._left
        self.close_line()
        left()

    @on(Input.Changed)
    def _overhear(self, event: Input.Changed) -> None:
        if self._take is not None and self._live and self.query_one(Field).is_open:
            self._take(event.value)
