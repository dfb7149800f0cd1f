"""Sealed notes: one leaves the other some playful words for later."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from game.base.errors import WrongUse
from game.base.text import clean
from game.journal import editing
from game.journal.records import Sealed
from game.journal.tables import Tables
from game.journal.writing import Edit
from game.play.rules import MAX_NOTE

KEEPS = timedelta(days=60)
"""How long a note waits, from the day it may be opened, before it goes away by itself."""
FURTHEST = timedelta(days=3 * 366)
"""A note can be left for a day at most so far away."""


class Envelope(msgspec.Struct, frozen=True):
    """A sealed note from the outside: no words. `by` is 0 or 1; `opens` None is the next evening."""

    id: str
    by: int
    made: datetime
    opens: date | None


def seal(by: int, text: str, opens: date | None, now: datetime) -> Sealed:
    """A note for the other.

    Raises:
        WrongUse: the text has no words, or the day is past or too far.
    """
    words = clean(text).strip()[:MAX_NOTE]
    if not words:
        raise WrongUse("A note needs some words.", "A few are enough.")
    if opens is not None and not now.date() <= opens <= now.date() + FURTHEST:
        raise WrongUse("A note can be left for a day from today on, three years ahead at most.")
    day = now if opens is None else datetime.combine(opens, time(), now.tzinfo)
    return Sealed(uuid4().hex, by, words, now, opens, max(day, now) + KEEPS)


def envelope(note: Sealed) -> Envelope:
    """The note from the outside."""
    return Envelope(note.id, note.by, note.made, note.opens)


def left_by(notes: Iterable[Sealed], writer: int, now: datetime) -> list[Envelope]:
    """What this one left and nobody has opened; what was thrown away unread looks the same."""
    return [envelope(note) for note in notes if note.by == writer and _waits(note, now)]


def openable(notes: Iterable[Sealed], reader: int, now: datetime, begun: datetime | None) -> list[Envelope]:
    """What this one may open now; `begun` is when the newest evening began."""
    mine = (note for note in notes if note.by != reader and note.text and _waits(note, now))
    return [envelope(note) for note in mine if _is_due(note, now, begun)]


def any_due(notes: Iterable[Sealed], now: datetime, begun: datetime | None) -> bool:
    """Whether any note may be opened now; what was thrown away unread looks the same, to both of them."""
    return any(_waits(note, now) and _is_due(note, now, begun) for note in notes)


def find(notes: Iterable[Sealed], note_id: str, now: datetime) -> Sealed:
    """The sealed note of that id.

    Raises:
        WrongUse: it was withdrawn, thrown away, or has expired.
    """
    for note in notes:
        if note.id == note_id and note.text and (note.read is not None or not has_expired(note, now)):
            return note
    raise WrongUse("This note is not there any more.")


def opened(note: Sealed, now: datetime) -> Sealed:
    """The note once it was read."""
    return note if note.read is not None else replace(note, read=now)


def was_opened(note: Sealed) -> bool:
    """Whether it was read, and so stands among the letters."""
    return note.read is not None


def has_expired(note: Sealed, now: datetime) -> bool:
    """Whether it has gone away by itself."""
    return note.read is None and note.expires <= now


def remove(note_id: str) -> Edit:
    """Take it back."""
    return editing.remove("sealed", id=note_id)


def empty(note_id: str) -> Edit:
    """Remove its words alone, so that its writer sees it lie there as before."""
    return editing.update("sealed", {"text": ""}, id=note_id)


def remove_expired(now: datetime) -> Edit:
    """Remove all that have expired."""

    def edit(tables: Tables) -> bool:
        kept = msgspec.json.Decoder(Sealed)
        expired = []
        for number, document in editing.documents(tables, "sealed"):
            try:
                note = kept.decode(msgspec.json.encode(dict(document)))
            except msgspec.ValidationError:
                continue
            if has_expired(note, now):
                expired.append(number)
        for number in expired:
            del tables["sealed"][number]
        return bool(expired)

    return edit


def _waits(note: Sealed, now: datetime) -> bool:
    return note.read is None and not has_expired(note, now)


def _is_due(note: Sealed, now: datetime, begun: datetime | None) -> bool:
    if note.opens is not None:
        return now.date() >= note.opens
    return begun is not None and begun > note.made
