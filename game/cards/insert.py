"""Adding a card to a deck file without disturbing anything else that is written there."""

import json
import re
from collections.abc import Mapping

from game.cards.positions import Text
from game.cards.raw import Document
from game.cards.spans import Span

_INDENT = re.compile(r"[ \t]*")
_STEP = "  "


def insert_card(text: Text, document: Document, card: Mapping[str, object]) -> str | None:
    """The text with the card after the last one, laid out as its neighbours; None if it has no cards."""
    cards = document.get("cards")
    place = text.found.places.get(("cards",))
    if not isinstance(cards, list) or place is None:
        return None
    written = json.dumps(card, ensure_ascii=False)
    if cards:
        last = text.found.places["cards", len(cards) - 1].value
        return _after(text.text, last, place.value, written)
    return _first(text.text, place.value, written)


def _after(text: str, last: Span, cards: Span, written: str) -> str:
    spread = "\n" in text[cards.start : last.start]
    before = _line_break(text) + _indent(text, last.start) if spread else " "
    return f"{text[: last.end]},{before}{written}{text[last.end :]}"


def _first(text: str, cards: Span, written: str) -> str:
    line_break, indent = _line_break(text), _indent(text, cards.start)
    inside = f"{line_break}{indent}{_STEP}{written}{line_break}{indent}"
    return f"{text[: cards.start]}[{inside}]{text[cards.end :]}"


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _indent(text: str, offset: int) -> str:
    """The blanks at the beginning of the line in which the offset stands."""
    found = _INDENT.match(text, text.rfind("\n", 0, offset) + 1)
    return found[0] if found else ""
