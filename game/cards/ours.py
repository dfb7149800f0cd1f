"""The deck "Ours": cards the couple write for a later evening."""

import json
import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from game.base.errors import WrongUse
from game.base.files import make_private_dir, write_atomic
from game.base.text import clean_line
from game.cards.check import check_text
from game.cards.decode import decode
from game.cards.diagnostics import Diagnostic
from game.cards.insert import insert_card
from game.cards.model import Form, Kind
from game.cards.placeholders import escape
from game.cards.positions import Text
from game.cards.raw import FORMAT, SCHEMA_FILE, Document, objects, string
from game.cards.schema import schema_path

OURS = "ours"
"""The id of the couple's deck of their own cards, and its cards' tag."""

_LONGEST = 400
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def add_own_card(decks_dir: Path, text: str, card_id: str) -> None:
    """Add a conversation card to the couple's deck "Ours", which is made if it is missing.

    Adding the same `card_id` again changes nothing. Where ours.json is broken or full, the card goes
    to ours-2.json and so on, so that nothing is lost.

    Raises:
        WrongUse: the text has no words.
        ValueError: the id is not of small letters, digits and single hyphens.
        OSError: it could not be written; the old file is untouched.
    """
    card = _card(text, card_id)
    make_private_dir(decks_dir)
    if not any(_holds(path, card_id) for path in decks_dir.glob(f"{OURS}*.json")):
        _add(decks_dir, card)
    provide_schema(decks_dir)


def _add(decks_dir: Path, card: Mapping[str, object]) -> None:
    for number in count(1):
        path = decks_dir / (f"{OURS}.json" if number == 1 else f"{OURS}-{number}.json")
        written = _with_card(path, number, card)
        if written is not None:
            write_atomic(path, written)
            return


def _card(text: str, card_id: str) -> dict[str, object]:
    if not _ID.fullmatch(card_id) or len(card_id) > 64:
        raise ValueError(f"{card_id!r} is no card id")
    words = clean_line(text, _LONGEST - text.count("{") - text.count("}"))
    if not words:
        raise WrongUse("A card needs some words.", "Write a line for the two of you.")
    return {
        "id": card_id,
        "kind": Kind.CONVERSATION.value,
        "form": Form.QUESTION.value,
        "text": escape(words),
        "depth": 1,
        "tags": [OURS],
    }


def provide_schema(decks_dir: Path) -> None:
    """Lay a copy of the schema beside the decks, so that an editor can help with them."""
    ours, current = decks_dir / SCHEMA_FILE, schema_path().read_bytes()
    if not ours.is_file() or ours.read_bytes() != current:
        write_atomic(ours, current)


def _holds(path: Path, card_id: str) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    raw = path.read_bytes()
    document = check_text(path.name, raw).document
    if document is None:
        # A broken file may hold the card all the same: better one card less than one twice.
        return f'"{card_id}"'.encode() in raw
    return any(string(card, "id") == card_id for card in objects(document.get("cards")))


def _with_card(path: Path, number: int, card: Mapping[str, object]) -> bytes | None:
    """The file's bytes with the card in it; None where this file cannot take it."""
    if not path.exists() and not path.is_symlink():
        return _new_deck(number, card)
    if path.is_symlink() or not path.is_file():
        return None
    raw = path.read_bytes()
    checked = check_text(path.name, raw)
    if checked.document is None or checked.broken:
        return None
    return _inserted(path.name, raw, checked.document, card)


def _inserted(name: str, raw: bytes, document: Document, card: Mapping[str, object]) -> bytes | None:
    decoded = decode(name, raw)
    if isinstance(decoded, Diagnostic):
        return None
    text = insert_card(Text(name, decoded), document, card)
    if text is None:
        return None
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    written = mark + text.encode()
    return None if check_text(name, written).broken else written


def _new_deck(number: int, card: Mapping[str, object]) -> bytes:
    suffix = "" if number == 1 else f"-{number}"
    head = {
        "$schema": f"./{SCHEMA_FILE}",
        "format": FORMAT,
        "id": OURS + suffix,
        "title": "Ours" + suffix.replace("-", " "),
        "description": "Cards of our own.",
        "cards": [],
    }
    text = json.dumps(head, ensure_ascii=False, indent=2) + "\n"
    return (insert_card(Text(OURS, text), head, card) or text).encode()
