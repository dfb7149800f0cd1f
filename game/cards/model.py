"""The card and the deck as values. The format's own description is `decks/deck.schema.json`."""

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """A conversation is talked about; a ritual is done."""

    CONVERSATION = "conversation"
    RITUAL = "ritual"


class Form(StrEnum):
    """How a conversation card is played."""

    QUESTION = "question"
    FINISH = "finish"
    ON_THREE = "on-three"
    SHOW = "show"
    CHOOSE = "choose"


class Answers(StrEnum):
    """Who answers a conversation card."""

    BOTH = "both"
    PARTNER = "partner"
    TOGETHER = "together"


class Who(StrEnum):
    """Who does a ritual's step."""

    READER = "reader"
    PARTNER = "partner"
    EACH = "each"
    TOGETHER = "together"


class Energy(StrEnum):
    """The least energy a card needs, or what the couple has tonight."""

    EMPTY = "empty"
    SOME = "some"
    GOOD = "good"

    @property
    def rank(self) -> int:
        """0 for empty, 1 for some, 2 for good."""
        return _ENERGY_RANK[self]


_ENERGY_RANK = {Energy.EMPTY: 0, Energy.SOME: 1, Energy.GOOD: 2}

DESIRE = "desire"
"""The topic of every card that speaks of sex or wanting."""
LAUGH = "laugh"
"""The tag of a card that can make them laugh."""
REPAIR = "repair"
"""The tag of a card that lands softly after something hard."""


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step of a ritual; `seconds` is its time box, None where it takes what it takes."""

    text: str
    who: Who = Who.TOGETHER
    seconds: int | None = None


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """One card, with the deck it belongs to; `depth` 1 to 3, `touch` 0 to 3, `minutes` 1 to 60."""

    deck: str
    id: str
    kind: Kind
    text: str
    deck_title: str = ""
    form: Form = Form.QUESTION
    follow_ups: tuple[str, ...] = ()
    listen: str = ""
    answers: Answers = Answers.BOTH
    options: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    smaller: str = ""
    way_out: str = ""
    say: str = ""
    depth: int = 1
    touch: int = 0
    minutes: int = 4
    energy: Energy = Energy.SOME
    requires: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    was: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The card's identity, stable across edits: `deck-id/card-id`."""
        return f"{self.deck}/{self.id}"


class Strategy(msgspec.Struct, frozen=True, omit_defaults=True):
    """The strategy of the article that a deck belongs to; `number` 1 to 12."""

    number: int
    title: str


class Source(StrEnum):
    """Where a deck comes from."""

    BUILT_IN = "built-in"
    OWN = "own"
    OVERLAY = "overlay"


class Deck(msgspec.Struct, frozen=True, omit_defaults=True):
    """One deck as played, overlays applied. `path` is the file it was read from."""

    id: str
    title: str
    cards: tuple[Card, ...]
    strategy: Strategy | None = None
    description: str = ""
    language: str = "en"
    source: Source = Source.BUILT_IN
    path: str = ""
