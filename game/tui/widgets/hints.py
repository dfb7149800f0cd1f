"""The line of keys at the bottom, and the quiet line above it where the game answers."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static


class Hints(Static):
    """Key and meaning, pairs on one line; on a narrow screen as many as fit."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        super().__init__(markup=False, classes="hints")
        self._pairs = tuple(pairs)

    def on_mount(self) -> None:
        """Draw the line."""
        self.show(self._pairs)

    def show(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show other keys."""
        self._pairs = tuple(pairs)
        rows = [Content.assemble((key, "$accent"), (f" {label}", "$quiet")) for key, label in self._pairs]
        self.update(Content.styled(" · ", "$card-edge").join(rows))


class Whisper(Static):
    """Where the game answers in a plain sentence, and falls silent again with the next key."""

    def __init__(self) -> None:
        super().__init__(markup=False, classes="whisper")

    def say(self, sentence: str) -> None:
        """Say something; an empty sentence is silence."""
        self.update(Content(sentence))
