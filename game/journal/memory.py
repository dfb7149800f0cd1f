"""The record of an evening that shall leave no trace (`--no-log`)."""

from game.base.errors import Trouble
from game.base.places import Places
from game.journal.filing import file_choices
from game.journal.journal_lock import journal_lock
from game.play.events import Entry
from game.play.record import NotSaved
from game.play.session import Session


class MemoryRecord:
    """A `Record` that keeps nothing: such an evening cannot be resumed.

    Only what the two chose for good outlives it: a card of their own, and cards that are not for them.
    """

    def __init__(self, places: Places) -> None:
        """Keep what is chosen for good in these places."""
        self._places = places

    def append(self, entry: Entry) -> None:
        """Keep nothing."""

    def file(self, session: Session) -> None:
        """Keep their own card and the retired cards, if there are any; no session.

        Raises:
            NotSaved: these could not be kept; filing again tries again.
        """
        if not session.own_card and not session.board.retired:
            return
        try:
            with journal_lock(self._places):
                file_choices(self._places, session)
        except NotSaved:
            raise
        except Trouble as error:
            raise NotSaved(str(error), error.next_step) from error
