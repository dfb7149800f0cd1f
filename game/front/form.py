"""The form for a card, laid out from the deck format's own schema."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from game.cards.model import Form, Kind
from game.cards.raw import Document, string, strings
from game.cards.schema import schema_path

_FEW = ("text", "kind", "form", "options", "steps", "depth")
"""What stands open on a card's form; all else is folded away under "more"."""
_FOR_GOOD = ("id", "was")
"""A card's name holds its history; it is made from its words and then stays."""
_MOST_CHOICES = 100
_LONG = 150


class Sort(StrEnum):
    """How a field is filled in."""

    WORDS = "words"
    LINE = "line"
    CHOICE = "choice"
    NUMBER = "number"
    LINES = "lines"
    SEVERAL = "several"
    LABELS = "labels"
    STEPS = "steps"


@dataclass(frozen=True)
class FormField:
    """One field of a form.

    Attributes:
        name: its name in the file.
        about: what it is for, one sentence.
        sort: how it is filled in.
        values: what can be chosen, or what others write.
        default: what holds where it is left out; None for nothing.
        longest: how many characters a text may have, or the largest number.
        few: whether it stands open.
    """

    name: str
    about: str
    sort: Sort
    values: tuple[object, ...] = ()
    default: object = None
    longest: int = 400
    few: bool = False

    @property
    def label(self) -> str:
        """Its name in words."""
        return self.name.replace("_", " ")


def card_form(kind: str) -> tuple[FormField, ...]:
    """The fields of a card of that kind: the few first, then what only this kind has, then the rest."""
    part = "ritual" if kind == Kind.RITUAL else "conversation"
    every = [*_fields("$defs", part), *_fields("$defs", "common")]
    fields = [field for field in every if field.name not in _FOR_GOOD]
    few = [field for name in _FEW for field in fields if field.name == name]
    return (*few, *(field for field in fields if not field.few))


def fields_of(card: Document, *, every: bool) -> list[FormField]:
    """The fields to show for a card: the few or every one that fits it, and what else it has.

    A field that belongs to the other kind of card is shown as long as it stands there, so that it can
    be taken out.
    """
    kind = string(card, "kind")
    fields = card_form(kind)
    other = card_form(Kind.CONVERSATION if kind == Kind.RITUAL else Kind.RITUAL)
    known = {field.name for field in fields}
    strays = [field for field in other if field.name in card and field.name not in known]
    return [*(field for field in fields if fits(field, card) and (every or field.few)), *strays]


def step_form() -> tuple[FormField, ...]:
    """The fields of a ritual's step."""
    return _fields("$defs", "step")


def fits(field: FormField, card: Document) -> bool:
    """Whether the field means anything for this card: options belong to the form "choose"."""
    return field.name != "options" or field.name in card or card.get("form") == Form.CHOOSE


@cache
def _fields(*path: str) -> tuple[FormField, ...]:
    properties = _object(_at(*path).get("properties"))
    return tuple(_field(name, _whole(_object(found))) for name, found in properties.items())


def _field(name: str, found: Document) -> FormField:
    sort, values = _sort(found)
    items = _whole(_object(found.get("items")))
    longest = found.get("maximum") or found.get("maxLength") or items.get("maxLength")
    return FormField(
        name=name,
        about=string(found, "description"),
        sort=sort,
        values=values,
        default=None if isinstance(default := found.get("default"), list) else default,
        longest=longest if isinstance(longest, int) else 400,
        few=name in _FEW,
    )


def _sort(found: Document) -> tuple[Sort, tuple[object, ...]]:
    if "enum" in found:
        return Sort.CHOICE, tuple(_list(found.get("enum")))
    if found.get("type") == "integer":
        return _number(found)
    if found.get("type") == "array":
        return _several(_whole(_object(found.get("items"))))
    longest = found.get("maxLength")
    return (Sort.WORDS if isinstance(longest, int) and longest > _LONG else Sort.LINE), ()


def _number(found: Document) -> tuple[Sort, tuple[object, ...]]:
    least, most = found.get("minimum"), found.get("maximum")
    if isinstance(least, int) and isinstance(most, int) and most - least < _MOST_CHOICES:
        return Sort.CHOICE, tuple(range(least, most + 1))
    return Sort.NUMBER, ()


def _several(items: Document) -> tuple[Sort, tuple[object, ...]]:
    if items.get("type") == "object":
        return Sort.STEPS, ()
    if "enum" in items:
        return Sort.SEVERAL, tuple(_list(items.get("enum")))
    longest = items.get("maxLength")
    labels = isinstance(longest, int) and longest < _LONG and "pattern" in items
    if labels and items.get("pattern") != "\\S":
        return Sort.LABELS, tuple(strings(items.get("examples")))
    return Sort.LINES, ()


def _whole(found: Document) -> Document:
    """A part of the schema with what it refers to; its own words go before."""
    refers = string(found, "$ref")
    return {**_whole(_at(*refers.removeprefix("#/").split("/"))), **found} if refers else found


def _at(*path: str) -> Document:
    found = _schema()
    for name in path:
        found = _object(found.get(name))
    return found


@cache
def _schema() -> Document:
    return _object(json.loads(schema_path().read_bytes()))


def _object(value: object) -> Document:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
