"""One card looked at while it is being written: how it would be dealt, and what is to be said of it."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import msgspec

from game.cards.build import build
from game.cards.check import check_text
from game.cards.diagnostics import Severity
from game.cards.layout import CARD_FIELDS
from game.cards.model import Card, Kind, Source
from game.cards.raw import FORMAT, Document, Path, string
from game.cards.style.card_rules import lint_card
from game.cards.style.excuses import excuse, read_excuses

_CARD = "/cards/0"


@dataclass(frozen=True)
class Remark:
    """Something about one card, to be shown beside the field.

    Attributes:
        field: the path within the card, such as ("text",) or ("steps", 0, "seconds"); empty for the whole.
        style: whether it comes from the style lint rather than from the schema.
        hint: what to do, or why it matters; may be empty.
    """

    field: Path
    severity: Severity
    message: str
    hint: str = ""
    style: bool = False


def preview(fields: Document, deck_id: str, title: str) -> Card:
    """The card as it would be dealt; a field that does not fit is shown with its default."""
    sound: dict[str, object] = {"id": "new", "kind": Kind.CONVERSATION.value, "text": ""}
    for name in CARD_FIELDS:
        if name in fields and _fits({**sound, name: fields[name]}):
            sound[name] = fields[name]
    return _built(sound, deck_id, title)


def remarks_on(
    fields: Document, ids: Collection[str], deck_id: str, title: str, language: str
) -> tuple[Remark, ...]:
    """All that schema and style have to say about one card.

    Args:
        fields: the card.
        ids: the ids of the other cards of its deck.
        deck_id: its deck.
        title: that deck's title.
        language: that deck's language.
    """
    found = [*card_faults(fields), *_taken(fields, ids)]
    return (*found, *_style(fields, deck_id, title, language))


def card_faults(fields: Document) -> Iterator[Remark]:
    """All that the schema and the rules of the format have to say about one card."""
    deck = {"format": FORMAT, "id": "deck", "title": "Deck", "cards": [fields]}
    # Words that cannot be encoded are refused where they come in; here they only must not stop the look.
    raw = json.dumps(deck, ensure_ascii=True).encode()
    for found in check_text("", raw).diagnostics:
        if found.pointer.startswith(_CARD):
            yield Remark(_path(found.pointer), found.severity, found.message, found.hint)


def _path(pointer: str) -> Path:
    parts = pointer.removeprefix(_CARD).split("/")[1:]
    return tuple(int(part) if part.isdecimal() else _unescaped(part) for part in parts)


def _unescaped(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _taken(fields: Document, ids: Collection[str]) -> Iterator[Remark]:
    if (name := string(fields, "id")) in ids:
        message = f'The id "{name}" is taken by another card.'
        yield Remark(("id",), Severity.ERROR, message, "Give this card an id of its own.")


def _style(fields: Document, deck_id: str, title: str, language: str) -> Iterator[Remark]:
    try:
        card = _built(fields, deck_id, title)
    except msgspec.ValidationError:
        return
    for found in excuse(card, read_excuses(fields), lint_card(card, language)):
        yield Remark(found.path, Severity.WARNING, found.message, found.reason, style=True)


def _fits(fields: Document) -> bool:
    try:
        _built(fields, "", "")
    except msgspec.ValidationError:
        return False
    return True


def _built(fields: Document, deck_id: str, title: str) -> Card:
    deck = build({"id": deck_id, "title": title, "cards": [fields]}, Source.OWN, "")
    return deck.cards[0]
