"""What an edit of a card means for the file's text: written there, or laid over the built-in card."""

import json
from collections.abc import Mapping, Sequence

from game.base.errors import WrongUse
from game.base.text import clean
from game.cards.layout import CARD_FIELDS, DECK_FIELDS, STEP_FIELDS, card_written, line_break
from game.cards.members import find, members
from game.cards.model import Card
from game.cards.raw import Document, Path, objects, string, strings
from game.cards.rewrite import drop, insert, put
from game.cards.workcards import Standing, WorkCard

_CARDS: Path = ("cards",)
DEFAULTS: Mapping[str, object] = dict(
    zip(reversed(Card.__struct_fields__), reversed(Card.__struct_defaults__), strict=False)
)


def cleaned(value: object) -> object:
    """The value with all texts in it as they may reach a file."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean(name): cleaned(item) for name, item in value.items()}
    return value


def set_field(text: str, card: WorkCard, field: Path, value: object) -> str:
    """The text with a field of a card changed; None takes it out.

    Raises:
        WrongUse: a built-in card cannot lose this field, or change its id.
    """
    if card.base is None:
        return _set_here(text, ("cards", card.number or 0), field, value)
    if field == ("id",):
        raise WrongUse("A built-in card keeps its id.", "Duplicate it to have one of your own.")
    whole = _with(card.fields.get(str(field[0])), field[1:], value)
    return _lay_over(text, card, card.base, str(field[0]), whole)


def set_deck_field(text: str, field: Path, value: object) -> str:
    """The text with a field of the deck changed; None takes it out."""
    return drop(text, field) if value is None else put(text, field, value, DECK_FIELDS)


def add_card(text: str, fields: Document, number: int) -> str:
    """The text with one more card, which becomes the one of that number in the file."""
    return add_cards(text, [fields], number)


def add_cards(text: str, added: Sequence[Document], number: int) -> str:
    """The text with more cards, the first of which becomes the one of that number in the file."""
    text = _with_cards(text)
    place = find(text, _CARDS)
    cards = members(text, place.value.start) if place else []
    near = cards[max(0, number - 1)] if cards else None
    neighbour = text[near.start : near.end] if near else None
    indent = _blanks_before(text, near.start if near else place.value.start if place else 0)
    inner = indent if near else indent + "  "
    entries = [card_written(fields, neighbour, inner, line_break(text)) for fields in added]
    return insert(text, _CARDS, number, f",{line_break(text)}{inner}".join(entries), spread=True)


def set_many(text: str, changes: Mapping[int, Document]) -> str:
    """The text with fields of many cards changed, by the cards' numbers in the file; in one go."""
    place = find(text, _CARDS)
    pieces, end = [], 0
    for number, member in enumerate(members(text, place.value.start) if place else []):
        card = text[member.start : member.end]
        for name, value in changes.get(number, {}).items():
            card = put(card, (name,), value, CARD_FIELDS)
        pieces += [text[end : member.start], card]
        end = member.end
    return "".join(pieces) + text[end:]


def copy_card(text: str, number: int, card_id: str) -> str:
    """The text with a copy of one of its cards after it, as it is written there, under another id."""
    place = find(text, ("cards", number))
    written = text[place.value.start : place.value.end] if place else "{}"
    written = drop(put(written, ("id",), card_id, CARD_FIELDS), ("was",))
    return insert(text, _CARDS, number + 1, written)


def take_out(text: str, card: WorkCard) -> str:
    """The text without a card; a built-in one is hidden."""
    if card.number is not None:
        text = drop(text, ("cards", card.number))
    if card.base is None or card.standing is Standing.HIDDEN:
        return text
    hidden = strings(_document(text).get("hide"))
    return put(text, ("hide",), [*hidden, string(card.base, "id")], DECK_FIELDS)


def go_back(text: str, card: WorkCard) -> str:
    """The text without what it says about a built-in card."""
    if card.base is None:
        return text
    if card.number is not None:
        text = drop(text, ("cards", card.number))
    names = {card.id, *strings(card.base.get("was"))}
    hidden = strings(_document(text).get("hide"))
    left = [name for name in hidden if name not in names]
    if left == hidden:
        return text
    return put(text, ("hide",), left) if left else drop(text, ("hide",))


def _set_here(text: str, where: Path, field: Path, value: object) -> str:
    if value is None:
        return _without(text, (*where, *field), where)
    for length in range(1, len(field)):
        # What holds the value may have to be made first: the first follow-up, the first step.
        if find(text, (*where, *field[:length])) is None:
            return _set_here(text, where, field[:length], _with(None, field[length:], value))
    return put(text, (*where, *field), value, _order(field))


def _without(text: str, path: Path, card: Path) -> str:
    """The text without a value, and without the list it leaves empty."""
    text = drop(text, path)
    above = path[:-1]
    place = find(text, above) if len(above) > len(card) else None
    return drop(text, above) if place and not members(text, place.value.start) else text


def _order(field: Path) -> Sequence[str]:
    return STEP_FIELDS if len(field) == 3 and field[0] == "steps" else CARD_FIELDS


def _lay_over(text: str, card: WorkCard, base: Document, name: str, value: object) -> str:
    if value is None and name in base:
        value = _default(name)
    if card.standing is Standing.HIDDEN:
        text = go_back(text, card)
        card = WorkCard(base, Standing.SAME, None, base)
    if card.number is None:
        return text if value == base.get(name) else _with_change(text, {"id": base["id"], name: value})
    if value == base.get(name):
        return _without_change(text, card.number, name)
    return put(text, ("cards", card.number, name), value, CARD_FIELDS)


def _with_change(text: str, change: Document) -> str:
    return add_card(text, change, len(objects(_document(text).get("cards"))))


def _without_change(text: str, number: int, name: str) -> str:
    text = drop(text, ("cards", number, name))
    left = objects(_document(text).get("cards"))[number]
    return drop(text, ("cards", number)) if set(left) <= {"id"} else text


def _default(name: str) -> object:
    value = DEFAULTS.get(name)
    if value in (None, ""):
        raise WrongUse(f"A built-in card cannot lose its `{name}`.", "Write other words, or hide the card.")
    return list(value) if isinstance(value, tuple) else value


def _with(value: object, path: Path, inner: object) -> object:
    """A copy of the value with another one at a path inside it, made where there is none."""
    if not path:
        return inner
    name, rest = path[0], path[1:]
    if isinstance(name, int):
        return _with_item(list(value) if isinstance(value, list) else [], name, rest, inner)
    fields = dict(value) if isinstance(value, dict) else {}
    fields[name] = _with(fields.get(name), rest, inner)
    return {key: item for key, item in fields.items() if item is not None}


def _with_item(items: list[object], index: int, rest: Path, inner: object) -> list[object]:
    old = items[index] if index < len(items) else None
    new = _with(old, rest, inner)
    return [*items[:index], *([] if new is None else [new]), *items[index + 1 :]]


def _with_cards(text: str) -> str:
    return text if find(text, _CARDS) else put(text, _CARDS, [], DECK_FIELDS)


def _document(text: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(text)
    return found


def _blanks_before(text: str, offset: int) -> str:
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return line[: len(line) - len(line.lstrip(" \t"))]
