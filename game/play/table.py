"""The one door through which a front end plays."""

from collections.abc import Callable

from game.base.clock import Clock
from game.cards.model import Card
from game.play import events as ev
from game.play import intents as do
from game.play.dealer import rituals
from game.play.events import AnyEvent, Began, Entry
from game.play.record import Record
from game.play.rules import Refused, decide
from game.play.session import Session, Stage, begin, evolve
from game.play.shoe import Shoe

NewerShoe = Callable[[], Shoe | None]
"""Gives the shoe that takes the present one's place from the next deal on; None while that one holds."""


class Table:
    """Takes intents, makes their events durable, and holds the session they lead to."""

    def __init__(
        self,
        session: Session,
        record: Record,
        shoe: Shoe,
        clock: Clock,
        newer_shoe: NewerShoe = lambda: None,
    ) -> None:
        """Sit down at a session that has begun; `record` continues its log."""
        self._newer_shoe = newer_shoe
        self._session = session
        self._record = record
        self._shoe = shoe
        self._clock = clock

    @classmethod
    def begin(
        cls,
        opening: Began,
        open_record: Callable[[], Record],
        shoe: Shoe,
        clock: Clock,
        newer_shoe: NewerShoe = lambda: None,
    ) -> "Table":
        """Begin an evening; one of a single card has it on the table at once.

        The record is opened only once it is sure that there is a card to play.

        Raises:
            NotSaved: the record could not be begun.
            Refused: no card of the chosen decks lies within tonight's limits.
        """
        entry = Entry(0, clock(), (opening,))
        session = begin(entry)
        if not shoe.within(session.limits_now):
            raise Refused(
                "None of these decks has a card for tonight.", "Choose other decks, or a little more energy."
            )
        if session.one_card:
            entry = Entry(0, entry.at, (opening, *decide(session, do.Next(), shoe, entry.at)))
            session = begin(entry)
        record = open_record()
        record.append(entry)
        return cls(session, record, shoe, clock, newer_shoe)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._session

    @property
    def clock(self) -> Clock:
        """The clock of this table."""
        return self._clock

    def rituals(self) -> list[Card]:
        """The rituals that could still come tonight."""
        return rituals(self._shoe, self._session)

    def do(self, intent: do.Intent) -> Session:
        """Play one intent: decide, make durable, evolve. What ends the evening is filed as well.

        Raises:
            Refused: the rules do not allow it now; nothing has changed.
            NotSaved: it could not be made durable; nothing has changed, save that an evening
                which ended stays ended and can be filed later.
        """
        filing_again = self._session.stage is Stage.ENDED and isinstance(intent, do.End)
        self._shoe = self._newer_shoe() or self._shoe
        if not filing_again:
            self._append(decide(self._session, intent, self._shoe, self._clock()))
        if self._session.stage is Stage.ENDED:
            self._record.file(self._session)
        return self._session

    def interrupt(self) -> Session:
        """Pause a session that broke off without one: its clock stopped at its last entry.

        Raises:
            NotSaved: it could not be made durable.
        """
        if not self._session.paused and self._session.stage is not Stage.ENDED:
            self._append((ev.Paused(),), at_last_entry=True)
        return self._session

    def _append(self, events: tuple[AnyEvent, ...], *, at_last_entry: bool = False) -> None:
        if not events:
            return
        at = self._session.at if at_last_entry else self._clock()
        entry = Entry(self._session.seq + 1, at, events)
        self._record.append(entry)
        self._session = evolve(self._session, entry)
