"""A line to write on that nothing pasted can break out of."""

from textual import events
from textual.widgets import Input

from game.base.text import clean_line


class Line(Input):
    """An input that takes a paste whole: on one line, cleaned, and cut where the line is full."""

    def show_cursor(self) -> None:
        """Scroll to the cursor: Textual 8.2.8 does so when it moves, and not when the line gets its width."""
        at, self.cursor_position = self.cursor_position, 0
        self.cursor_position = at

    def take(self, event: events.Key) -> bool:
        """Write the sign of a key that went past this line; whether it had one."""
        if event.character is None or not event.is_printable:
            return False
        self.insert_text_at_cursor(event.character)
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Textual 8.2.8 keeps the first line only, lets escape sequences in, and drops what is too long."""
        event.prevent_default()
        event.stop()
        start, end = sorted(self.selection)
        room = (self.max_length or len(event.text)) - len(self.value) + (end - start)
        if room > 0:
            self.replace(clean_line(event.text, room), start, end)
            self.call_after_refresh(self.show_cursor)
