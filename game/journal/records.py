"""The journal's smaller documents: the two, their choices about cards, what they took along."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from game.cards.model import Step


class Couple(msgspec.Struct, frozen=True):
    """The two, and the context tags they switched on (`baby`, `apart`, …).

    `asked` tells whether the game has asked about the tags; it does so once.
    """

    names: tuple[str, str]
    tags: tuple[str, ...] = ()
    asked: bool = False


class CardChoice(msgspec.Struct, frozen=True, omit_defaults=True):
    """What they decided about a card, by its key: never again, or gladly.

    `again` is when they put it back into play: what was dealt before counts as never dealt.
    Defaults are left out when it is written, so that one choice does not unmake the other.
    """

    card: str
    retired: bool = False
    favourite: bool = False
    again: datetime | None = None


class Lines(msgspec.Struct, frozen=True):
    """What is never dealt, kept without an author.

    The game writes one such document, with `all` topics under one cover (`game.play.lines`), so that looking
    into the file neither lists nor counts any. By hand a `topic`, or a `card` by its key, may stand there.
    """

    all: str = ""
    topic: str = ""
    card: str = ""


class Asked(msgspec.Struct, frozen=True):
    """On which day something was last asked of both in private. What came of it is kept nowhere."""

    what: str
    day: date


class PocketRitual(msgspec.Struct, frozen=True):
    """A ritual taken along into the week, until `until`; text and steps as they were shown."""

    session: str
    deck: str
    card: str
    text: str
    steps: tuple[Step, ...]
    until: datetime


class State(StrEnum):
    """What became of an intention."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let-go"


class Intention(msgspec.Struct, frozen=True, omit_defaults=True):
    """A small intention.

    Defaults are left out when it is written, so that filing its evening again does not reopen it.

    Attributes:
        session: the evening it comes from; empty for one made outside of an evening.
        text: their words.
        at: when it was written down.
        id: names it where it comes from no evening.
        owner: whose it is, 0 or 1; None for both.
        when: when it shall happen, if they said so.
        state: what became of it.
        evening: whether it plans an evening for the two.
    """

    session: str
    text: str
    at: datetime
    id: str = ""
    owner: int | None = None
    when: datetime | None = None
    state: State = State.OPEN
    evening: bool = False


class OurRitual(msgspec.Struct, frozen=True):
    """One of *our* rituals, which comes back in its own time.

    `card` is its key. Where it was an answer, `text` are the words and `session` their evening;
    both are empty where it is a card of a deck.
    """

    card: str
    made: datetime
    text: str = ""
    session: str = ""


class Sealed(msgspec.Struct, frozen=True):
    """A note that one left the other; in no list until it is opened.

    Attributes:
        id: names it.
        by: who wrote it, 0 or 1.
        text: the words; empty once it was thrown away unread.
        made: when it was sealed.
        opens: from which day it may be opened; None for the next evening.
        expires: when it goes away by itself, opened or not seen.
        read: when it was opened; then it does not expire any more.
    """

    id: str
    by: int
    text: str
    made: datetime
    opens: date | None
    expires: datetime
    read: datetime | None = None


class Meta(msgspec.Struct, frozen=True):
    """What the journal says about itself."""

    schema: int
