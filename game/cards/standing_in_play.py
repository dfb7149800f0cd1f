"""What keeps a deck on the desk, or some of its cards, out of play."""

from collections.abc import Sequence
from pathlib import Path

from game.base.text import clean_line
from game.cards.diagnostics import Code, Diagnostic
from game.cards.faults import Fault, locate
from game.cards.library import Library
from game.cards.positions import Text
from game.cards.workpiece import Workpiece

_LONGEST = 160


def errors_of(piece: Workpiece, library: Library) -> tuple[Diagnostic, ...]:
    """All errors in the order of the file; an id that is another deck's is one of them."""
    found = [fault for fault in piece.faults() if fault.is_error]
    other = None if piece.base is not None else library.deck(piece.id)
    if other is not None and Path(other.path) != piece.path:
        message = f'The id "{piece.id}" is taken by the deck “{clean_line(other.title, 40)}”.'
        fault = Fault(("id",), Code.DECK_ID_TAKEN, message, "Give this deck an id of its own.")
        found.append(locate(fault, Text(str(piece.path), piece.text), piece.document))
    return tuple(sorted(found, key=lambda fault: (fault.line, fault.column)))


def in_short(errors: Sequence[Diagnostic]) -> str:
    """How much stays out of play for now, one sentence; empty where nothing does."""
    if any(fault.number is None for fault in errors):
        return "Until it is mended, this deck is not played."
    cards = len({fault.number for fault in errors})
    if cards == 1:
        return "One card is to be mended; until then it stays out of play."
    return f"{cards} cards are to be mended; until then they stay out of play." if cards else ""


def first_in_words(errors: Sequence[Diagnostic]) -> str:
    """Where the first of them is and what it is; one of the whole deck goes before those of cards."""
    first = min(errors, key=lambda fault: fault.number is not None)
    return f"Line {first.line}: {clean_line(first.message, _LONGEST)}"
