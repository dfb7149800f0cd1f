"""What a wrong value means, in plain sentences."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.base.text import clean_line, counted
from game.cards.diagnostics import Code
from game.cards.faults import Fault
from game.cards.raw import Path
from game.cards.suggest import did_you_mean

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_TYPES = {
    "string": "text in quotes",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list in [ ]",
    "object": "an object in { }",
    "boolean": "true or false",
    "null": "null",
}
_ID_PATTERN_START = "^[a-z0-9]+("


def explain_value(path: Path, error: "ValidationError") -> Fault:
    """What is wrong with one value."""
    return _SAY.get(error.kind.name, _other)(path, error)


def stray_options(path: Path) -> Fault:
    """The fault of a card at `path` that has options and another form than *choose*."""
    message = '`options` go only with the form "choose".'
    hint = 'Add "form": "choose", or delete the options.'
    return Fault((*path, "options"), Code.RULE, message, hint, at_key=True)


def _subject(path: Path) -> str:
    match path:
        case ():
            return "A deck"
        case (*_, "cards" | "steps" | "authors" as name, int()):
            return {"cards": "A card", "steps": "A step"}.get(name, "An author")
        case (*_, str(name), int()):
            return f"An entry of `{clean_line(name, 60)}`"
    return f"`{clean_line(str(path[-1]), 60)}`"


def _type(path: Path, error: "ValidationError") -> Fault:
    wanted = " or ".join(_TYPES[name] for name in error.kind.as_dict()["types"])
    value = error.instance
    hint = ""
    if isinstance(value, str) and "whole number" in wanted and re.fullmatch(r"[0-9]{1,4}", value):
        hint = f"Write {value} without quotes."
    elif isinstance(value, int) and "text" in wanted:
        hint = f'Write "{value}" in quotes.'
    elif isinstance(value, str) and path[-1:] == ("steps",):
        hint = f'Write [{{"text": "{clean_line(value, 40)}"}}].'
    elif isinstance(value, str) and path[-2:-1] == ("steps",):
        hint = f'Write {{"text": "{clean_line(value, 40)}"}}.'
    elif isinstance(value, str) and "list" in wanted:
        hint = f'Write ["{clean_line(value, 40)}"].'
    return Fault(path, Code.TYPE, f"{_subject(path)} must be {wanted}, not {_what(value)}.", hint)


def _what(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case str():
            return "text"
        case float() if not value.is_integer():
            return "a fraction"
        case int() | float():
            return "a number"
        case list():
            return "a list"
    return "an object"


def _choice(path: Path, error: "ValidationError") -> Fault:
    options = [str(option) for option in error.kind.as_dict()["options"]]
    value = error.instance
    listed = "Use one of: " + ", ".join(options) + "."
    if not isinstance(value, str):
        return Fault(path, Code.CHOICE, f"{_subject(path)} must be a word, not {_what(value)}.", listed)
    message = f'{_subject(path)} cannot be "{clean_line(value, 60)}".'
    return Fault(path, Code.CHOICE, message, did_you_mean(value, options) or listed)


def _constant(path: Path, error: "ValidationError") -> Fault:
    return Fault(path, Code.CHOICE, f"{_subject(path)} must be 1.", 'Write "format": 1.')


def _excluded(path: Path, error: "ValidationError") -> Fault:
    return stray_options(path[:-1])


def _range(path: Path, error: "ValidationError") -> Fault:
    limit = error.kind.as_dict()["limit"]
    bound = "must be at least" if error.kind.name == "minimum" else "can be at most"
    message = f"{_subject(path)} is {clean_line(str(error.instance), 20)}; it {bound} {limit}."
    return Fault(path, Code.RANGE, message)


def _size(path: Path, error: "ValidationError") -> Fault:
    limit = error.kind.as_dict()["limit"]
    bound = "needs at least" if error.kind.name.startswith("min") else "can have at most"
    match error.instance:
        case str() as value:
            code, has = Code.LENGTH, counted(len(value), "character")
        case list() as entries:
            code, has = Code.COUNT, "1 entry" if len(entries) == 1 else f"{len(entries):,} entries"
        case _:
            return _other(path, error)
    return Fault(path, code, f"{_subject(path)} has {has}; it {bound} {limit:,}.")


def _pattern(path: Path, error: "ValidationError") -> Fault:
    value = str(error.instance)
    if not value.strip():
        return Fault(
            path, Code.SHAPE, f"{_subject(path)} is empty.", "Write some words, or delete the field."
        )
    if not str(error.kind.as_dict()["pattern"]).startswith(_ID_PATTERN_START):
        message = f'{_subject(path)} cannot be "{clean_line(value, 40)}".'
        return Fault(path, Code.SHAPE, message, "Write a language code such as en or pt-BR.")
    mended = "-".join(re.findall(r"[a-z0-9]+", value.lower()))
    hint = f'Did you mean "{mended[:64]}"?' if mended else 'Write it like "small-care".'
    message = f"{_subject(path)} may have only the letters a to z, digits and single hyphens."
    return Fault(path, Code.SHAPE, message, hint)


def _repeated(path: Path, error: "ValidationError") -> Fault:
    return Fault(path, Code.REPEATED, f"{_subject(path)} names the same twice.", "Delete one of the two.")


def _other(path: Path, error: "ValidationError") -> Fault:
    return Fault(
        path, Code.RULE, f"{_subject(path)} does not fit the format: {clean_line(error.message, 200)}."
    )


_SAY: dict[str, Callable[[Path, "ValidationError"], Fault]] = {
    "type": _type,
    "enum": _choice,
    "const": _constant,
    "not": _excluded,
    "minimum": _range,
    "maximum": _range,
    "minLength": _size,
    "maxLength": _size,
    "minItems": _size,
    "maxItems": _size,
    "pattern": _pattern,
    "uniqueItems": _repeated,
}
