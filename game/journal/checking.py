"""Looking the record over: every fault in one go, and nothing is changed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.base.errors import Trouble
from game.base.places import Places
from game.journal.backups import backups
from game.journal.contents import parse_contents
from game.journal.errors import Damaged, Newer
from game.journal.lines import read_log
from game.journal.log_files import live_ids, log_path
from game.journal.tables import JOURNAL_SCHEMA


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong, in a plain sentence."""

    file: str
    message: str


def find_faults(places: Places) -> list[Fault]:
    """The faults of the journal, its previous generation, its backups and the live logs."""
    journals = [places.journal, places.previous, *backups(places)]
    logs = [log_path(places, session_id) for session_id in live_ids(places)]
    faults = [fault for path in journals for fault in _check_journal(path)]
    return faults + [fault for path in logs for fault in _check_log(path)]


def _check_journal(path: Path) -> Iterator[Fault]:
    try:
        contents = parse_contents(path)
    except FileNotFoundError:
        return
    except Damaged as error:
        yield Fault(str(path), f"It cannot be read: {error.how}.")
    except OSError as error:
        yield Fault(str(path), f"It cannot be opened: {error.strerror}.")
    else:
        if contents.schema > JOURNAL_SCHEMA:
            yield Fault(str(path), Newer(path).sentence())
        for table, number in contents.unreadable():
            yield Fault(str(path), f"Document {number} of the table “{table}” has an unknown shape.")


def _check_log(path: Path) -> Iterator[Fault]:
    try:
        reading = read_log(path.read_bytes(), path)
    except FileNotFoundError:
        # Filed by another window since we looked.
        return
    except Trouble as error:
        yield Fault(str(path), error.sentence())
    except OSError as error:
        yield Fault(str(path), f"It cannot be opened: {error.strerror}.")
    else:
        if reading.damaged:
            yield Fault(str(path), f"{reading.damaged} of its lines cannot be read.")
        if not reading.begins and not reading.empty:
            yield Fault(str(path), "Its beginning is lost, so that it cannot be resumed.")
