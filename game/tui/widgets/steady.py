"""A text that paints only when it has become another one."""

from textual.content import Content
from textual.widgets import Static


class Steady(Static):
    """Text in a box whose size the style sheet fixes: a new text needs a paint, but no new layout.

    Laying the whole screen out again for every key took most of the time from a key to its card.
    """

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(text, markup=False, id=id, classes=classes)
        self._shown = Content(text)

    def show(self, text: Content, *, layout: bool = False) -> None:
        """Show a text, unless it stands there already; `layout` where the box grows with it."""
        if text.plain != self._shown.plain or text.spans != self._shown.spans:
            self._shown = text
            self.update(text, layout=layout)
