"""The deck format as its schema states it: the one description there is."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File
from typing import TYPE_CHECKING

from game.base.places import builtin_decks
from game.cards.model import Kind
from game.cards.raw import SCHEMA_FILE, Document, Path, string

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError


def schema_path() -> File:
    """Where the schema lies."""
    return builtin_decks() / SCHEMA_FILE


class Schema:
    """The schema, with the questions that a check asks of it."""

    def __init__(self, document: dict[str, object]) -> None:
        # Not needed to play, and dear to import.
        from jsonschema_rs import Draft202012Validator

        self._document = document
        self._validator = Draft202012Validator(document)

    def errors(self, document: object) -> Iterator["ValidationError"]:
        """All that the schema finds wrong; nothing, quickly, for a sound document."""
        try:
            if self._validator.is_valid(document):
                return
        except UnicodeEncodeError:
            # The validator cannot take half a character, which JSON can escape; the rules report it.
            document = _whole_characters(document)
        yield from self._validator.iter_errors(document)

    def fields(self, path: Path, value: object) -> dict[str, str]:
        """The fields an object at that path may have, by name, with what they are for."""
        return {name: text for part in _parts(path, value) for name, text in self._described(part).items()}

    def other_fields(self, path: Path, value: object) -> dict[str, str]:
        """The fields that belong only to a card of the other kind."""
        other = [part for part in _card_parts(None) if part not in _parts(path, value)]
        is_card = len(path) == 2 and path[0] == "cards"
        return {name: text for part in other if is_card for name, text in self._described(part).items()}

    def _described(self, part: str) -> dict[str, str]:
        properties = _inner(self._part(part), "properties")
        return {name: string(_inner(properties, name), "description") for name in properties}

    def _part(self, part: str) -> Document:
        found: Document = self._document
        for name in part.split("/") if part else ():
            found = _inner(found, name)
        return found


@cache
def deck_schema() -> Schema:
    """The schema that lies beside the built-in decks.

    Raises:
        OSError: it cannot be read.
    """
    return Schema(json.loads(schema_path().read_bytes()))


def _inner(document: Document, name: str) -> Document:
    value = document.get(name)
    return value if isinstance(value, dict) else {}


def _whole_characters(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_whole_characters(item) for item in value]
    if isinstance(value, dict):
        return {_whole_characters(name): _whole_characters(item) for name, item in value.items()}
    return value


def _parts(path: Path, value: object) -> tuple[str, ...]:
    """Which parts of the schema describe the fields of an object at that path."""
    kind = value.get("kind") if isinstance(value, dict) else None
    match path:
        case ():
            return ("",)
        case ("cards", int()):
            return _card_parts(kind)
        case ("cards", int(), "steps", int()):
            return ("$defs/step",)
        case ("strategy",):
            return ("properties/strategy",)
        case ("authors", int()):
            return ("properties/authors/items",)
    return ()


def _card_parts(kind: object) -> tuple[str, ...]:
    parts = {Kind.CONVERSATION: "$defs/conversation", Kind.RITUAL: "$defs/ritual"}
    chosen = tuple(part for name, part in parts.items() if kind == name)
    return ("$defs/common", *(chosen or parts.values()))
