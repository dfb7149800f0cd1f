"""The starred moments, and finding one again."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

import msgspec

from game.journal.document import CardDocument, NoteDocument, SessionDocument


class Words(msgspec.Struct, frozen=True):
    """What one of the two said; `by` is a name."""

    by: str
    text: str


class Highlight(msgspec.Struct, frozen=True):
    """A starred card; `at` is when its evening began, `evening` the name they gave it."""

    session: str
    at: datetime
    deck: str
    card: str
    kind: str
    text: str
    notes: tuple[Words, ...] = ()
    evening: str = ""


class Wanted(msgspec.Struct, frozen=True):
    """Which highlights are looked for; what is left empty excludes nothing.

    Attributes:
        search: a piece of the card's text, of the words or of the evening's name, in any case.
        deck: a deck's id.
        by: the name of the one whose words were written down, in any case.
        since: the first day.
        until: the last day.
    """

    search: str = ""
    deck: str = ""
    by: str = ""
    since: date | None = None
    until: date | None = None

    def fits(self, found: Highlight) -> bool:
        """Whether the highlight is one of those."""
        day = found.at.date()
        return (
            (not self.deck or found.deck == self.deck)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and (not self.by or any(self.by.casefold() == words.by.casefold() for words in found.notes))
            and self.search.casefold() in _all_text(found).casefold()
        )


def highlights_of(sessions: Iterable[SessionDocument], wanted: Wanted) -> list[Highlight]:
    """The starred cards of these evenings that are wanted, in order."""
    return [found for session in sessions for found in _starred(session) if wanted.fits(found)]


def _starred(session: SessionDocument) -> Iterator[Highlight]:
    return (_highlight(card, session) for card in session.cards if card.starred)


def _highlight(card: CardDocument, session: SessionDocument) -> Highlight:
    return Highlight(
        session=session.id,
        at=session.started,
        deck=card.deck,
        card=card.card,
        kind=card.kind,
        text=card.text,
        notes=tuple(_words(note, session) for note in card.notes),
        evening=session.name,
    )


def _words(note: NoteDocument, session: SessionDocument) -> Words:
    # A document edited by hand may name a third; its words are shown without a name.
    return Words(session.partners[note.by] if note.by in (0, 1) else "", note.text)


def _all_text(found: Highlight) -> str:
    return "\n".join((found.text, found.evening, *(words.text for words in found.notes)))
