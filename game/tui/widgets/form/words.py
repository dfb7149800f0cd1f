"""Words over several lines."""

from textual import events
from textual.widgets import TextArea

from game.base.text import clean


class Words(TextArea):
    """A text area that nothing pasted can break out of. Undo is the deck's, not its own."""

    def __init__(self, example: str = "") -> None:
        super().__init__(highlight_cursor_line=False, compact=True, placeholder=example, max_checkpoints=1)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste cleaned: Textual 8.2.8 would let escape sequences in."""
        event.prevent_default()
        event.stop()
        self.replace(clean(event.text), *self.selection)

    def show(self, text: str) -> None:
        """Put a text in, unless it stands there but for blanks; the cursor stays, or begins at the end."""
        text = clean(text)
        if text not in (self.text, self.text.strip()):
            at = self.cursor_location if self.text else None
            self.load_text(text)
            self.move_cursor(at or self.document.end)
