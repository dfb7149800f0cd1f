"""The shoe: tonight's cards laid out in dealing order, sorted once per evening.

The cards lie in a row: those never seen first, shuffled, then those seen, the longest ago first.
A set of cards is an integer whose bit *i* stands for the card at place *i*, so that narrowing
50,000 cards costs a few operations on six kilobytes, and the first card of a set is its lowest bit.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from random import Random
from typing import TypeVar

from game.cards.model import DESIRE, LAUGH, REPAIR, Answers, Card, Form, Kind
from game.play.limits import MAX_TOUCH_GENTLE, Limits, Standing
from game.play.lines import TOPICS
from game.play.past import Past

CardSet = int
"""A set of cards: bit *i* stands for the card at place *i* of the shoe."""

_T = TypeVar("_T")
_NOT_SEEN = float("-inf")


class Shoe:
    """The cards that may come tonight at all, in dealing order, with a set for each thing asked of them."""

    def __init__(
        self, cards: Iterable[Card], decks: Collection[str], standing: Standing, past: Past, seed: int
    ) -> None:
        """Lay out the cards of the given decks that this house allows; `seed` shuffles."""
        self._cards, self._when = _in_order(cards, frozenset(decks), standing, past, seed)
        self._places = {card.key: place for place, card in enumerate(self._cards)}
        self.unseen = (1 << bisect_right(self._when, _NOT_SEEN)) - 1
        self.depth = _UpTo(self._cards, lambda card: card.depth)
        self._touch = _UpTo(self._cards, lambda card: card.touch)
        self._energy = _UpTo(self._cards, lambda card: card.energy.rank)
        self.minutes = _UpTo(self._cards, lambda card: card.minutes)
        self._forms = _sets_by(self._cards, form_of)
        self._decks = _sets_by(self._cards, lambda card: card.deck)
        self._desire = _where(self._cards, lambda card: DESIRE in card.topics)
        self.closer = _where(self._cards, is_closer)
        self._topics = {topic: _about(self._cards, topic) for topic in TOPICS}
        self.laugh = _where(self._cards, lambda card: LAUGH in card.tags)
        self.repair = _where(self._cards, lambda card: REPAIR in card.tags)
        self.wished = self._set_of_keys(past.wished)
        self.partner_only = _where(self._cards, lambda card: card.answers is Answers.PARTNER)

    def within(self, limits: Limits) -> CardSet:
        """The cards within the limits."""
        found = (
            self.depth.up_to(limits.depth)
            & self._touch.up_to(limits.touch)
            & self._energy.up_to(limits.energy.rank)
        )
        return found if limits.desire else found & ~self._desire

    def without(self, cards: CardSet, keys: Iterable[str]) -> CardSet:
        """The set less the cards with these keys."""
        for key in keys:
            place = self._places.get(key)
            if place is not None:
                cards &= ~(1 << place)
        return cards

    def of_form(self, form: Form | None) -> CardSet:
        """The cards of a form; None stands for the rituals."""
        return self._forms.get(form, 0)

    def of_decks(self, decks: Iterable[str]) -> CardSet:
        """The cards of some decks."""
        found = 0
        for deck in decks:
            found |= self._decks.get(deck, 0)
        return found

    def about(self, topics: Iterable[str]) -> CardSet:
        """The cards that touch one of these topics."""
        found = 0
        for topic in topics:
            found |= self._topics.get(topic, 0)
        return found

    def cards_of(self, cards: CardSet) -> list[Card]:
        """The cards of the set, in dealing order."""
        bits = reversed(f"{cards:b}")
        return [card for card, bit in zip(self._cards, bits, strict=False) if bit == "1"]

    def first(self, cards: CardSet) -> Card:
        """The card of the set that lies first. The set must not be empty."""
        return self._cards[_lowest(cards)]

    def freshest(self, cards: CardSet) -> CardSet:
        """The cards of the set never seen; when there are none, those seen on the day longest ago."""
        if not cards:
            return cards
        when = self._when[_lowest(cards)]
        return cards & ((1 << bisect_right(self._when, when)) - 1)

    def set_of(self, card: Card) -> CardSet:
        """The card as a set of one; empty when it does not lie in this shoe."""
        place = self._places.get(card.key)
        return 0 if place is None else 1 << place

    def _set_of_keys(self, keys: Iterable[str]) -> CardSet:
        return _bits([self._places[key] for key in keys if key in self._places], len(self._cards))


class _UpTo:
    """Sets of the cards whose measure is at most a bound."""

    def __init__(self, cards: Sequence[Card], measure: Callable[[Card], int]) -> None:
        places: dict[int, list[int]] = {}
        for place, card in enumerate(cards):
            places.setdefault(measure(card), []).append(place)
        self.values = sorted(places)
        self._sets: list[CardSet] = [0]
        for value in self.values:
            self._sets.append(self._sets[-1] | _bits(places[value], len(cards)))

    def up_to(self, bound: float) -> CardSet:
        """The cards with a measure of at most `bound`."""
        return self._sets[bisect_right(self.values, bound)]

    def exactly(self, value: int) -> CardSet:
        """The cards with this very measure."""
        return self.up_to(value) & ~self.up_to(value - 1)

    def least(self, cards: CardSet) -> int:
        """The smallest measure in a set that is not empty."""
        return next(value for value in self.values if cards & self.up_to(value))


def is_closer(card: Card) -> bool:
    """Whether the card lies behind the door to closer cards."""
    return card.touch > MAX_TOUCH_GENTLE or DESIRE in card.topics


def form_of(card: Card) -> Form | None:
    """The card's form; None for a ritual."""
    return card.form if card.kind is Kind.CONVERSATION else None


def _in_order(
    cards: Iterable[Card], decks: frozenset[str], standing: Standing, past: Past, seed: int
) -> tuple[list[Card], list[float]]:
    allowed = [card for card in cards if card.deck in decks and standing.allow(card)]
    Random(f"shoe {seed}").shuffle(allowed)
    dealt = past.dealt
    rows = sorted(((dealt.get(card.key, _NOT_SEEN), card) for card in allowed), key=lambda row: row[0])
    return [card for _, card in rows], [when for when, _ in rows]


def _sets_by(cards: Sequence[Card], value: Callable[[Card], _T]) -> dict[_T, CardSet]:
    places: dict[_T, list[int]] = {}
    for place, card in enumerate(cards):
        places.setdefault(value(card), []).append(place)
    return {found: _bits(where, len(cards)) for found, where in places.items()}


def _where(cards: Sequence[Card], holds: Callable[[Card], bool]) -> CardSet:
    return _bits([place for place, card in enumerate(cards) if holds(card)], len(cards))


def _about(cards: Sequence[Card], topic: str) -> CardSet:
    return _where(cards, lambda card: topic in card.topics)


def _bits(places: Iterable[int], size: int) -> CardSet:
    row = bytearray(size // 8 + 1)
    for place in places:
        row[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(row, "little")


def _lowest(cards: CardSet) -> int:
    return (cards & -cards).bit_length() - 1
