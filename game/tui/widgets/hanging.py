"""Text to read in which a line may hang from its beginning: a key, a star, a name."""

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.widgets import Static

Line = Content | tuple[Content, Content]
"""A line, or a beginning and what hangs from it, on as many lines as it needs."""

_NARROWEST = 10


class Hanging(Static):
    """Lines laid out for the width there is."""

    def __init__(self, lines: Iterable[Line]) -> None:
        super().__init__(markup=False)
        self._lines = list(lines)

    def show(self, lines: Iterable[Line]) -> None:
        """Other lines in place of these."""
        self._lines = list(lines)
        self.on_resize()

    def on_resize(self) -> None:
        """Lay the lines out for the new width."""
        width = max(1, self.content_size.width)
        self.update(Content("\n").join([row for line in self._lines for row in _rows(line, width)]))


def _rows(line: Line, width: int) -> Iterator[Content]:
    if isinstance(line, Content):
        yield line
        return
    mark, text = line
    indent = mark.cell_length
    first, *others = text.wrap(max(_NARROWEST, width - indent)) or [Content("")]
    yield mark + first
    yield from (row.pad_left(indent) for row in others)
