"""Values in a deck that can mean only one thing, mended."""

import re
from collections.abc import Iterator

from game.base.text import clean, clean_line
from game.cards.check import check_text
from game.cards.diagnostics import Code, Diagnostic
from game.cards.ids import free_id, slug
from game.cards.layout import CARD_FIELDS, DECK_FIELDS
from game.cards.placeholders import odd_braces
from game.cards.raw import FORMAT, Document, Path, objects, string
from game.cards.rewrite import put

_ROUNDS = 200
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,4}")


def mend_values(name: str, text: str) -> tuple[str, list[str]]:
    """The text with its plain faults of value mended, and what was done, each with its line.

    Args:
        name: what the person calls the file.
        text: sound JSON.
    """
    said: list[str] = []
    for _ in range(_ROUNDS):
        checked = check_text(name, text.encode())
        if checked.document is None:
            break
        done = next(_mended(text, checked.document, checked.diagnostics), None)
        if done is None:
            break
        text, what = done
        said.append(what)
    return text, said


def _mended(text: str, document: Document, faults: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    for fault in faults:
        path = _path(fault.pointer, document)
        if path is None or not fault.is_error:
            continue
        for new, what in _meant(fault, path, document):
            after = put(text, path, new, CARD_FIELDS if path[0] == "cards" else DECK_FIELDS)
            if after != text:
                yield after, f"line {fault.line}: {what}"


def _meant(fault: Diagnostic, path: Path, document: Document) -> Iterator[tuple[object, str]]:
    value, field = _at(document, path), _named(path)
    match fault.code, value:
        case Code.TYPE, str() if "whole number" in fault.message and _WHOLE_NUMBER.fullmatch(value):
            yield int(value), f'{field} "{value}" lost its quotes'
        case Code.TYPE, int() | float() if "text in quotes" in fault.message and not isinstance(value, bool):
            yield str(value), f"{field} {value} got its quotes"
        case Code.TYPE, str() if path[-1] == "steps" and "list" in fault.message:
            yield [{"text": value}], f"{field} became a list of one step"
        case Code.TYPE, str() if path[-2:-1] == ("steps",) and "object" in fault.message:
            yield {"text": value}, f"a step of {field} became one with a text"
        case Code.TYPE, str() if "list" in fault.message:
            yield [value], f"{field} became a list"
        case Code.SHAPE, str() if path[-1] == "id" and "letters" in fault.message:
            new = free_id(slug(value, "card"), _ids(document, path))
            yield new, f"the id {clean_line(value, 40)} became {new}"
        case Code.CARD_ID_TAKEN, str():
            new = free_id(value, _ids(document, path))
            yield new, f"the second {clean_line(value, 40)} became {new}"
        case Code.CHARACTER, str():
            yield clean(value), f"a character that could change the terminal was taken out of {field}"
        case Code.PLACEHOLDER, str():
            yield from _lone_braces(value, field)
        case Code.REPEATED, list():
            yield _once(value), f"{field} names each but once"


def _lone_braces(value: str, field: str) -> Iterator[tuple[object, str]]:
    lone = [brace for brace in odd_braces(value) if brace.end - brace.start == 1]
    for brace in lone[:1]:
        new = value[: brace.start] + value[brace.start] * 2 + value[brace.end :]
        yield new, f"a lone {value[brace.start]} in {field} was doubled, so that it is shown"


def _once(values: list[object]) -> list[object]:
    return [value for index, value in enumerate(values) if value not in values[:index]]


def _ids(document: Document, path: Path) -> set[str]:
    return {string(card, "id") for card in objects(document.get("cards"))} if path[0] == "cards" else set()


def _named(path: Path) -> str:
    return f"`{clean_line(str(next(part for part in reversed(path) if isinstance(part, str))), 60)}`"


def _path(pointer: str, document: Document) -> Path | None:
    """The path of a JSON pointer; None for the whole document, or where it leads nowhere."""
    found: list[str | int] = []
    value: object = document
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        step: str | int = int(name) if isinstance(value, list) and name.isdecimal() else name
        found.append(step)
        value = _inside(value, step)
    return tuple(found) or None


def _at(document: Document, path: Path) -> object:
    value: object = document
    for step in path:
        value = _inside(value, step)
    return value


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


def with_format(text: str, document: Document) -> tuple[str, list[str]]:
    """The text with the version of the format, which every file needs."""
    if "format" in document:
        return text, []
    return put(text, ("format",), FORMAT, DECK_FIELDS), ["line 1: the `format` was put in"]
