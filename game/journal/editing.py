"""Edits of what is kept: each changes the tables of one file, the journal or a copy, and nothing else.

A copy may be older than the words, or know other words; an edit takes what it finds.
"""

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any

import msgspec

from game.journal.document import NoteDocument
from game.journal.page import Page
from game.journal.tables import Tables
from game.journal.writing import Edit

__all__ = ["Edit", "NoteDocument"]

Fields = MutableMapping[str, Any]
"""One document, with the fields this version does not know."""

TAKEN_AWAY = "A card that was taken away."
"""What stands in other evenings in place of a card whose words are forgotten."""


def all_of(edits: Iterable[Edit]) -> Edit:
    """Several edits in one."""
    edits = tuple(edits)
    return lambda tables: any([edit(tables) for edit in edits])


def documents(tables: Tables, name: str, **fields: object) -> Iterator[tuple[str, Fields]]:
    """Number and document of those in a table that have these fields."""
    hints = [msgspec.json.encode(value) for value in fields.values()]
    for number, document in list(tables.get(name, {}).items()):
        if isinstance(document, Page) and not all(document.may_hold(hint) for hint in hints):
            continue
        if all(document.get(field) == value for field, value in fields.items()):
            yield number, document


def remove(name: str, **fields: object) -> Edit:
    """Remove the documents of a table that have these fields."""

    def edit(tables: Tables) -> bool:
        numbers = [number for number, _ in documents(tables, name, **fields)]
        for number in numbers:
            del tables[name][number]
        return bool(numbers)

    return edit


def update(name: str, changes: dict[str, object], **fields: object) -> Edit:
    """Change some fields of the documents of a table that have these fields."""

    def edit(tables: Tables) -> bool:
        found = [document for _, document in documents(tables, name, **fields)]
        for document in found:
            document.update(changes)
        return bool(found)

    return edit


def star(session: str, card: str, *, on: bool) -> Edit:
    """Star a card of an evening, or take the star back."""

    def edit(tables: Tables) -> bool:
        found = list(cards_of(tables, session, card))
        for fields in found:
            fields["starred"] = on
        return bool(found)

    return edit


def change_words(session: str, card: str, old: NoteDocument, new: str) -> Edit:
    """Put `new` in place of these words, wherever the journal repeats them; an empty text removes them."""
    return all_of((_change_note(session, card, old, new), _change_ritual(session, old.text, new)))


def rename(session: str, name: str) -> Edit:
    """Give an evening another name."""
    return update("sessions", {"name": name}, id=session)


def reword_card(card: str, text: str = TAKEN_AWAY) -> Edit:
    """Put another text in place of a card's, wherever it was played or kept."""

    def edit(tables: Tables) -> bool:
        evenings = [document for _, document in documents(tables, "sessions")]
        in_evenings = [found for document in evenings for found in _cards(document, card)]
        for fields in in_evenings:
            fields["text"] = text
        deck, _, name = card.partition("/")
        in_pocket = remove("pocket", deck=deck, card=name)(tables)
        return bool(in_evenings) or in_pocket

    return edit


def cards_of(tables: Tables, session: str, card: str) -> Iterator[dict[str, Any]]:
    """A card of an evening, to be changed in place."""
    for _, document in documents(tables, "sessions", id=session):
        yield from _cards(document, card)


def _cards(document: Fields, card: str) -> Iterator[dict[str, Any]]:
    deck, _, name = card.partition("/")
    if isinstance(document, Page) and not document.may_hold(msgspec.json.encode(name)):
        return
    cards = document.get("cards")
    for fields in cards if isinstance(cards, list) else ():
        if isinstance(fields, dict) and (fields.get("deck"), fields.get("card")) == (deck, name):
            yield fields


def _change_note(session: str, card: str, old: NoteDocument, new: str) -> Edit:
    def edit(tables: Tables) -> bool:
        changed = False
        for fields in cards_of(tables, session, card):
            notes = fields.get("notes", [])
            fields["notes"] = [found for note in notes for found in _changed(note, old, new)]
            changed |= fields["notes"] != notes
        return changed

    return edit


def _changed(note: dict[str, Any], old: NoteDocument, new: str) -> tuple[dict[str, Any], ...]:
    if (note.get("by"), note.get("text")) != (old.by, old.text):
        return (note,)
    return ({**note, "text": new},) if new else ()


def _change_ritual(session: str, old: str, new: str) -> Edit:
    """A ritual made of these words goes with them."""

    def edit(tables: Tables) -> bool:
        found = list(documents(tables, "rituals", session=session, text=old))
        for number, document in found:
            reword_card(document["card"], new or TAKEN_AWAY)(tables)
            if new:
                document["text"] = new
            else:
                del tables["rituals"][number]
        return bool(found)

    return edit
