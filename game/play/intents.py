"""What the two can ask of the table."""

from datetime import datetime

import msgspec

from game.cards.model import Card
from game.play.drafts import Draft, What


class Next(msgspec.Struct, frozen=True):
    """Go on: walk through the crossing, turn a card up, or play this card and deal the next."""


class Another(msgspec.Struct, frozen=True):
    """Another card, same reader. Free, silent, remembered by no file."""


class FollowUp(msgspec.Struct, frozen=True):
    """Ask the card's next follow-up."""


class Advance(msgspec.Struct, frozen=True):
    """Start the ritual's next step, or the count of three."""


class Star(msgspec.Struct, frozen=True):
    """Star the card, or take the star back."""


class WriteNote(msgspec.Struct, frozen=True):
    """Write down words of one of the two; `by` is 0 or 1."""

    by: int
    text: str


class Intend(msgspec.Struct, frozen=True):
    """Write down a small intention; an empty text takes it back.

    `owner` is 0 or 1, None for both; `when` is a time with its offset, if they said one.
    """

    text: str
    owner: int | None = None
    when: datetime | None = None


class Keep(msgspec.Struct, frozen=True):
    """Keep this ritual for the week, or put it back."""


class Retire(msgspec.Struct, frozen=True):
    """Lay the card away for good as "not for us"; another one comes."""


class Softer(msgspec.Struct, frozen=True):
    """Gentler from the next card on. Never undone within the evening."""


class SettleDoor(msgspec.Struct, frozen=True):
    """Both have answered about closer cards; `token` covers the outcome, never the answers."""

    token: str


class Agree(msgspec.Struct, frozen=True):
    """Both have answered about some rituals; `cards` are those shown to both."""

    cards: tuple[Card, ...]


class DrawLine(msgspec.Struct, frozen=True):
    """A topic, under its cover, is never to be dealt again; the card on the table goes."""

    token: str


class Undo(msgspec.Struct, frozen=True):
    """Take the last thing back, as far as the last deal."""


class Pause(msgspec.Struct, frozen=True):
    """Wait; `drafts` are half-written words that wait with the evening, as with `KeepDraft`.

    Words there is no place for are no reason not to wait: they are passed over.
    """

    drafts: tuple[Draft, ...] = ()


class KeepDraft(msgspec.Struct, frozen=True):
    """Keep words while they are being written, so that a killed terminal costs none of them.

    No words, or just those that are written down already, let go what waited on that line.
    """

    text: str
    by: int = 0
    what: What = What.NOTE


class Resume(msgspec.Struct, frozen=True):
    """Come back; `minutes` is how long they have now, None to keep what was left."""

    minutes: int | None = None


class Land(msgspec.Struct, frozen=True):
    """Turn to the landing, from anywhere."""


class NameEvening(msgspec.Struct, frozen=True):
    """Give the evening a name."""

    text: str


class WriteCard(msgspec.Struct, frozen=True):
    """Write a card of their own for a later evening."""

    text: str


class End(msgspec.Struct, frozen=True):
    """End the evening and put it into the journal."""


Intent = (
    Next
    | Another
    | FollowUp
    | Advance
    | Star
    | WriteNote
    | Intend
    | Keep
    | Retire
    | Softer
    | SettleDoor
    | Agree
    | DrawLine
    | Undo
    | Pause
    | KeepDraft
    | Resume
    | Land
    | NameEvening
    | WriteCard
    | End
)
