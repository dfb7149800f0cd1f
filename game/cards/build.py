"""From a sound deck document to the deck that is played."""

import msgspec

from game.cards.model import Card, Deck, Kind, Source, Strategy
from game.cards.raw import Document, objects, string

_FOREIGN: dict[str, frozenset[str]] = {
    Kind.RITUAL: frozenset({"form", "follow_ups", "listen", "answers", "options"}),
    Kind.CONVERSATION: frozenset({"steps", "smaller", "way_out", "say"}),
}


def build(document: Document, source: Source, path: str) -> Deck:
    """The deck that a document describes; fields the game does not know are left aside.

    Raises:
        msgspec.ValidationError: the document does not follow the schema.
    """
    deck_id, title = string(document, "id"), string(document, "title")
    cards = [
        {**_of_its_kind(card), "deck": deck_id, "deck_title": title}
        for card in objects(document.get("cards"))
    ]
    return Deck(
        id=deck_id,
        title=title,
        cards=_convert_cards(cards),
        strategy=_strategy(document),
        description=string(document, "description"),
        language=string(document, "language") or "en",
        source=source,
        path=path,
    )


def _of_its_kind(card: Document) -> Document:
    # What the other kind's fields hold is not checked, since nothing shows it.
    foreign = _FOREIGN.get(string(card, "kind"), frozenset())
    if foreign.isdisjoint(card):
        return card
    return {name: value for name, value in card.items() if name not in foreign}


def _convert_cards(cards: list[dict[str, object]]) -> tuple[Card, ...]:
    return msgspec.convert(cards, tuple[Card, ...])


def _strategy(document: Document) -> Strategy | None:
    return msgspec.convert(document.get("strategy"), Strategy | None)
