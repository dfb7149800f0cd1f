"""The cards of a deck being edited, and how they stand to the built-in deck beneath."""

from dataclasses import dataclass
from enum import StrEnum

from game.cards.overlay import merge
from game.cards.raw import Document, objects, string, strings


class Standing(StrEnum):
    """How a card stands to the built-in deck that the file changes; OWN where it changes none."""

    OWN = "own"
    SAME = "as built in"
    CHANGED = "changed"
    HIDDEN = "hidden"
    NEW = "new"


@dataclass(frozen=True)
class WorkCard:
    """One card of a deck being edited.

    Attributes:
        fields: the card as it would be played, the built-in card's fields included.
        standing: how it stands to the built-in deck.
        number: its index in the file's `cards`, None where the file does not mention it.
        base: the built-in card beneath it, None where there is none.
    """

    fields: Document
    standing: Standing
    number: int | None
    base: Document | None = None

    @property
    def id(self) -> str:
        """The card's id; empty while it has none."""
        return string(self.fields, "id")


@dataclass(frozen=True)
class Difference:
    """One field in which a card differs from the built-in one; None where a side does not have it."""

    field: str
    built_in: object
    ours: object


def list_cards(document: Document, base: Document | None) -> tuple[WorkCard, ...]:
    """All cards in the order of the deck, hidden ones included."""
    if base is None:
        cards = enumerate(objects(document.get("cards")))
        return tuple(WorkCard(card, Standing.OWN, number) for number, card in cards)
    merged = merge(base, {**document, "hide": []})
    beneath = {string(card, "id"): card for card in objects(base.get("cards"))}
    gone = _hidden(document, beneath)
    cards_as_played = objects(merged.document["cards"])
    return tuple(
        _laid_over(card, number, beneath.get(string(card, "id")), gone)
        for card, number in zip(cards_as_played, merged.origin, strict=True)
    )


def differences(card: WorkCard) -> tuple[Difference, ...]:
    """In which fields a card differs from the built-in one."""
    base = card.base
    if base is None:
        return ()
    names = [*card.fields, *(name for name in base if name not in card.fields)]
    return tuple(
        Difference(name, base.get(name), card.fields.get(name))
        for name in names
        if base.get(name) != card.fields.get(name)
    )


def _laid_over(card: Document, number: int | None, base: Document | None, gone: set[str]) -> WorkCard:
    if string(card, "id") in gone:
        return WorkCard(card, Standing.HIDDEN, number, base)
    if base is None:
        return WorkCard(card, Standing.NEW, number)
    return WorkCard(card, Standing.SAME if number is None else Standing.CHANGED, number, base)


def _hidden(document: Document, beneath: dict[str, Document]) -> set[str]:
    now = {was: name for name, card in beneath.items() for was in strings(card.get("was"))}
    return {name if name in beneath else now.get(name, name) for name in strings(document.get("hide"))}
