"""The rule about how cards of one deck begin."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from game.cards.model import Card
from game.cards.style.finding import Finding
from game.cards.style.names import RuleName
from game.cards.style.reading import words

_MOST = 3
_REASON = "Cards that begin alike sound alike: within a deck at most three share their first two words."


def same_openings(cards: Sequence[Card]) -> Iterator[Finding]:
    """The cards of one deck that begin like three before them."""
    for opening, sharing in _by_opening(cards).items():
        for card in sharing[_MOST:]:
            message = f"{len(sharing)} cards of this deck begin with “{opening}”."
            yield Finding(RuleName.SAME_OPENING, card.key, ("text",), message, _REASON)


def _by_opening(cards: Sequence[Card]) -> dict[str, list[Card]]:
    found: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        first = words(card.text.lower())[:2]
        if len(first) == 2:
            found[" ".join(first)].append(card)
    return found
