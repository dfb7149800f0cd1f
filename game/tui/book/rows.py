"""What an evening is made of on the screen: each line that one can be at."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.journal.document import CardDocument, IntentionDocument, NoteDocument, SessionDocument


@dataclass(frozen=True)
class Head:
    """The evening's name and day."""

    evening: SessionDocument


@dataclass(frozen=True)
class CardRow:
    """A card that was played."""

    card: CardDocument

    @property
    def key(self) -> str:
        """The card's key."""
        return f"{self.card.deck}/{self.card.card}"


@dataclass(frozen=True)
class NoteRow:
    """Words that were written down to a card; `number` counts them from 0, `by` is a name."""

    card: CardRow
    number: int
    by: str
    note: NoteDocument


@dataclass(frozen=True)
class IntentionRow:
    """What they took along."""

    intention: IntentionDocument


Row = Head | CardRow | NoteRow | IntentionRow


def rows_of(evening: SessionDocument) -> Iterator[Row]:
    """Everything, in the order of the evening."""
    yield Head(evening)
    for card in evening.cards:
        row = CardRow(card)
        yield row
        for number, note in enumerate(card.notes):
            # A document edited by hand may name a third; the words are shown without a name.
            yield NoteRow(row, number, evening.partners[note.by] if note.by in (0, 1) else "", note)
    if evening.intention is not None:
        yield IntentionRow(evening.intention)
