"""The card that an evening's two wrote for later: found and removed when they forget the evening."""

import json
from collections.abc import Iterator
from pathlib import Path

from game.base.files import write_atomic
from game.base.places import Places
from game.cards.raw import objects
from game.journal.filing import own_card_id

_TEXTS_OF_A_DRAFT = ("text", "saved")
"""Where a draft keeps the deck as it is edited, and as it was saved."""


def keys(places: Places, session: str) -> list[str]:
    """The keys under which that card may have been dealt; none where there was no such card."""
    card_id = own_card_id(session)
    found = [_document(path.read_bytes()) for path in _holding(places, card_id)]
    decks = {document.get("id") for document in found if document is not None}
    return [f"{deck}/{card_id}" for deck in sorted(deck for deck in decks if isinstance(deck, str))]


def remove(places: Places, session: str) -> tuple[Path, ...]:
    """Take that card out of their decks, the drafts and the versions of these.

    Returns:
        decks of theirs that cannot be read, and so hold it still.

    Raises:
        OSError: a file could not be written; it is as it was.
    """
    card_id = own_card_id(session)
    return tuple(path for path in _holding(places, card_id) if not _removed(places, path, card_id))


def _removed(places: Places, path: Path, card_id: str) -> bool:
    without = _without(path.read_bytes(), card_id)
    if without is not None:
        write_atomic(path, without.encode())
    elif path.parent == places.decks:
        # They may be mending it by hand at this moment.
        return False
    else:
        path.unlink(missing_ok=True)
    return True


def _without(text: str | bytes, card_id: str) -> str | None:
    """A deck's text, or a draft's, without the card; None where it cannot be read."""
    document = _document(text)
    if document is None:
        return None
    if "cards" in document:
        document["cards"] = [card for card in objects(document["cards"]) if card.get("id") != card_id]
    for name in _TEXTS_OF_A_DRAFT:
        deck = document.get(name)
        if isinstance(deck, str):
            document[name] = _without(deck, card_id)
    if "cards" not in document and document.get("text") is None:
        return None
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _holding(places: Places, card_id: str) -> Iterator[Path]:
    for folder in (places.decks, places.drafts, places.versions):
        for path in sorted(folder.rglob("*.json*")):
            if path.is_file() and not path.is_symlink() and card_id.encode() in path.read_bytes():
                yield path


def _document(text: str | bytes) -> dict[str, object] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
