"""The line of keys at the bottom, and the quiet line above it where the game answers."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

Pair = tuple[str, str]
"""A key and what it does."""

_BETWEEN = " · "


class Hints(Static):
    """Key and meaning in pairs; a pair is never broken over two lines."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        super().__init__(markup=False, classes="hints")
        self._pairs = tuple(pairs)
        self._rows = 0

    def on_resize(self) -> None:
        """Lay the pairs out for the new width."""
        self._draw()

    def show(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show other keys."""
        before, self._pairs = self._pairs, tuple(pairs)
        if before != self._pairs:
            self._draw()

    def _draw(self) -> None:
        rows = lines_of(self._pairs, max(1, self.content_size.width))
        # Only another number of lines moves what stands above.
        more_or_fewer, self._rows = len(rows) != self._rows, len(rows)
        self.update(Content("\n").join([_line(row) for row in rows]), layout=more_or_fewer)


def lines_of(pairs: Iterable[Pair], width: int) -> list[list[Pair]]:
    """The pairs in as few lines as the width allows."""
    rows: list[list[Pair]] = []
    room = 0
    for key, label in pairs:
        needed = cell_len(key) + 1 + cell_len(label)
        if rows and room >= needed + len(_BETWEEN):
            rows[-1].append((key, label))
            room -= needed + len(_BETWEEN)
        else:
            rows.append([(key, label)])
            room = width - needed
    return rows


def _line(pairs: list[Pair]) -> Content:
    parts = [Content.assemble((key, "$accent"), (f" {label}", "$quiet")) for key, label in pairs]
    return Content.styled(_BETWEEN, "$card-edge").join(parts)


class Whisper(Static):
    """Where the game answers in a plain sentence, and falls silent again with the next key."""

    def __init__(self) -> None:
        super().__init__(markup=False, classes="whisper")
        self._sentence = ""

    def say(self, sentence: str) -> None:
        """Say something; an empty sentence is silence."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.update(Content(sentence))
