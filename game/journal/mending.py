"""A damaged journal: set aside, and the good copy that knows most put in its place."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from game.base.errors import Trouble
from game.base.files import write_atomic
from game.base.places import Places
from game.journal.backups import backups
from game.journal.contents import Contents
from game.journal.errors import Damaged
from game.journal.quarantine import set_aside
from game.journal.tables import parse_raw


def is_sound(path: Path) -> bool:
    """Whether the file is there and holds a journal.

    Raises:
        Trouble: it may not be read.
    """
    try:
        return _problem(path) is None
    except FileNotFoundError:
        return False


def needs_mending(places: Places) -> bool:
    """Whether the journal is damaged, or gone while a copy of it is there.

    Raises:
        Trouble: it may not be read.
    """
    return not is_sound(places.journal) and (places.journal.exists() or bool(_copies(places)))


def mend(places: Places, now: datetime) -> tuple[str, ...]:
    """Set a damaged journal aside and restore a good copy; the journal's lock must be held.

    Of all good copies it is the one with the newest evening, then the one with most evenings. What the
    previous generation and waiting evenings said no to holds as well.

    Returns:
        What was done, in plain sentences; nothing for a sound journal.

    Raises:
        OSError: a file could not be moved or written; nothing is lost.
        Trouble: the journal may not be read.
    """
    if not needs_mending(places):
        return ()
    # Imported here: the start, which calls this each time, need not wait for it.
    from game.journal.noes import EMPTY, NOES_HOLD, Noes, noes_around, with_noes

    noes = noes_around(places)
    said = [_set_journal_aside(places, now)] if places.journal.exists() else ["The journal was gone."]
    # The first of equals, which is the previous generation. Not by the files' times: to forget an
    # evening is to write every copy anew.
    copy = max(_sound_copies(places), key=_knows, default=None)
    if copy is None:
        if noes != Noes():
            write_atomic(places.journal, with_noes(EMPTY, places.journal, noes))
        return (*said, "There is no good copy to restore, so that a new journal begins.")
    write_atomic(places.journal, with_noes(copy.read_bytes(), copy, noes))
    return (*said, _restored(places, copy), NOES_HOLD)


def _set_journal_aside(places: Places, now: datetime) -> str:
    how = _problem(places.journal)
    aside = set_aside(places, places.journal, now)
    return f"The journal could not be read ({how}). It is set aside as {aside}."


def _restored(places: Places, copy: Path) -> str:
    if copy == places.previous:
        return (
            f"The copy from before its last change ({copy.name}) is in its place; "
            "what changed last may be missing."
        )
    day = copy.stem.removeprefix("journal-")
    return f"The backup of {day} is in its place; what came after it is missing."


def _copies(places: Places) -> list[Path]:
    return [path for path in (places.previous, *backups(places)) if path.exists()]


def _sound_copies(places: Places) -> Iterator[Path]:
    if places.previous.exists() and is_sound(places.previous):
        yield places.previous
    for path in backups(places):
        # One that may not be read stays where it is; the others can still help.
        with suppress(Trouble):
            if is_sound(path):
                yield path


def _knows(copy: Path) -> tuple[float, int]:
    """When the newest evening of a copy ended, in seconds, and how many evenings it holds."""
    evenings = Contents(parse_raw(copy.read_bytes(), copy)).sessions
    return max((evening.ended.timestamp() for evening in evenings), default=0.0), len(evenings)


def _problem(path: Path) -> str | None:
    try:
        parse_raw(path.read_bytes(), path)
    except Damaged as error:
        return error.how
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Trouble(
            f"{path} cannot be opened: {error.strerror}.", "Check that this file is yours to read."
        ) from error
    return None
