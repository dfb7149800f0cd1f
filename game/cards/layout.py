"""How new values are written into a deck file: as the built-in decks are, or as their neighbours."""

import json
import re
from collections.abc import Iterable, Mapping

from game.cards.model import Card, Step
from game.cards.raw import Document, objects

CARD_FIELDS = tuple(name for name in Card.__struct_fields__ if name not in ("deck", "deck_title"))
"""The fields of a card in the order in which they like to stand."""

STEP_FIELDS = Step.__struct_fields__
"""The fields of a step in the order in which they like to stand."""

DECK_FIELDS = (
    "$schema", "format", "id", "title", "strategy", "description", "language", "authors", "license",
    "comment", "extends", "hide", "cards",
)  # fmt: skip
"""The fields of a deck in the order in which they like to stand."""

_LINES = (
    ("id", "kind", "form"), ("text",), ("options",), ("follow_ups",), ("listen",), ("steps",), ("smaller",),
    ("way_out",), ("say",), ("answers", "depth", "touch", "minutes", "energy", "requires", "topics", "tags"),
)  # fmt: skip
_FIRST_LINE = re.compile(r"\{[ \t]*(\r?\n)([ \t]*)")
_STEP = "  "
_FEED = "\n"


def written(value: object) -> str:
    """A value in one line."""
    return json.dumps(value, ensure_ascii=False)


def line_break(text: str) -> str:
    """How the text ends its lines."""
    return "\r\n" if "\r\n" in text else "\n"


def in_order(fields: Mapping[str, object], names: Iterable[str]) -> dict[str, object]:
    """The fields, the named ones first and in that order."""
    known = {name: fields[name] for name in names if name in fields}
    return {**known, **fields}


def card_written(card: Document, neighbour: str | None, indent: str, feed: str) -> str:
    """A card's JSON, in one line where its neighbour stands in one, else as the built-in decks have it.

    Args:
        card: the fields.
        neighbour: the text of another card of the file, None where there is none.
        indent: the blanks before the card.
        feed: how the file ends its lines.
    """
    card = in_order(card, CARD_FIELDS)
    if neighbour is not None and "\n" not in neighbour:
        return written(card)
    found = _FIRST_LINE.match(neighbour or "")
    inner = found[2] if found else indent + _STEP
    rows = [", ".join(_field(card, name, inner, feed) for name in row) for row in _rows(card)]
    return "{" + feed + inner + f",{feed}{inner}".join(rows) + feed + indent + "}"


def deck_written(document: Document) -> str:
    """A whole deck's JSON, as the built-in decks have it."""
    head = in_order({**document, "cards": []}, DECK_FIELDS)
    lines = [f"{_STEP}{written(name)}: {written(value)}" for name, value in head.items() if name != "cards"]
    cards = [
        f"{_STEP * 2}{card_written(card, None, _STEP * 2, _FEED)}" for card in objects(document.get("cards"))
    ]
    listed = f"[\n{f',{_FEED}'.join(cards)}\n{_STEP}]" if cards else "[]"
    return "{\n" + ",\n".join([*lines, f'{_STEP}"cards": {listed}']) + "\n}\n"


def _rows(card: Mapping[str, object]) -> list[list[str]]:
    known = [name for line in _LINES for name in line]
    lines = [[name for name in line if name in card] for line in _LINES]
    return [line for line in lines if line] + [[name] for name in card if name not in known]


def _field(card: Mapping[str, object], name: str, inner: str, feed: str) -> str:
    value = card[name]
    steps = objects(value) if name == "steps" else []
    if len(steps) < 2 or not isinstance(value, list) or len(steps) != len(value):
        return f"{written(name)}: {written(value)}"
    rows = [f"{inner}{_STEP}{written(in_order(step, STEP_FIELDS))}" for step in steps]
    return f'"steps": [{feed}{f",{feed}".join(rows)}{feed}{inner}]'
