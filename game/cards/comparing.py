"""What differs between two states of one deck, card by card."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.cards.raw import Document
from game.cards.workcards import Standing, WorkCard
from game.cards.workpiece import Workpiece

_NOT_TOLD = frozenset({"$schema", "format", "id", "extends", "cards", "hide"})

_Name = tuple[str, int]
"""A card's id, and how many of that id came before: a file that is unsound may have it twice."""


@dataclass(frozen=True)
class Changed:
    """One field that differs; None where a state does not have it."""

    field: str
    now: object
    then: object


@dataclass(frozen=True)
class CardChanged:
    """A card that is in both states, as it is now, and what differs."""

    card: WorkCard
    fields: tuple[Changed, ...]


@dataclass(frozen=True)
class Comparison:
    """What would happen to the deck as it is now, were it as it was then.

    Attributes:
        deck: fields of the deck itself that would change.
        come: cards that are not there now.
        go: cards that were not there then.
        change: cards that are in both, and differ.
        moves: whether the cards that are in both stand in another order.
    """

    deck: tuple[Changed, ...]
    come: tuple[WorkCard, ...]
    go: tuple[WorkCard, ...]
    change: tuple[CardChanged, ...]
    moves: bool

    @property
    def same(self) -> bool:
        """Whether nothing would happen."""
        return not (self.deck or self.come or self.go or self.change or self.moves)


def compare(now: Workpiece, then: Workpiece) -> Comparison:
    """What differs between two states of a deck; a hidden card counts as gone."""
    here, there = _by_name(now.cards), _by_name(then.cards)
    both = [name for name in here if name in there]
    differing = (CardChanged(here[name], _changed(here[name].fields, there[name].fields)) for name in both)
    return Comparison(
        deck=tuple(each for each in _changed(now.document, then.document) if each.field not in _NOT_TOLD),
        come=tuple(card for name, card in there.items() if name not in here),
        go=tuple(card for name, card in here.items() if name not in there),
        change=tuple(each for each in differing if each.fields),
        moves=both != [name for name in there if name in here],
    )


def _by_name(cards: Iterable[WorkCard]) -> dict[_Name, WorkCard]:
    seen: Counter[str] = Counter()
    found = {}
    for card in cards:
        if card.standing is not Standing.HIDDEN:
            found[card.id, seen[card.id]] = card
            seen[card.id] += 1
    return found


def _changed(now: Document, then: Document) -> tuple[Changed, ...]:
    names = [*now, *(name for name in then if name not in now)]
    return tuple(
        Changed(name, now.get(name), then.get(name)) for name in names if now.get(name) != then.get(name)
    )
