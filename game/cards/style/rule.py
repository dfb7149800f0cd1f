"""What a rule of style is, and what it finds."""

from collections.abc import Callable, Iterator
from enum import StrEnum

import msgspec

from game.cards.model import Card
from game.cards.raw import Path


class RuleName(StrEnum):
    """The rules, by the names that warnings carry and that `x-style-ok` in a card excuses."""

    LONG_QUESTION = "style-long-question"
    OVERLONG_QUESTION = "style-overlong-question"
    TWO_QUESTIONS = "style-two-questions"
    CLOSED_QUESTION = "style-closed-question"
    REPROACH = "style-reproach"
    FOLLOW_UP = "style-follow-up"
    LISTENER_CUE = "style-listener-cue"
    FIXING_CUE = "style-fixing-cue"
    GENDERED = "style-gendered"
    THERAPY = "style-therapy"
    COMPARISON = "style-comparison"
    SCORING = "style-scoring"
    THEN_AND_NOW = "style-then-and-now"
    DEMAND = "style-demand"
    MARKUP = "style-markup"
    KEY_NAME = "style-key-name"
    PRESUMPTION = "style-presumption"
    ALCOHOL = "style-alcohol"
    SLEEP_SAFETY = "style-sleep-safety"
    EXPLICIT = "style-explicit"
    DESIRE_UNTOLD = "style-desire-untold"
    DESIRE_DEPTH = "style-desire-depth"
    TOUCH_UNTOLD = "style-touch-untold"
    ASK_FIRST = "style-ask-first"
    GIVER = "style-giver"
    WAY_OUT = "style-way-out"
    CLOSING_LINE = "style-closing-line"
    SMALLER = "style-smaller"
    MANY_STEPS = "style-many-steps"
    OVER_TIME = "style-over-time"
    SAME_OPENING = "style-same-opening"
    NEAR_DOUBLE = "style-near-double"
    EXCUSE = "style-excuse"


class Hit(msgspec.Struct, frozen=True):
    """One place in a card where a rule is broken.

    Attributes:
        path: the value at fault, from the card on; empty for the whole card.
        message: what was found there, one sentence.
        chars: the first character at fault and the one after the last, where it is but a part of a text.
    """

    path: Path
    message: str
    chars: tuple[int, int] | None = None


class Rule(msgspec.Struct, frozen=True):
    """One rule of style.

    Attributes:
        name: what warnings and excuses call it.
        reason: why it is one, in a sentence.
        source: the criterion of CARDS.md that it comes from.
        find: the places in a card that break it.
        english: whether it looks at English words, and so leaves decks in other languages alone.
    """

    name: RuleName
    reason: str
    source: str
    find: Callable[[Card], Iterator[Hit]]
    english: bool = False


class Finding(msgspec.Struct, frozen=True):
    """A warning about one card: which rule, where in the card, what, and why it matters."""

    rule: RuleName
    card: str
    path: Path
    message: str
    reason: str
    chars: tuple[int, int] | None = None


def finding(rule: Rule, card: Card, hit: Hit) -> Finding:
    """What a rule has to say of a hit in a card."""
    return Finding(rule.name, card.key, hit.path, hit.message, rule.reason, hit.chars)
