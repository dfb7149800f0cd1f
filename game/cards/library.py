"""All decks there are: the twelve built in, and the couple's own."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.base.errors import WrongUse
from game.cards.build import build
from game.cards.diagnostics import Code, Diagnostic, whole_file
from game.cards.model import Card, Deck, Source


class Library(msgspec.Struct, frozen=True):
    """Every deck that can be played, and what was wrong with those that cannot.

    Attributes:
        decks: the built-in ones by number, then the couple's own by title.
        diagnostics: the faults found while loading, file by file.
    """

    decks: tuple[Deck, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def cards(self) -> Iterator[Card]:
        """Every card of every deck."""
        return (card for deck in self.decks for card in deck.cards)

    def deck(self, deck_id: str) -> Deck | None:
        """The deck of that id, or None."""
        return next((deck for deck in self.decks if deck.id == deck_id), None)

    def find(self, deck_id: str) -> Deck:
        """The deck of that id.

        Raises:
            WrongUse: there is none; the next step names the nearest.
        """
        deck = self.deck(deck_id)
        if deck is not None:
            return deck
        from game.base.text import clean_line
        from game.cards.suggest import did_you_mean

        meant = did_you_mean(deck_id, [deck.id for deck in self.decks])
        raise WrongUse(
            f'There is no deck "{clean_line(deck_id, 60)}".',
            meant or "All decks: magic-circle deck list.",
        )


def load_library(builtin: Path, own: Path | None) -> Library:
    """Read the built-in decks, then the couple's own on top. No fault stops it: faults are told.

    Args:
        builtin: the folder of the built-in decks, which are trusted and not checked again.
        own: the folder of the couple's decks; None, or a folder that is not there, for none.
    """
    library = _load_builtin(builtin)
    if own is None or not own.is_dir():
        return library
    from game.cards.own import add_own_decks

    return add_own_decks(library, own)


def _load_builtin(folder: Path) -> Library:
    decks: list[Deck] = []
    faults: list[Diagnostic] = []
    for path in sorted(folder.glob("[0-9]*.json")):
        try:
            document = msgspec.json.decode(path.read_bytes(), type=dict[str, object])
            decks.append(build(document, Source.BUILT_IN, str(path)))
        except (OSError, msgspec.MsgspecError) as error:
            faults.append(_damaged(path, error))
    return Library(tuple(decks), tuple(faults))


def _damaged(path: Path, error: Exception) -> Diagnostic:
    return whole_file(
        str(path),
        Code.UNREADABLE,
        f"This built-in deck cannot be read: {error}.",
        "Install Magic Circle again to get it back.",
    )
