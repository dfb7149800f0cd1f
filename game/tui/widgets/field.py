"""A line to write on, with its question above it."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from game.base.text import clean_line
from game.tui.widgets.line import Line


class Field(Vertical):
    """A hidden line that opens with a question, and tells what was written."""

    @dataclass
    class Written(Message):
        """Enter was pressed; `text` is what stands on the line, perhaps nothing."""

        field: "Field"
        text: str

    @dataclass
    class Left(Message):
        """Escape was pressed; `text` is what stood on the line."""

        field: "Field"
        text: str

    def compose(self) -> ComposeResult:
        """The question, and the line."""
        yield Static(markup=False)
        # Selected, the words that waited would go with the first letter.
        yield Line(select_on_focus=False)

    def open(self, question: str, text: str = "", *, example: str = "", limit: int = 2000) -> None:
        """Ask for a line; `text` stands there already, `example` fades when they write."""
        self.query_one(Static).update(question)
        line = self.query_one(Line)
        line.placeholder = example
        line.max_length = limit
        line.value = clean_line(text, limit)
        line.cursor_position = len(line.value)
        self.add_class("-open")
        # Not `line.focus()`, which waits its turn: the next key may be there already.
        self.screen.set_focus(line)
        self.call_after_refresh(line.show_cursor)

    def close(self) -> None:
        """Hide the line and forget what stands there."""
        self.query_one(Line).value = ""
        self.remove_class("-open")
        self.screen.set_focus(None)

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return self.has_class("-open")

    @property
    def text(self) -> str:
        """What stands on the line."""
        return self.query_one(Line).value

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Written(self, event.value))

    def on_key(self, event: events.Key) -> None:
        """Escape leaves the line."""
        if event.key == "escape" and self.is_open:
            event.stop()
            self.leave()

    def leave(self) -> None:
        """Tell what stood on the line when it was left."""
        self.post_message(self.Left(self, self.text))
