"""What a rule of style is."""

from collections.abc import Callable, Iterator

import msgspec

from game.cards.model import Card
from game.cards.style.finding import Finding, Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading


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
    find: Callable[[Reading], Iterator[Hit]]
    english: bool = False


def finding(rule: Rule, card: Card, hit: Hit) -> Finding:
    """What a rule has to say of a hit in a card."""
    return Finding(rule.name, card.key, hit.path, hit.message, rule.reason, hit.chars)
