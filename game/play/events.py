"""What happened at the table. Events carry outcomes, never something to compute again."""

from datetime import datetime

import msgspec

from game.cards.model import Card, Energy
from game.play.drafts import What
from game.play.limits import Limits

ONE_CARD = 0
"""The number of minutes that stands for an evening of one card."""


class Event(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """Base of all events; its name in a log line is the class's name."""


class Began(Event, frozen=True):
    """The evening was set up.

    `minutes` is what they have (0: one card), `starter` who reads first (0 or 1), `evening` counts
    from 1, `decks` are the ids in play, `focus` those preferred tonight, `seed` shuffles.
    """

    session: str
    partners: tuple[str, str]
    minutes: int
    energy: Energy
    limits: Limits
    decks: tuple[str, ...]
    focus: tuple[str, ...]
    starter: int
    evening: int
    seed: int


class Crossed(Event, frozen=True):
    """They walked into the magic circle."""


class Played(Event, frozen=True):
    """The card on the table was played; the turn passes."""


class Dealt(Event, frozen=True):
    """A card came on the table, read by `reader` (0 or 1); depth 3 waits face down."""

    card: Card
    reader: int
    face_down: bool = False


class TurnedUp(Event, frozen=True):
    """The face-down card was turned up."""


class FollowedUp(Event, frozen=True):
    """One more follow-up of the card was asked."""


class Stepped(Event, frozen=True):
    """The ritual moved on to its next step, or a countdown began."""


class Starred(Event, frozen=True):
    """The card was starred, or the star taken back."""

    on: bool


class Noted(Event, frozen=True):
    """Words of one of the two (0 or 1) were written down."""

    by: int
    text: str


class Kept(Event, frozen=True):
    """The ritual was kept for the week, or put back."""

    on: bool


class Retired(Event, frozen=True):
    """The card on the table is "not for us": never dealt again."""

    card: str


class Intended(Event, frozen=True):
    """A small intention was written down: whose (0, 1 or None for both), and when, if they said so."""

    text: str
    owner: int | None = None
    when: datetime | None = None


class Softened(Event, frozen=True):
    """From the next card on, depth and touch drop by one; never undone."""


class DoorAsked(Event, frozen=True):
    """Both were asked about closer cards; `token` covers whether the door opened, and nothing else."""

    token: str


class Agreed(Event, frozen=True):
    """Both were asked about some rituals; `cards` are those shown to both, perhaps none."""

    cards: tuple[Card, ...]


class LineDrawn(Event, frozen=True):
    """A topic is never to be dealt again; `token` covers which. Never undone."""

    token: str


class Undone(Event, frozen=True):
    """The last undoable intent was taken back."""


class Paused(Event, frozen=True):
    """The evening waits.

    Logs written before there was `Drafted` for it hold here a note that waited with it (`by`: 0 or 1):
    an empty one was deleted, None left it as it was.
    """

    draft: str | None = None
    by: int = 0


class Drafted(Event, frozen=True):
    """So much was written so far; an empty text was deleted again. `by` is 0 or 1 for a note, else 0."""

    text: str
    by: int
    what: What = What.NOTE


class Resumed(Event, frozen=True):
    """They are back; `minutes` is how long they have now, None to keep what was left."""

    minutes: int | None = None


class Landed(Event, frozen=True):
    """The evening turned to its landing."""


class Named(Event, frozen=True):
    """The evening got a name."""

    text: str


class Wrote(Event, frozen=True):
    """They wrote a card of their own for a later evening."""

    text: str


class Ended(Event, frozen=True):
    """The evening is over."""


AnyEvent = (
    Began
    | Crossed
    | Played
    | Dealt
    | TurnedUp
    | FollowedUp
    | Stepped
    | Starred
    | Noted
    | Kept
    | Retired
    | Intended
    | Softened
    | DoorAsked
    | Agreed
    | LineDrawn
    | Undone
    | Paused
    | Drafted
    | Resumed
    | Landed
    | Named
    | Wrote
    | Ended
)


class Entry(msgspec.Struct, frozen=True):
    """All events of one intent: one line of the live log, whole or absent.

    `seq` counts from 0 within the session; `at` carries its offset from UTC.
    """

    seq: int
    at: datetime
    events: tuple[AnyEvent, ...]
