"""Making words go from every file: the copies first, the journal last.

Whatever stops it half-way, the journal still shows what was to go, so that it can be asked for again.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from game.base.files import sync_folder
from game.base.places import Places
from game.journal import editing, own_card
from game.journal.backups import every_copy
from game.journal.contents import Contents, parse_contents
from game.journal.errors import Damaged, Newer, not_saved
from game.journal.live_log import LiveLog
from game.journal.log_files import log_path, unknown_session
from game.journal.log_scrubbing import reword_in_logs
from game.journal.quarantine import set_aside_files
from game.journal.sweeping import sweep_words
from game.journal.writing import Edit, rewrite
from game.play.session import Stage, fold

NO_CARDS: Mapping[str, str] = MappingProxyType({})
"""No card is reworded."""


class Remains(msgspec.Struct, frozen=True):
    """Files that could not be looked into: they may still hold the words until they are deleted.

    Attributes:
        set_aside: damaged files in quarantine; `Book.clear_quarantine` deletes them.
        copies: backups, and decks of theirs, that cannot be read or were written by a newer version.
    """

    set_aside: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.set_aside or self.copies)


def scrub(places: Places, edit: Edit, *, session: str = "", cards: Mapping[str, str] = NO_CARDS) -> Remains:
    """Edit every copy of the journal, then the journal. The journal's lock must be held.

    Args:
        places: the data folder.
        edit: what is done to each.
        session: the evening that is edited; a log of it that filing left behind must not bring it back.
        cards: what is put in the place of cards, by their keys, in the evenings that wait.

    Raises:
        Busy: an evening that holds such a card is open in another window; nothing is changed.
        Trouble: a file could not be written; the journal shows what was to go still.
    """
    try:
        # What a kill left behind may hold the words as well.
        sweep_words(places)
        settle_logs(places)
        _drop_ended_log(places, session)
        reword_in_logs(places, cards)
        unread = tuple(path for path in every_copy(places) if not _edited(path, edit))
        rewrite(places.journal, edit)
    except OSError as error:
        raise not_saved(error, places.home) from error
    return Remains(set_aside_files(places), unread)


def settle_logs(places: Places) -> None:
    """Make sure that no log which was filed comes back after a power cut, with the words in it.

    Raises:
        OSError: the disk is failing.
    """
    if places.live.is_dir():
        sync_folder(places.live)


def forget_evening(places: Places, session: str) -> Remains:
    """Forget an evening, ended or waiting. The journal's lock must be held.

    Raises:
        WrongUse: there is no such evening.
        Busy: it is open in another window; nothing is changed.
        Trouble: a file could not be written; the journal shows the evening still.
    """
    contents = parse_contents(places.journal) if places.journal.exists() else Contents({})
    waits = log_path(places, session).exists()
    if not waits and all(document.id != session for document in contents.sessions):
        raise unknown_session(session)
    keys = [ritual.card for ritual in contents.rituals if ritual.session == session]
    keys += own_card.keys(places, session)
    edits = (
        *map(editing.reword_card, keys),
        *(editing.remove(table, session=session) for table in ("intentions", "pocket", "rituals")),
        editing.remove("sessions", id=session),
    )
    try:
        if waits:
            # First of all: should the rest fail, the log must not bring the evening back.
            LiveLog.open(places, session).discard()
        broken_decks = own_card.remove(places, session)
    except OSError as error:
        raise not_saved(error, places.home) from error
    remains = scrub(places, editing.all_of(edits), cards=dict.fromkeys(keys, editing.TAKEN_AWAY))
    return Remains(remains.set_aside, remains.copies + broken_decks)


def _edited(path: Path, edit: Edit) -> bool:
    """Whether the words are in this copy no more."""
    try:
        rewrite(path, edit)
    except (Damaged, Newer):
        return False
    return True


def _drop_ended_log(places: Places, session: str) -> None:
    if not session or not log_path(places, session).exists():
        return
    log = LiveLog.open(places, session)
    if log.reading.begins and fold(list(log.reading.entries)).stage is Stage.ENDED:
        log.discard()
    log.close()
