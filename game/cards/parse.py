"""From a deck file's text to its JSON document, or to why there is none."""

import json
import re

from game.cards.diagnostics import Code, Diagnostic
from game.cards.faults import Fault, locate, located
from game.cards.positions import Text
from game.cards.raw import Document, number
from game.cards.scan import MAX_NESTING

_NOT_BRACKETS = re.compile(r"[^\[\]{}]+")


class _TwiceSeen(ValueError):
    """An object names a field twice."""


def parse(text: Text) -> Document | list[Diagnostic]:
    """The JSON object in the text, or all that keeps it from being one."""
    value = None if _may_be_deep(text.text) else _load(text.text)
    if isinstance(value, dict):
        return value
    scan = text.found
    faults = [located(fault.code, fault.message, fault.hint, fault.span, text) for fault in scan.faults]
    faults += _twice(text)
    if not faults:
        value = _load(text.text)
    return value if isinstance(value, dict) else faults or [_no_object(text)]


def _load(text: str) -> object:
    """The value, or None where only the slow reader can tell what is wrong."""
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_float=number, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError):
        return None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _TwiceSeen
    return found


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def _may_be_deep(text: str) -> bool:
    # Taking out innermost pairs at C speed; brackets inside texts may make it say yes too often,
    # and then the slow reader decides.
    brackets = _NOT_BRACKETS.sub("", text)
    for _ in range(MAX_NESTING):
        brackets = brackets.replace("[]", "").replace("{}", "")
        if not brackets:
            return False
    return True


def _twice(text: Text) -> list[Diagnostic]:
    found = []
    for twice in text.found.twice:
        line = text.position(twice.first.start).line
        name = str(twice.path[-1])[:60]
        message = f"`{name}` stands twice in one object, first in line {line}."
        fault = Fault(twice.path, Code.TWICE, message, "Delete one of the two.", at_key=True)
        found.append(locate(fault, text, None))
    return found


def _no_object(text: Text) -> Diagnostic:
    message = "A deck file holds one object in { }, with the cards in it."
    hint = 'Write { "format": 1, "id": "our-deck", "title": "Our Deck", "cards": [ … ] }'
    return locate(Fault((), Code.TYPE, message, hint), text, None)
