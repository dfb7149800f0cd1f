"""Copies of the journal that they ask for, the way back to one, and the end of it all."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import msgspec

from game.base.errors import Trouble, WrongUse
from game.base.files import TEMPORARY_PREFIX, make_private_dir, sync_folder, write_atomic
from game.base.places import Places
from game.journal.backups import backups, copy_of_day, keep_replaced
from game.journal.contents import Contents, parse_contents
from game.journal.errors import Damaged, Newer, not_saved
from game.journal.journal_lock import journal_lock
from game.journal.log_files import live_ids, log_path, open_held
from game.journal.mending import is_sound
from game.journal.noes import noes_around, with_noes
from game.journal.quarantine import set_aside
from game.journal.scrubbing import settle_logs
from game.journal.tables import JOURNAL_SCHEMA, parse_raw


class Restored(msgspec.Struct, frozen=True):
    """What a restore did: from which file, how many evenings there are now, where the old journal is."""

    copy: Path
    sessions: int
    replaced: Path | None


def back_up_to(places: Places, now: datetime, to: Path | None = None) -> Path:
    """Copy the journal to a file, or to this day's backup; gives the copy.

    Raises:
        WrongUse: there is no journal yet, or another file than an earlier copy stands there.
        Damaged: the journal cannot be read.
        Trouble: the copy could not be written.
    """
    target = to or copy_of_day(places, now.date())
    if not places.journal.exists():
        raise WrongUse("There is no journal yet.", "It begins with your first evening: magic-circle play")
    if to is not None and to.exists() and not _is_journal(to):
        raise WrongUse(f"{to} is there already and is no copy of a journal.", "Choose another name.")
    try:
        with journal_lock(places):
            parse_contents(places.journal)
            if to is None:
                make_private_dir(places.backups)
            write_atomic(target, places.journal.read_bytes())
    except OSError as error:
        raise not_saved(error, target.parent) from error
    return target


def restore(places: Places, now: datetime, copy: Path | None = None) -> Restored:
    """Put a copy in the place of the journal: this one, else the newest backup that can be read.

    The journal that was there until now is kept among the backups, and what it said no to still holds.

    Raises:
        WrongUse: there is no such copy.
        Damaged: the copy cannot be read.
        Newer: the copy, or the journal now, was written by a newer version.
        Trouble: it could not be written; the journal is as it was.
    """
    chosen = copy or _newest(places)
    data, sessions = _read(chosen)
    try:
        with journal_lock(places):
            data = with_noes(data, chosen, noes_around(places))
            replaced = _make_way(places, now)
            write_atomic(places.journal, data)
    except OSError as error:
        raise not_saved(error, places.home) from error
    return Restored(chosen, sessions, replaced)


def erase(places: Places) -> None:
    """Delete the journal with all its copies and logs. Decks, drafts and settings stay.

    Raises:
        Busy: an evening is open in another window; nothing is deleted.
        Trouble: a file could not be deleted.
    """
    try:
        with journal_lock(places), ExitStack() as held:
            for session in live_ids(places):
                held.callback(os.close, open_held(log_path(places, session)))
            # The journal last: while it is there, they see that something is left to erase.
            for path in (*_everything(places), places.previous, places.journal):
                path.unlink(missing_ok=True)
            settle_logs(places)
            sync_folder(places.home)
    except OSError as error:
        raise not_saved(error, places.home) from error


def _newest(places: Places) -> Path:
    copy = next((path for path in backups(places) if is_sound(path)), None)
    if copy is None:
        raise WrongUse("There is no backup that can be read.", f"They would be in {places.backups}.")
    return copy


def _read(copy: Path) -> tuple[bytes, int]:
    """A copy's bytes, and how many evenings it holds."""
    try:
        data = copy.read_bytes()
    except FileNotFoundError as error:
        raise WrongUse(f"There is no file {copy}.", "The backups: magic-circle where") from error
    except OSError as error:
        raise Trouble(f"{copy} cannot be opened: {error.strerror}.") from error
    contents = Contents(parse_raw(data, copy))
    if contents.schema > JOURNAL_SCHEMA:
        raise Newer(copy)
    return data, len(contents.sessions)


def _make_way(places: Places, now: datetime) -> Path | None:
    """Keep the journal as it is now; gives where."""
    if not places.journal.exists():
        return None
    if not is_sound(places.journal):
        return set_aside(places, places.journal, now)
    if parse_contents(places.journal).schema > JOURNAL_SCHEMA:
        raise Newer(places.journal)
    return keep_replaced(places, places.journal.read_bytes(), now)


def _is_journal(path: Path) -> bool:
    try:
        tables = parse_raw(path.read_bytes(), path)
    except (Damaged, OSError):
        return False
    return "meta" in tables


def _everything(places: Places) -> Iterator[Path]:
    for folder in (places.backups, places.quarantine, places.live):
        yield from (path for path in folder.glob("*") if path.is_file())
    yield from places.home.glob(f"{TEMPORARY_PREFIX}*")
    yield places.home / "key.json"
