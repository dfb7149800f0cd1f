"""What is told at the start about the couple's own decks."""

from game.cards.diagnostics import Diagnostic
from game.cards.library import Library

_AT_MOST = 3
"""More than this many faults at the start keep people from their evening."""


def deck_notices(library: Library) -> tuple[str, ...]:
    """A sentence for each of the first faults that took something out of play, with its file and line."""
    faults = [fault for fault in library.diagnostics if fault.is_error]
    said = tuple(_sentence(fault) for fault in faults[:_AT_MOST])
    if not faults:
        return ()
    left_out = len(faults) - len(said)
    more = f"More about these, and {left_out} others" if left_out else "More about it"
    return (*said, f"The rest plays. {more}: magic-circle deck check.")


def _sentence(fault: Diagnostic) -> str:
    return f"{fault.file}:{fault.line}: {fault.message}"
