"""The journal's smaller documents: the two, their choices about cards, what they took along."""

from datetime import datetime

import msgspec

from game.cards.model import Step


class Couple(msgspec.Struct, frozen=True):
    """The two, and the context tags they switched on (`baby`, `apart`, …)."""

    names: tuple[str, str]
    tags: tuple[str, ...] = ()


class CardChoice(msgspec.Struct, frozen=True, omit_defaults=True):
    """What they decided about a card, by its key: never again, or gladly.

    Defaults are left out when it is written, so that one choice does not unmake the other.
    """

    card: str
    retired: bool = False
    favourite: bool = False


class Line(msgspec.Struct, frozen=True):
    """A topic, or one card by its key, that is never dealt; kept without its author."""

    topic: str = ""
    card: str = ""


class PocketRitual(msgspec.Struct, frozen=True):
    """A ritual taken along into the week, until `until`; text and steps as they were shown."""

    session: str
    deck: str
    card: str
    text: str
    steps: tuple[Step, ...]
    until: datetime


class Intention(msgspec.Struct, frozen=True):
    """A small intention and the evening it comes from."""

    session: str
    text: str
    at: datetime


class Meta(msgspec.Struct, frozen=True):
    """What the journal says about itself."""

    schema: int
