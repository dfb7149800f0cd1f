"""The starred moments, and finding one again."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from unicodedata import normalize

import msgspec

from game.base.text import clean
from game.journal.document import CardDocument, NoteDocument, SessionDocument

_APOSTROPHES = (
    "\N{RIGHT SINGLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}", "\N{MODIFIER LETTER APOSTROPHE}",
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")


class Words(msgspec.Struct, frozen=True):
    """What one of the two said; `by` is a name."""

    by: str
    text: str


class Highlight(msgspec.Struct, frozen=True):
    """A starred card; `at` is when its evening began, `evening` the name they gave it.

    `intention` is what they took along from that evening; `reader` and `partner` are names. With `session`
    and `key` it can be changed.
    """

    session: str
    at: datetime
    deck: str
    card: str
    kind: str
    text: str
    notes: tuple[Words, ...] = ()
    evening: str = ""
    intention: str = ""
    reader: str = ""
    partner: str = ""

    @property
    def key(self) -> str:
        """The card's key."""
        return f"{self.deck}/{self.card}"


class Wanted(msgspec.Struct, frozen=True):
    """Which highlights are looked for; what is left empty excludes nothing.

    Attributes:
        search: a piece of the card's text, of the words, of the evening's name or its intention, in any
            case, with accents or without; several words separated by blanks must all be there.
        deck: a deck's id.
        decks: the ids of some decks, as those of one strategy; None for all.
        kind: "conversation" or "ritual".
        by: the name of the one whose words were written down, in any case.
        since: the first day.
        until: the last day.
    """

    search: str = ""
    deck: str = ""
    by: str = ""
    since: date | None = None
    until: date | None = None
    kind: str = ""
    decks: frozenset[str] | None = None

    def fits(self, found: Highlight) -> bool:
        """Whether the highlight is one of those."""
        return self.fits_but_for_text(found) and holds_all(all_text(found), self.search)

    def fits_but_for_text(self, found: Highlight) -> bool:
        """The same, whatever is searched for."""
        day = found.at.date()
        return (
            (not self.deck or found.deck == self.deck)
            and (self.decks is None or found.deck in self.decks)
            and (not self.kind or found.kind == self.kind)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and (not self.by or any(self.by.casefold() == words.by.casefold() for words in found.notes))
        )


def highlights_of(sessions: Iterable[SessionDocument], wanted: Wanted) -> list[Highlight]:
    """The starred cards of these evenings that are wanted, in order."""
    return [found for session in sessions for found in _starred(session) if wanted.fits(found)]


def _starred(session: SessionDocument) -> Iterator[Highlight]:
    return (moment_of(card, session) for card in session.cards if card.starred)


def moment_of(card: CardDocument, session: SessionDocument) -> Highlight:
    """A card of an evening with what belongs to it."""
    return Highlight(
        session=session.id,
        at=session.started,
        deck=card.deck,
        card=card.card,
        kind=card.kind,
        text=card.text,
        notes=tuple(_words(note, session) for note in card.notes),
        evening=session.name,
        intention=session.intention.text if session.intention else "",
        reader=_name(card.reader, session),
        partner=_name(1 - card.reader, session),
    )


def _words(note: NoteDocument, session: SessionDocument) -> Words:
    return Words(_name(note.by, session), note.text)


def _name(person: int, session: SessionDocument) -> str:
    # A document edited by hand may name a third, who is shown without a name.
    return session.partners[person] if person in (0, 1) else ""


def all_text(found: Highlight) -> str:
    """Everything that is searched, folded."""
    words = (words.text for words in found.notes)
    return folded("\n".join((found.text, found.evening, found.intention, *words)))


def folded(text: str) -> str:
    """The text as it is searched: upper and lower case, letters with accents and without, are the same."""
    text = text.casefold()
    if text.isascii():
        return text
    for sign in _APOSTROPHES:
        text = text.replace(sign, "'")
    return text if text.isascii() else _ACCENTS.sub("", normalize("NFKD", text))


def holds_all(folded: str, search: str) -> bool:
    """Whether each word of `search` is somewhere in the folded text."""
    return all(piece in folded for piece in pieces_of(search))


def pieces_of(search: str) -> list[str]:
    """The words that are searched for, folded."""
    return folded(clean(search)).split()
