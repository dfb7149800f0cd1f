"""The card that an evening's two wrote for later: found and removed when they forget the evening."""

import json
from collections.abc import Iterator
from pathlib import Path

from game.base.files import write_atomic
from game.base.places import Places
from game.cards.raw import objects
from game.journal.filing import own_card_id


def keys(places: Places, session: str) -> list[str]:
    """The keys under which that card may have been dealt; none where there was no such card."""
    card_id = own_card_id(session)
    found = [_read(path) for path in _holding(places, card_id)]
    decks = {document.get("id") for document in found if document is not None}
    return [f"{deck}/{card_id}" for deck in sorted(deck for deck in decks if isinstance(deck, str))]


def remove(places: Places, session: str) -> None:
    """Take that card out of their decks, the drafts and the versions of these.

    Raises:
        OSError: a file could not be written; it is as it was.
    """
    card_id = own_card_id(session)
    for path in _holding(places, card_id):
        document = _read(path)
        if document is None:
            # A copy nobody can read is of no use; a broken deck itself is mended by hand.
            if path.parent != places.decks:
                path.unlink(missing_ok=True)
            continue
        document["cards"] = [card for card in objects(document.get("cards")) if card.get("id") != card_id]
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        write_atomic(path, text.encode())


def _holding(places: Places, card_id: str) -> Iterator[Path]:
    wanted = f'"{card_id}"'.encode()
    for folder in (places.decks, places.drafts, places.versions):
        for path in sorted(folder.rglob("*.json*")):
            if path.is_file() and not path.is_symlink() and wanted in path.read_bytes():
                yield path


def _read(path: Path) -> dict[str, object] | None:
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
