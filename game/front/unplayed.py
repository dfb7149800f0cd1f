"""Deck files of their own that cannot be played, and why."""

from dataclasses import dataclass
from pathlib import Path

from game.cards.diagnostics import Diagnostic
from game.cards.library import Library


@dataclass(frozen=True)
class Unplayed:
    """A file that gives no deck; `diagnostics` say why."""

    path: Path
    diagnostics: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """Its name."""
        return self.path.name

    @property
    def why(self) -> str:
        """Its first fault, in words."""
        first = self.diagnostics[0]
        return f"{self.name}, line {first.line}: {first.message}\n\n{first.hint}".strip()


def unplayed(library: Library) -> tuple[Unplayed, ...]:
    """The files that give no deck, in the order of the folder."""
    played = {deck.path for deck in library.decks}
    files = dict.fromkeys(found.file for found in library.diagnostics if found.is_error)
    return tuple(
        Unplayed(Path(file), tuple(found for found in library.diagnostics if found.file == file))
        for file in files
        if file not in played
    )
