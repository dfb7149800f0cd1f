"""A room with a line to write on, and what is done with the words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import on
from textual.widgets import Input

from game.base.errors import Trouble
from game.tui.screens.room import Room
from game.tui.widgets.field import Field

Take = Callable[[str], None]
"""What is done with what was written. Where it refuses with a Trouble, they are asked again."""


def _nothing() -> None:
    """Nothing is to be done."""


@dataclass(frozen=True)
class _Asked:
    """What is asked, as `LineRoom.ask` was called."""

    question: str
    take: Take
    text: str
    example: str
    limit: int
    live: bool
    left: Callable[[], None]


class LineRoom(Room):
    """Asks for a line at a time; a `Field` must be among its widgets."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: _Asked | None = None

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
            take: gets what was written, without the blanks around it; a Trouble of it is said, and what
                was written stands on the line again.
            text: stands there already.
            example: fades when they write.
            limit: how many characters it may have.
            live: whether `take` gets it at every key, too.
            left: done when they leave without writing.
        """
        self._open(_Asked(question, take, text, example, limit, live, left))

    def line_opened(self) -> None:
        """Called when there is a line to write on."""

    def close_line(self) -> None:
        """Put the line away."""
        self._asked = None
        self.query_one(Field).close()

    def _open(self, asked: _Asked) -> None:
        self.say("")
        self._asked = asked
        self.query_one(Field).open(asked.question, asked.text, example=asked.example, limit=asked.limit)
        self.line_opened()

    @on(Field.Written)
    def _hear(self, event: Field.Written) -> None:
        asked = self._asked
        self.close_line()
        if asked is None:
            return
        try:
            asked.take(event.text.strip())
        except Trouble as trouble:
            self._open(replace(asked, text=event.text))
            self.say(trouble.sentence())

    @on(Field.Left)
    def _hear_nothing(self) -> None:
        asked = self._asked
        self.close_line()
        if asked is not None:
            asked.left()

    @on(Input.Changed)
    def _overhear(self, event: Input.Changed) -> None:
        if self._asked is not None and self._asked.live and self.query_one(Field).is_open:
            self._asked.take(event.value)
