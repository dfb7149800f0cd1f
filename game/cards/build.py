"""From a sound deck document to the deck that is played."""

import msgspec

from game.cards.model import Card, Deck, Source, Strategy
from game.cards.raw import Document, objects, string


def build(document: Document, source: Source, path: str) -> Deck:
    """The deck that a document describes; fields the game does not know are left aside.

    Raises:
        msgspec.ValidationError: the document does not follow the schema.
    """
    deck_id, title = string(document, "id"), string(document, "title")
    cards = [{**card, "deck": deck_id, "deck_title": title} for card in objects(document.get("cards"))]
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


def _convert_cards(cards: list[dict[str, object]]) -> tuple[Card, ...]:
    return msgspec.convert(cards, tuple[Card, ...])


def _strategy(document: Document) -> Strategy | None:
    return msgspec.convert(document.get("strategy"), Strategy | None)
