"""What is told at the start about the couple's own decks."""

from game.cards.library import Library
from game.cards.render import one_line

_AT_MOST = 3
"""More than this many faults at the start keep people from their evening."""


def deck_notices(library: Library) -> tuple[str, ...]:
    """A sentence for each of the first faults that took something out of play, with its file and line."""
    faults = [fault for fault in library.diagnostics if fault.is_error]
    if not faults:
        return ()
    left_out = len(faults) - _AT_MOST
    more = f"More about these, and {left_out} others" if left_out > 0 else "More about it"
    return (*map(one_line, faults[:_AT_MOST]), f"The rest plays. {more}: magic-circle deck check.")
