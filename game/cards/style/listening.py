"""Rules about what a deeper question carries with it."""

import re
from collections.abc import Iterator

from game.cards.model import Card, Kind
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading, matches
from game.cards.style.rule import Rule

_FIXING = re.compile(
    r"(?<!not )(?<!no )(?<!nothing to )(?<!never )(?<!n't )\b(?:"
    r"(?:give|offer|share) (?:them )?(?:your |some |an? )?(?:advice|solutions?|ideas|tips?|opinion)"
    r"|advise|suggest|solve|fix|persuade|convince|correct them|point out"
    r"|tell them (?:how|what) to|talk them (?:into|out of))\b"
)


def _is_deep_talk(card: Card) -> bool:
    return card.kind is Kind.CONVERSATION and card.depth >= 2


def _follow_up(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if _is_deep_talk(card) and not card.follow_ups:
        yield Hit((), f"This card of depth {card.depth} has no follow-up.")


def _cue(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if _is_deep_talk(card) and not card.listen:
        yield Hit((), f"This card of depth {card.depth} has no cue for the listener.")


def _fixing(reading: Reading) -> Iterator[Hit]:
    cue = (each for each in reading.passages if each.path == ("listen",))
    return matches(cue, _FIXING, lambda found: f"“{found}” wants to mend something.")


RULES = (
    Rule(
        RuleName.FOLLOW_UP,
        "“I can't remember” must not be the end: a follow-up holds the saddest honest answer (follow_ups).",
        "9 and 12: depth 2 and 3 carry one follow-up, which holds the saddest honest answer",
        _follow_up,
    ),
    Rule(
        RuleName.LISTENER_CUE,
        "Whoever listens wants to know what to do with it: repeat it, or thank (listen).",
        "9: depth 2 and 3 carry one listener cue",
        _cue,
    ),
    Rule(
        RuleName.FIXING_CUE,
        "Being heard is what helps: a cue repeats or thanks, and mends nothing.",
        "9: mirror, or thank; never fix",
        _fixing,
        english=True,
    ),
)
