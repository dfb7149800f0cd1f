"""Whether a built-in deck with a couple's changes still makes a deck."""

from dataclasses import replace

from game.cards.diagnostics import Code, Diagnostic, Severity
from game.cards.faults import Fault
from game.cards.overlay import Merged, merge
from game.cards.own_files import OwnFile
from game.cards.raw import Document, Path, card_number, objects, string, strings
from game.cards.schema import deck_schema
from game.cards.suggest import did_you_mean
from game.cards.words import explain


def check_merged(base: Document, change: Document, file: OwnFile) -> tuple[Document, list[Diagnostic]]:
    """The deck with all changes that make sound cards, and what is wrong with the others."""
    merged = merge(base, change, file.faulty_cards)
    faults = [_as_change(fault, base, change) for fault in _card_faults(merged)]
    unsound = frozenset(number for fault in faults if (number := card_number(fault.path)) is not None)
    if unsound:
        merged = merge(base, change, file.faulty_cards | unsound)
    faults += [_not_hidden(base, change, at) for at in merged.not_hidden]
    return merged.document, [file.locate(fault) for fault in faults]


def _card_faults(merged: Merged) -> list[Fault]:
    schema = deck_schema()
    found = [fault for error in schema.errors(merged.document) for fault in explain(error, schema)]
    return [
        replace(fault, path=path)
        for fault in found
        if (path := _in_change(fault.path, merged)) and fault.severity is Severity.ERROR
    ]


def _as_change(fault: Fault, base: Document, change: Document) -> Fault:
    """The fault; where a new card misses what only an old one may, with the old card it may have meant."""
    number = card_number(fault.path)
    cards = change.get("cards")
    if fault.code is not Code.MISSING or number is None or not isinstance(cards, list):
        return fault
    name, known = string(cards[number], "id"), _ids(base)
    if name in known:
        return fault
    message = f'"{string(base, "id")}" has no card "{name}", and a new card needs its `kind` and `text`.'
    return replace(fault, message=message, hint=did_you_mean(name, known) or fault.hint)


def _ids(base: Document) -> list[str]:
    return [string(card, "id") for card in objects(base.get("cards"))]


def _in_change(path: Path, merged: Merged) -> Path:
    number = card_number(path)
    origin = None if number is None else merged.origin[number]
    return () if origin is None else ("cards", origin, *path[2:])


def _not_hidden(base: Document, change: Document, at: int) -> Fault:
    name = strings(change.get("hide"))[at]
    message = f'There is no card "{name}" to hide in "{string(base, "id")}".'
    hint = did_you_mean(name, _ids(base))
    return Fault(("hide", at), Code.HIDE, message, hint, Severity.WARNING)
