"""Cards that say nearly the same, within a deck and across decks.

Two of 5,000 cards are compared only if they share rarer words: by letters, the shorter card's rarest half.
Cards above the limit that share less than that would have to be alike by misspelling alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec
from rapidfuzz import fuzz, process, utils

from game.cards.model import Card, Kind
from game.cards.style.finding import Finding
from game.cards.style.names import RuleName

LIMIT = 80.0
"""Above this token_set_ratio (0 to 100) two cards are near doubles."""

REASON = "Whoever has answered the one has answered the other, and feels it."

_FEWEST_WORDS = 4
_SHARED = 0.5


class Pair(msgspec.Struct, frozen=True):
    """Two cards, the later one first, and how alike they are, 0 to 100."""

    card: Card
    other: Card
    score: float


def near_pairs(cards: Sequence[Card], limit: float = LIMIT) -> list[Pair]:
    """The pairs of cards of one kind whose words are more alike than `limit`, most alike first."""
    found = [
        pair for kind in Kind for pair in _of_one_kind([card for card in cards if card.kind is kind], limit)
    ]
    return sorted(found, key=lambda pair: -pair.score)


def near_doubles(cards: Sequence[Card]) -> Iterator[Finding]:
    """A warning on the later card of each pair of near doubles, naming the earlier."""
    for pair in near_pairs(cards):
        yield _finding(pair)


def near_this(card: Card, others: Sequence[Card]) -> list[Pair]:
    """One card with each of the others that it is a near double of; 100 take about a millisecond."""
    alike = [other for other in others if other.kind is card.kind and other.key != card.key]
    found = _alike(body(card), {index: body(other) for index, other in enumerate(alike)}, LIMIT)
    return [Pair(card, alike[index], score) for index, score in found]


def body(card: Card) -> str:
    """The words by which a card is compared: its text, and a ritual's steps, without case or punctuation."""
    return utils.default_process(" ".join([card.text, *(step.text for step in card.steps)]))


def _of_one_kind(cards: Sequence[Card], limit: float) -> Iterator[Pair]:
    bodies = [body(card) for card in cards]
    for index, others in _candidates(bodies):
        for other, score in _alike(bodies[index], {at: bodies[at] for at in others}, limit):
            first, second = sorted((index, other))
            if cards[first].key != cards[second].key:
                yield Pair(cards[second], cards[first], score)


def _candidates(bodies: Sequence[str]) -> Iterator[tuple[int, set[int]]]:
    """Each body with the longer ones worth comparing it with."""
    tokens = [set(text.split()) for text in bodies]
    usual = Counter(token for each in tokens for token in each)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(bodies)), key=lambda at: -len(bodies[at])):
        rarest = sorted(tokens[index], key=lambda token: (usual[token], token))
        yield index, {at for token in _telling(rarest) for at in holders[token]}
        for token in rarest:
            holders[token].append(index)


def _telling(rarest_first: Sequence[str]) -> Iterator[str]:
    letters = sum(map(len, rarest_first))
    passed = 0
    for token in rarest_first:
        if passed > _SHARED * letters:
            return
        passed += len(token)
        yield token


def _alike(text: str, others: dict[int, str], limit: float) -> list[tuple[int, float]]:
    # A text of few words is part of many others by chance alone.
    if len(text.split()) < _FEWEST_WORDS:
        return []
    longer = {at: other for at, other in others.items() if len(other.split()) >= _FEWEST_WORDS}
    found = process.extract(
        text, longer, scorer=fuzz.token_set_ratio, processor=None, score_cutoff=limit, limit=None
    )
    return [(at, score) for _, score, at in found if score > limit]


def _finding(pair: Pair) -> Finding:
    message = f"Nearly the same as {pair.other.key} ({pair.score:.0f} of 100): “{pair.other.text}”"
    return Finding(RuleName.NEAR_DOUBLE, pair.card.key, ("text",), message, REASON)
