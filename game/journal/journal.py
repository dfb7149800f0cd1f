"""The journal: what the two keep of their evenings."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from game.base.places import Places
from game.cards.model import Card
from game.journal.contents import Reader
from game.journal.document import SessionDocument
from game.journal.highlights import Highlight, Wanted, highlights_of
from game.journal.log_files import live_ids
from game.journal.memories import past_of, standing_of
from game.journal.records import CardChoice, Couple
from game.journal.tables import generation
from game.play.limits import Standing
from game.play.past import Past
from game.play.session import Session

if TYPE_CHECKING:
    from game.journal.checking import Fault

_EVERYTHING = Wanted()


class Status(msgspec.Struct, frozen=True):
    """The journal at a glance; `live` counts evenings not yet filed, `bytes` is the journal's size."""

    sessions: int
    highlights: int
    live: int
    bytes: int
    schema: int
    locked: bool = False


class Journal:
    """Reads without a lock, as the file is always whole; writes one generation at a time under it.

    Every reading method raises Damaged where the journal cannot be read, and Trouble where it may not be.
    """

    def __init__(self, places: Places) -> None:
        """Look at the journal in these places; nothing is read or made before it is asked for."""
        self._places = places
        self._reader = Reader(places.journal)

    @property
    def reader(self) -> Reader:
        """What reads the journal, to be shared with the book."""
        return self._reader

    def couple(self) -> Couple | None:
        """The two, or None before the first evening."""
        return self._reader.read().couple

    def save_couple(self, couple: Couple) -> None:
        """Keep the names and tags.

        Raises:
            Trouble: they could not be kept; the journal is as it was.
        """
        from game.journal.journal_lock import journal_lock
        from game.journal.writing import writing

        with journal_lock(self._places), writing(self._places) as journal:
            journal.put("couple", couple, by=())

    def past(self) -> Past:
        """What the dealer remembers of earlier evenings."""
        return past_of(self._reader.read().sessions)

    def past_with_returns(self, now: datetime) -> Past:
        """The same, and what comes back: cards they asked for again, and one of their rituals."""
        from game.journal.rituals import past_with_returns

        return past_with_returns(self._reader.read(), now)

    def ritual_cards(self) -> tuple[Card, ...]:
        """The cards of the deck "Our rituals": answers that they made rituals of."""
        from game.journal.rituals import cards

        return tuple(cards(self._reader.read().rituals))

    def standing(self) -> Standing:
        """What holds on every evening."""
        return standing_of(self._reader.read())

    def card_choices(self) -> dict[str, CardChoice]:
        """What they decided about cards, by the card's key."""
        from game.journal.choices import choices_of

        return choices_of(self._reader.read())

    def choose_card(self, card: str, *, retired: bool | None = None, favourite: bool | None = None) -> None:
        """Lay a card away for good or bring it back; mark it as a favourite or not. None changes nothing.

        Raises:
            Trouble: it could not be kept; the journal is as it was.
        """
        from game.journal.choices import choose
        from game.journal.journal_lock import journal_lock
        from game.journal.writing import writing

        with journal_lock(self._places), writing(self._places) as journal:
            choose(card, retired, favourite)(journal)

    def asked_on(self, what: str) -> date | None:
        """On which day something was last asked of both in private; None if it never was."""
        return next((asked.day for asked in self._reader.read().asked if asked.what == what), None)

    def sessions(self) -> list[SessionDocument]:
        """All ended evenings, oldest first."""
        return list(self._reader.read().sessions)

    def highlights(self, wanted: Wanted = _EVERYTHING) -> list[Highlight]:
        """The starred moments that are wanted, oldest first."""
        return highlights_of(self._reader.read().sessions, wanted)

    def file(self, session: Session) -> None:
        """Put the evening into the journal; a second time updates the same document.

        Raises:
            Trouble: it could not be written; the journal is as it was.
        """
        from game.journal.filing import file_evening
        from game.journal.journal_lock import journal_lock

        with journal_lock(self._places):
            file_evening(self._places, session, self._reader.latest)

    def status(self) -> Status:
        """The journal at a glance."""
        contents = self._reader.read()
        found = generation(self._places.journal)
        return Status(
            sessions=len(contents.sessions),
            highlights=len(self.highlights()),
            live=len(live_ids(self._places)),
            bytes=found.size if found else 0,
            schema=contents.schema,
        )

    def check(self) -> list["Fault"]:
        """Everything wrong with the journal, its copies and the live logs. Changes nothing."""
        from game.journal.checking import find_faults

        return find_faults(self._places)
