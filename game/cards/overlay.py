"""A deck of the couple's that changes a built-in one, card by card.

So they adapt a deck without losing its later improvements: what they did not change stays the
built-in deck's own, and every card keeps the built-in deck's identity.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.cards.raw import Document, objects, string, strings

_OWN_TO_THE_BASE = frozenset({"id", "format", "$schema", "extends", "hide", "cards", "strategy"})


@dataclass(frozen=True)
class Merged:
    """A built-in deck with a couple's changes.

    Attributes:
        document: the deck as it would be written in full.
        origin: for each of its cards the index of the change in the overlay, None where untouched.
        not_hidden: the indices in `hide` of ids that no card has.
    """

    document: dict[str, object]
    origin: tuple[int | None, ...]
    not_hidden: tuple[int, ...]


def merge(base: Document, change: Document, skip: frozenset[int] = frozenset()) -> Merged:
    """Lay a change over its base: fields replace by card id, new ids append, `hide` removes.

    Args:
        base: the built-in deck.
        change: the deck that extends it.
        skip: the indices of cards in the change to leave out.
    """
    cards = {string(card, "id"): dict(card) for card in objects(base.get("cards"))}
    names = _names(cards)
    origin: dict[str, int] = {}
    for index, card in _changes(change, skip):
        name = names.get(string(card, "id"), string(card, "id"))
        cards[name] = {**cards.get(name, {}), **card, "id": name}
        origin[name] = index
    hidden = strings(change.get("hide"))
    gone = {names.get(name, name) for name in hidden}
    kept = {name: card for name, card in cards.items() if name not in gone}
    return Merged(
        document={**base, **_of_the_deck(change), "cards": list(kept.values())},
        origin=tuple(origin.get(name) for name in kept),
        not_hidden=tuple(at for at, name in enumerate(hidden) if names.get(name, name) not in cards),
    )


def _names(cards: Mapping[str, Document]) -> dict[str, str]:
    """Each card's id by every id it has or had."""
    former = {was: name for name, card in cards.items() for was in strings(card.get("was"))}
    return {**former, **{name: name for name in cards}}


def _changes(change: Document, skip: frozenset[int]) -> Iterator[tuple[int, Document]]:
    cards = change.get("cards")
    for index, card in enumerate(cards if isinstance(cards, list) else []):
        if index not in skip and isinstance(card, dict):
            yield index, card


def _of_the_deck(change: Document) -> dict[str, object]:
    return {name: value for name, value in change.items() if name not in _OWN_TO_THE_BASE}
