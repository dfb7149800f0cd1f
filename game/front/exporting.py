"""A deck written to a file for elsewhere: which form of it goes out, and what is wrong with its own file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.text import counted
from game.cards.diagnostics import Code, Diagnostic
from game.cards.model import Deck
from game.cards.own_files import good_copy
from game.export.decks import Format, export_deck

if TYPE_CHECKING:
    from game.front.opening import House

_LAST_GOOD = "Its file is broken: what was exported is its last good form."
_AS_IT_IS = "The file was exported as it is, with its faults."
_TO_PRINT = "Open it in a browser and print it."


@dataclass(frozen=True)
class Exported:
    """A deck that was written to `path`.

    Attributes:
        deck: the deck as it is played.
        path: the new file.
        form: what sort of file it is.
        faults: what is wrong with the deck's own file.
    """

    deck: Deck
    path: Path
    form: Format
    faults: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that keep something out of play."""
        return tuple(fault for fault in self.faults if fault.is_error)

    def sentences(self) -> tuple[str, ...]:
        """How many cards went where, and in which form where something is wrong with the deck."""
        how = (_TO_PRINT,) if self.form is Format.HTML else ()
        return (f"{counted(len(self.deck.cards), 'card')}, in {self.path}.", *how, *self._which_form())

    def _which_form(self) -> tuple[str, ...]:
        if _is_last_good(self.faults):
            return (_LAST_GOOD,)
        if not self.errors:
            return ()
        if self.form is Format.JSON:
            return (_AS_IT_IS,)
        left_out = len({fault.number for fault in self.errors})
        return (f"{counted(left_out, 'card', 'One')} with faults stayed out.",)


def export(house: "House", deck: Deck, path: Path, wanted: Format | None = None) -> Exported:
    """Write the deck, as it is played, to a new file.

    Raises:
        WrongUse: another file stands there, the folder is missing, or the name asks for nothing known.
        Trouble: it could not be written.
        OSError: the deck's own file cannot be read.
    """
    faults = tuple(fault for fault in house.library.diagnostics if fault.file == deck.path)
    own = Path(deck.path)
    source = good_copy(house.places.versions, own) if _is_last_good(faults) else own
    return Exported(deck, path, export_deck(deck, path, wanted, source), faults)


def _is_last_good(faults: tuple[Diagnostic, ...]) -> bool:
    return any(fault.code is Code.LAST_GOOD for fault in faults)
