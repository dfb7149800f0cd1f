"""Looking, while nobody types, for cards that say nearly the same as the one on the desk."""

import asyncio
from collections.abc import Callable

from game.cards.library import Library
from game.cards.remarks import Remark
from game.cards.workpiece import Workpiece

QUIET_SECONDS = 0.4
"""So long after the last letter it begins; somebody who goes on typing is not looked over the shoulder."""


class LookingAround:
    """Knows the near doubles of the card last looked at, and looks again where something has changed."""

    def __init__(self, library: Callable[[], Library]) -> None:
        """Look among the decks of `library`, and among the cards of the deck as it is being written."""
        self._library = library
        self._seen: tuple[int, str] | None = None
        self.remarks: tuple[Remark, ...] = ()

    def needed(self, piece: Workpiece, place: int) -> bool:
        """Whether the deck has changed since; another card begins without remarks."""
        now = (place, piece.text)
        if self._seen is not None and self._seen[0] != place:
            self.remarks = ()
        changed, self._seen = now != self._seen, now
        return changed

    async def look(self, piece: Workpiece, place: int) -> bool:
        """Look, one millisecond at a time, so that a letter is never kept waiting; whether it is told anew.

        To be given up (cancelled) and begun again where the deck changes meanwhile.
        """
        await asyncio.sleep(QUIET_SECONDS)
        from game.cards.doubles import look_for_doubles, tell_doubles

        pairs = []
        for some in look_for_doubles(piece, place, self._library()):
            pairs += some
            await asyncio.sleep(0)
        before, self.remarks = self.remarks, tell_doubles(pairs)
        return self.remarks != before
