"""An evening as the journal keeps it. The shape is INTERFACE's "A session document"."""

from datetime import datetime

import msgspec

from game.cards.model import Card
from game.cards.placeholders import fill
from game.play.session import Board, Session, Turn

DOCUMENT_SCHEMA = 1
"""The format of a session document that this version writes."""


class NoteDocument(msgspec.Struct, frozen=True):
    """Words written down; `by` is 0 or 1."""

    by: int
    text: str


class CardDocument(msgspec.Struct, frozen=True):
    """A card that was played, starred or written on; `text` as it was shown, `reader` 0 or 1."""

    deck: str
    card: str
    kind: str
    text: str
    reader: int
    starred: bool = False
    notes: tuple[NoteDocument, ...] = ()


class IntentionDocument(msgspec.Struct, frozen=True):
    """A small intention; whose it is (0, 1 or None for both) and when, if they said so."""

    text: str
    owner: int | None = None
    when: str | None = None


class SessionDocument(msgspec.Struct, frozen=True):
    """One ended evening. `minutes` is what they had chosen, `seen` the keys of all cards dealt, sorted."""

    id: str
    started: datetime
    ended: datetime
    partners: tuple[str, str]
    schema: int = DOCUMENT_SCHEMA
    decks: tuple[str, ...] = ()
    minutes: int = 0
    cards: tuple[CardDocument, ...] = ()
    seen: tuple[str, ...] = ()
    name: str = ""
    intention: IntentionDocument | None = None


def document_of(session: Session) -> SessionDocument:
    """What the journal keeps of the session: no outcomes, no seconds, no energy, no limits."""
    turns = session.remembered()
    return SessionDocument(
        id=session.id,
        started=session.started,
        ended=session.at,
        partners=session.partners,
        decks=tuple(sorted({turn.card.deck for turn in turns})),
        minutes=session.minutes,
        cards=tuple(_card_of(turn, session) for turn in turns),
        seen=session.seen(),
        name=session.name,
        intention=_intention_of(session.board),
    )


def _intention_of(board: Board) -> IntentionDocument | None:
    if not board.intention:
        return None
    when = board.intention_when
    return IntentionDocument(board.intention, board.intention_owner, when.isoformat() if when else None)


def shown(text: str, turn: Turn, session: Session) -> str:
    """The text with the names of the two in it, as it stood on the card."""
    return fill(text, session.partners[turn.reader], session.partners[turn.partner])


def _card_of(turn: Turn, session: Session) -> CardDocument:
    card: Card = turn.card
    return CardDocument(
        deck=card.deck,
        card=card.id,
        kind=card.kind.value,
        text=shown(card.text, turn, session),
        reader=turn.reader,
        starred=turn.starred,
        notes=tuple(NoteDocument(note.by, note.text) for note in turn.notes),
    )
