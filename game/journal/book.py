"""The book of us: finding again, changing and letting go of what is kept.

Everything here reads without a lock and writes under the journal's own. A `card` is a key,
"deck-id/card-id"; no card comes twice in an evening, so that with the evening's id it names a moment.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from uuid import uuid4

from game.base.clock import Clock
from game.base.errors import WrongUse
from game.base.places import Places
from game.base.text import clean, clean_line
from game.journal import editing, intentions, rituals, sealing
from game.journal.contents import Contents, Reader
from game.journal.document import SessionDocument
from game.journal.editing import Edit
from game.journal.highlights import Highlight, Wanted, highlights_of, moment_of
from game.journal.journal_lock import journal_lock
from game.journal.pocket import out_of_pocket
from game.journal.quarantine import clear_quarantine
from game.journal.records import CardChoice, Intention, OurRitual, PocketRitual, Sealed
from game.journal.scrubbing import NO_CARDS, Remains, forget_evening, scrub
from game.journal.sealing import Envelope
from game.journal.writing import Writer, writing
from game.play.rules import MAX_EVENING_NAME, MAX_INTENTION, MAX_NOTE
from game.play.session import Session

_EVERYTHING = Wanted()


class Book:
    """What the two look back on, and the ways to change it.

    Every method raises Damaged or Trouble where the journal cannot be read or written. After one that
    returns `Remains`, the words are in no file of the data folder but those that it names.
    """

    def __init__(self, places: Places, clock: Clock, reader: Reader | None = None) -> None:
        """Look at the journal in these places; nothing is read before it is asked for.

        `reader` is one that reads this journal already: ten years are read and held once.
        """
        self._places = places
        self._clock = clock
        self._reader = reader or Reader(places.journal)

    # Looking back.

    def moments(self, wanted: Wanted = _EVERYTHING) -> list[Highlight]:
        """The starred moments that are wanted, newest first. To search as they type: `finding.Finder`."""
        return highlights_of(reversed(self._contents().sessions), wanted)

    def evenings(self) -> list[SessionDocument]:
        """All ended evenings, newest first."""
        return list(reversed(self._contents().sessions))

    def evening(self, session: str) -> SessionDocument:
        """One evening.

        Raises:
            WrongUse: it is not there.
        """
        found = next((document for document in self._contents().sessions if document.id == session), None)
        if found is None:
            raise WrongUse(f"There is no evening “{clean_line(session, 64)}”.", "All: magic-circle sessions")
        return found

    def earlier(self, card: str, session: str = "") -> list[Highlight]:
        """When this card was answered before, in other evenings than `session`; the newest first.

        Only moments with words. For "then beside now", which is shown only after the new answer.
        """
        return [
            moment_of(found, document)
            for document in self.evenings()
            if document.id != session
            for found in document.cards
            if found.notes and f"{found.deck}/{found.card}" == card
        ]

    # Changing words: either of the two may, after a confirm.

    def change_words(self, session: str, card: str, note: int, text: str) -> Remains:
        """Put other words in the place of a card's note number `note` (from 0); an empty text removes it.

        Raises:
            WrongUse: there is no such note.
        """
        old = self._note(session, card, note)
        new = clean(text).strip()[:MAX_NOTE]
        made_of_it = {
            ritual.card: new or editing.TAKEN_AWAY
            for ritual in self.our_rituals()
            if (ritual.session, ritual.text) == (session, old.text)
        }
        return self._scrub(editing.change_words(session, card, old, new), session=session, cards=made_of_it)

    def star(self, session: str, card: str, *, on: bool) -> None:
        """Star a card of an evening, or take the star back; its words stay in the evening."""
        self._edit(editing.star(session, card, on=on))

    def rename_evening(self, session: str, name: str) -> Remains:
        """Give an evening another name; an empty one takes it away."""
        self.evening(session)
        return self._scrub(editing.rename(session, clean_line(name, MAX_EVENING_NAME)), session=session)

    def forget_evening(self, session: str) -> Remains:
        """Forget an evening, ended or waiting: its words, its intention, the card of their own written then.

        Raises:
            WrongUse: there is no such evening.
            Busy: it is being played in another window.
        """
        with journal_lock(self._places):
            return forget_evening(self._places, session)

    def clear_quarantine(self) -> None:
        """Delete the damaged files that were set aside."""
        with journal_lock(self._places):
            clear_quarantine(self._places)

    def ask_again(self, card: str) -> None:
        """Put a played card back into play: it comes at the next chance, as if it had never been dealt."""
        choice = CardChoice(card, again=self._clock())

        def change(journal: Writer) -> None:
            journal.put("cards", choice, by=("card",))
            journal.edit(editing.update("cards", {"retired": False}, card=card, retired=True))

        self._change(change)

    def asked_again(self) -> frozenset[str]:
        """The keys of cards that were put back into play and have not come since."""
        return rituals.asked_again(self._contents())

    # Intentions: on request only, and never a reproach.

    def intention_now(self) -> Intention | None:
        """The one to show on the start screen, or None. It comes in its week, and fades by itself."""
        return intentions.to_show(self.open_intentions(), self._clock())

    def open_intentions(self) -> list[Intention]:
        """Those neither done nor let go: the soonest first, then those without a time, the newest first."""
        return intentions.still_open(self._contents().intentions)

    def closed_intentions(self) -> list[Intention]:
        """Those done, then those let go; the latest first. Their words can be removed like any."""
        return intentions.closed(self._contents().intentions)

    def intend(
        self, text: str, *, owner: int | None = None, when: datetime | None = None, evening: bool = False
    ) -> Intention:
        """Write down an intention outside an evening; `evening` plans an evening for the two.

        At the table and at the landing it is the intent `Intend(text, owner, when)` instead.

        Raises:
            WrongUse: the text has no words.
        """
        words = clean_line(text, MAX_INTENTION)
        if not words:
            raise WrongUse("An intention needs some words.", "A few are enough.")
        made = Intention("", words, self._clock(), uuid4().hex, owner, when, evening=evening)
        self._change(lambda journal: journal.put("intentions", made, by=("id",)))
        return made

    def done(self, intention: Intention) -> None:
        """It has happened."""
        self._edit(intentions.mark(intention, intentions.State.DONE))

    def let_go(self, intention: Intention) -> None:
        """It need not happen."""
        self._edit(intentions.mark(intention, intentions.State.LET_GO))

    def take_up(self, intention: Intention) -> None:
        """It is neither done nor let go after all."""
        self._edit(intentions.mark(intention, intentions.State.OPEN))

    def move(self, intention: Intention, when: datetime | None) -> None:
        """It happens at another time; None for some time."""
        self._edit(intentions.move(intention, when))

    def change_intention(self, intention: Intention, text: str) -> Remains:
        """Put other words in its place, in the evening it comes from as well.

        Raises:
            WrongUse: the text has no words.
        """
        words = clean_line(text, MAX_INTENTION)
        if not words:
            raise WrongUse("An intention needs some words.", "A few are enough.")
        return self._scrub(intentions.change(intention, words), session=intention.session)

    def remove_intention(self, intention: Intention) -> Remains:
        """Remove its words, from the evening it comes from as well."""
        return self._scrub(intentions.remove(intention), session=intention.session)

    # Pocket and rituals.

    def pocket(self) -> list[PocketRitual]:
        """The rituals kept for this week that have not faded yet, the newest first."""
        now = self._clock()
        return [ritual for ritual in reversed(self._contents().pocket) if ritual.until > now]

    def put_back(self, ritual: PocketRitual) -> None:
        """Take a ritual out of the pocket before it fades."""
        self._edit(out_of_pocket(ritual))

    def our_rituals(self) -> list[OurRitual]:
        """The rituals they made their own, oldest first."""
        return list(self._contents().rituals)

    def make_ours(self, card: str) -> OurRitual:
        """Make a played ritual one of *our* rituals: it comes back in its own time. Twice is harmless."""
        return self._keep_ritual(OurRitual(card, self._clock()))

    def make_answer_ours(self, words: str, session: str) -> OurRitual:
        """Make an answer, given in this evening, one of *our* rituals: a card of the deck "Our rituals".

        When these words are changed or the evening is forgotten, the ritual goes with them.
        """
        return self._keep_ritual(rituals.from_words(words, session, self._clock()))

    def no_longer_ours(self, ritual: OurRitual) -> Remains:
        """Let go of one of our rituals. A card of a deck goes on being dealt like any other."""
        words = {ritual.card: editing.TAKEN_AWAY} if ritual.text else NO_CARDS
        return self._scrub(rituals.remove(ritual), cards=words)

    # Sealed notes. Their words are in no list: only `open_sealed` gives them, once.

    def seal(self, by: int, text: str, opens: date | None = None) -> Envelope:
        """Leave the other a note for the next evening (None) or from a day on; `by` is 0 or 1.

        Raises:
            WrongUse: the text has no words, or the day is past or too far.
        """
        note = sealing.seal(by, text, opens, self._clock())
        self._change(lambda journal: journal.put("sealed", note, by=("id",)))
        return sealing.envelope(note)

    def sealed_by(self, writer: int) -> list[Envelope]:
        """What this one has left and can withdraw. Whether a note was binned cannot be seen here."""
        return sealing.left_by(self._sealed(), writer, self._clock())

    def sealed_for(self, reader: int, evening: Session | None = None) -> list[Envelope]:
        """What lies here for this one and may be opened now; `evening` is the one being played."""
        return sealing.openable(self._sealed(), reader, self._clock(), self._newest(evening))

    def sealed_lie_here(self, evening: Session | None = None) -> bool:
        """Whether any sealed note may be opened now; one thrown away unread counts until it expires."""
        return sealing.any_due(self._sealed(), self._clock(), self._newest(evening))

    def open_sealed(self, note: str) -> str:
        """The words of the note with this id. From now on it is listed among the letters.

        Raises:
            WrongUse: it was withdrawn, has expired, or may not be opened yet.
        """
        found = sealing.find(self._sealed(), note, self._clock())
        self._change(lambda journal: journal.put("sealed", sealing.opened(found, self._clock()), by=("id",)))
        return found.text

    def withdraw_sealed(self, note: str) -> Remains:
        """Take a note back, or remove one that was opened; its words are then nowhere."""
        return self._scrub(sealing.remove(note))

    def bin_sealed(self, note: str) -> Remains:
        """Throw a note away unread; the writer is not told."""
        return self._scrub(sealing.empty(note))

    def letters(self) -> list[Sealed]:
        """Sealed notes that were opened, newest first, with their words."""
        return sorted(filter(sealing.was_opened, self._sealed()), key=lambda note: note.made, reverse=True)

    def tidy(self) -> None:
        """Remove the words of sealed notes that have expired. A quiet journal is only looked at."""
        now = self._clock()
        if any(sealing.has_expired(note, now) for note in self._sealed()):
            self._scrub(sealing.remove_expired(now))

    def _contents(self) -> Contents:
        return self._reader.read()

    def _newest(self, evening: Session | None) -> datetime | None:
        """When the newest evening began, `evening` being the one that is played."""
        begun = [document.started for document in self._contents().sessions[-1:]]
        begun += [evening.started] if evening is not None else []
        return max(begun, default=None)

    def _sealed(self) -> tuple[Sealed, ...]:
        return self._contents().sealed

    def _note(self, session: str, card: str, note: int) -> editing.NoteDocument:
        for found in self.evening(session).cards:
            if f"{found.deck}/{found.card}" == card and 0 <= note < len(found.notes):
                return found.notes[note]
        raise WrongUse("These words are not there any more.")

    def _keep_ritual(self, ritual: OurRitual) -> OurRitual:
        known = next((found for found in self._contents().rituals if found.card == ritual.card), None)
        if known is not None:
            return known
        self._change(lambda journal: journal.put("rituals", ritual, by=("card",)))
        return ritual

    def _change(self, change: Callable[[Writer], object]) -> None:
        with journal_lock(self._places), writing(self._places) as journal:
            change(journal)

    def _edit(self, edit: Edit) -> None:
        self._change(lambda journal: journal.edit(edit))

    def _scrub(self, edit: Edit, *, session: str = "", cards: Mapping[str, str] = NO_CARDS) -> Remains:
        with journal_lock(self._places):
            return scrub(self._places, edit, session=session, cards=cards)
