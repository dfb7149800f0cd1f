"""The one thing the rules ask of a store."""

from typing import Protocol

from game.base.errors import Trouble
from game.play.events import Entry
from game.play.session import Session


class NotSaved(Trouble):
    """The entry could not be made durable; nothing of it was appended."""


class Record(Protocol):
    """Where a session's entries go."""

    def append(self, entry: Entry) -> None:
        """Make the entry durable before returning.

        Raises:
            NotSaved: with nothing appended.
        """

    def file(self, session: Session) -> None:
        """Put the ended session into the journal. Idempotent: twice leaves one document.

        Raises:
            NotSaved: with the live log still there, so that it can be filed later.
        """
