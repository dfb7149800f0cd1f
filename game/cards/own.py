"""The couple's own decks, on top of the built-in ones."""

from pathlib import Path

import msgspec

from game.cards.build import build
from game.cards.diagnostics import Code
from game.cards.library import Library
from game.cards.model import Deck, Source
from game.cards.own_files import OwnFile, own_files
from game.cards.raw import Document, string
from game.cards.raw import Path as Where
from game.cards.suggest import did_you_mean


def add_own_decks(library: Library, folder: Path) -> Library:
    """The library with the decks of the folder: new ones added, overlays laid over their base.

    Decks that load without an error are copied to the folder `versions` beside it. Where a file is
    broken, that copy stays in play; while a file is the same as its copy, it is not checked again.
    """
    shelf = _Shelf(library)
    files, faults = own_files(folder)
    shelf.faults += faults
    for file in files:
        shelf.place(file)
    return shelf.library()


class _Shelf:
    def __init__(self, library: Library) -> None:
        self.builtin = {deck.id: deck for deck in library.decks}
        self.faults = list(library.diagnostics)
        self.own: dict[str, Deck] = {}
        self.overlaid: dict[str, str] = {}

    def library(self) -> Library:
        own = sorted(self.own.values(), key=lambda deck: (deck.title.casefold(), deck.id))
        return Library((*self.builtin.values(), *own), tuple(self.faults))

    def place(self, file: OwnFile) -> None:
        """Put one file's deck on the shelf, or say what keeps it off."""
        self.faults += file.diagnostics
        if file.document is None:
            return
        if string(file.document, "extends"):
            self._lay_over(file, file.document)
        else:
            self._add(file, file.document)

    def _add(self, file: OwnFile, document: Document) -> None:
        deck_id = string(document, "id")
        if deck_id in self.builtin:
            hint = f'Give it an id of its own, or write "extends": "{deck_id}" to change the built-in deck.'
            self._refuse(
                file, ("id",), Code.DECK_ID_TAKEN, f'The id "{deck_id}" is a built-in deck\'s.', hint
            )
        elif deck_id in self.own:
            other = Path(self.own[deck_id].path).name
            hint = "Give one of the two an id of its own."
            self._refuse(file, ("id",), Code.DECK_ID_TAKEN, f'The id "{deck_id}" is taken by {other}.', hint)
        else:
            self.own[deck_id] = build(_without(document, file.faulty_cards), Source.OWN, str(file.path))

    def _lay_over(self, file: OwnFile, change: Document) -> None:
        base_id = string(change, "extends")
        base = self.builtin.get(base_id)
        if base is None:
            hint = did_you_mean(base_id, self.builtin) or "Only a built-in deck can be extended."
            self._refuse(file, ("extends",), Code.EXTENDS, f'There is no built-in deck "{base_id}".', hint)
        elif base_id in self.overlaid:
            message = f'"{base_id}" is already extended by {self.overlaid[base_id]}.'
            self._refuse(file, ("extends",), Code.EXTENDS, message, "Put all changes into one file.")
        else:
            from game.cards.overlaid import check_merged

            self.overlaid[base_id] = file.path.name
            merged, faults = check_merged(_read(base), change, file)
            self.faults += faults
            self.builtin[base_id] = build(merged, Source.OVERLAY, str(file.path))

    def _refuse(self, file: OwnFile, where: Where, code: Code, message: str, hint: str) -> None:
        from game.cards.faults import Fault

        self.faults.append(file.locate(Fault(where, code, message, hint)))


def _read(base: Deck) -> Document:
    return msgspec.json.decode(Path(base.path).read_bytes(), type=dict[str, object])


def _without(document: Document, indices: frozenset[int]) -> Document:
    cards = document.get("cards")
    kept = [card for at, card in enumerate(cards if isinstance(cards, list) else []) if at not in indices]
    return {**document, "cards": kept}
