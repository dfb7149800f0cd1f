"""What is told at the start about the couple's own decks."""

from typing import TYPE_CHECKING

from game.base.text import counted
from game.cards.library import Library
from game.cards.render import one_line

if TYPE_CHECKING:
    from game.front.opening import House

_AT_MOST = 3
"""More than this many faults at the start keep people from their evening."""


def deck_notices(library: Library) -> tuple[str, ...]:
    """A sentence for each of the first faults that took something out of play, with its file and line."""
    faults = [fault for fault in library.diagnostics if fault.is_error]
    if not faults:
        return ()
    left_out = len(faults) - _AT_MOST
    more = f"More about these, and {counted(left_out, 'other', 'one')}" if left_out > 0 else "More about it"
    return (*map(one_line, faults[:_AT_MOST]), f"The rest plays. {more}: magic-circle deck check.")


def draft_notices(house: "House", key: str) -> tuple[str, ...]:
    """A sentence where a crash or a closed window left a deck unsaved; `key` leads to it."""
    # The workshop is dear to open, and mostly nothing waits in it.
    there = any(house.places.drafts.glob("*.json")) or any(house.places.decks.glob(".edit-*"))
    if not there or not house.workshop.drafts.waiting():
        return ()
    return (f"Something you wrote for a deck is not saved yet: it waits in the workshop ({key}).",)
