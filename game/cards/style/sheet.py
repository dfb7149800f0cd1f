"""A deck as its author wrote it: the cards beside the file they stand in."""

import json
from collections.abc import Mapping

import msgspec

from game.cards.decode import decode
from game.cards.library import Library
from game.cards.model import Card, Deck
from game.cards.positions import Text
from game.cards.raw import Document, objects, string
from game.cards.style.excuses import Excuse, read_excuses


class CardSheet(msgspec.Struct, frozen=True):
    """One card, its index in the file's `cards`, and the rules it is excused from."""

    card: Card
    index: int
    excuses: tuple[Excuse, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """One deck file: its text, its document, and those of its cards that can be read."""

    text: Text
    document: Document
    language: str
    cards: tuple[CardSheet, ...]


def read_sheet(name: str, raw: bytes, library: Library) -> Sheet | None:
    """The sheet of a deck file; None if it is no deck, which `deck check` says in its own way.

    Args:
        name: what the person calls the file.
        raw: its bytes.
        library: where to look for the deck that it extends, if it does.
    """
    text = decode(name, raw)
    document = _document(text) if isinstance(text, str) else None
    if not isinstance(text, str) or document is None:
        return None
    base = library.deck(string(document, "extends"))
    language = string(document, "language") or (base.language if base else "en")
    return Sheet(Text(name, text), document, language, _cards(document, base))


def _document(text: str) -> Document | None:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _cards(document: Document, base: Deck | None) -> tuple[CardSheet, ...]:
    deck = string(document, "extends") or string(document, "id")
    replaced = {card.id: card for card in base.cards} if base else {}
    written = document.get("cards")
    found: list[CardSheet] = []
    for index, raw in enumerate(written if isinstance(written, list) else []):
        for each in objects([raw]):
            card = _card(each, deck, string(document, "title"), replaced)
            found += [CardSheet(card, index, read_excuses(each))] if card else []
    return tuple(found)


def _card(raw: Document, deck: str, title: str, replaced: Mapping[str, Card]) -> Card | None:
    base = replaced.get(string(raw, "id"))
    fields: dict[str, object] = msgspec.to_builtins(base) if base else {}
    try:
        return msgspec.convert({**fields, **raw, "deck": deck, "deck_title": title}, Card)
    except msgspec.ValidationError:
        return None
