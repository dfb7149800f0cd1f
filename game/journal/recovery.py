"""What every start does first: tidy up, mend, file what has ended, and find what can be resumed."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime, timedelta

import msgspec

from game.base.errors import Trouble, WrongUse
from game.base.locks import Busy
from game.base.places import Places
from game.journal.errors import not_saved
from game.journal.journal_lock import journal_lock
from game.journal.latest import Latest
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids, log_path, unknown_session
from game.journal.mending import mend, needs_mending
from game.journal.quarantine import set_aside
from game.journal.sweeping import has_leftovers, sweep
from game.play.half_written import settled
from game.play.session import Session, Stage, fold

WAITS_FOR = timedelta(hours=20)
"""How long a paused evening waits before it is filed by itself."""


class Recovery(msgspec.Struct, frozen=True):
    """What a start found.

    Attributes:
        paused: the evenings that can be resumed, newest first.
        filed: the ids of those that were put into the journal just now.
        notices: what people should know, in plain sentences.
        elsewhere: whether another window has an evening open.
    """

    paused: tuple[Session, ...] = ()
    filed: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    elsewhere: bool = False


def recover(places: Places, now: datetime) -> Recovery:
    """Bring the data folder into order. A quiet folder is only looked at, and takes no lock.

    Raises:
        Trouble: another process is busy with the journal, or the folder cannot be read or written.
    """
    try:
        if not (live_ids(places) or has_leftovers(places, now) or needs_mending(places)):
            return Recovery()
        with journal_lock(places):
            sweep(places, now)
            mended = Recovery(notices=mend(places, now))
            return _together([mended, *(_settle(places, session_id, now) for session_id in live_ids(places))])
    except OSError as error:
        raise not_saved(error, places.home) from error


def open_paused(places: Places, session_id: str, latest: Latest | None = None) -> tuple[LiveLog, Session]:
    """Take up a paused evening; the log is this process's own until it is closed or filed.

    `latest` is one that has read the journal already, for filing into it.

    Raises:
        WrongUse: there is no such evening.
        Busy: another window has it open.
        Trouble: it cannot be read.
    """
    with journal_lock(places):
        log = LiveLog.open(places, session_id, latest)
    if not log.reading.begins:
        log.close()
        raise unknown_session(session_id)
    return log, fold(list(log.reading.entries))


def list_paused(places: Places) -> tuple[Session, ...]:
    """The evenings that can be resumed, newest first; those open in another window are not among them.

    Raises:
        Trouble: another process is busy with the journal.
    """
    if not live_ids(places):
        return ()
    with journal_lock(places):
        return _newest_first([session for name in live_ids(places) for session in _peek(places, name)])


def _peek(places: Places, session_id: str) -> tuple[Session, ...]:
    try:
        with closing(LiveLog.open(places, session_id)) as log:
            return (fold(list(log.reading.entries)),) if log.reading.begins else ()
    except Trouble:
        # Open in another window, or not readable: `recover` has notices so where people should know.
        return ()


def _settle(places: Places, session_id: str, now: datetime) -> Recovery:
    """What becomes of one log: offered, filed, set aside, or left alone."""
    try:
        with closing(LiveLog.open(places, session_id)) as log:
            if log.reading.begins:
                return _offer_or_file(log, now)
            return _set_log_aside(places, session_id, log, now)
    except Busy:
        return Recovery(elsewhere=True)
    except WrongUse:
        # Another window filed it just now.
        return Recovery()
    except Trouble as error:
        return Recovery(notices=(error.sentence(),))


def _offer_or_file(log: LiveLog, now: datetime) -> Recovery:
    session = fold(list(log.reading.entries))
    notices = _about_damage(log, session)
    if session.stage is not Stage.ENDED and now - session.at <= WAITS_FOR:
        return Recovery(paused=(session,), notices=notices)
    session = settled(session)
    if session.stage is Stage.ENDED:
        log.file_locked(session)
    elif _worth_filing(session):
        log.file_locked(session)
        notices += (_waited_too_long(session),)
    else:
        log.discard()
        return Recovery(notices=notices)
    return Recovery(filed=(session.id,), notices=notices)


def _worth_filing(session: Session) -> bool:
    """Whether anything happened in an evening that nobody ended."""
    return bool(session.board.dealt or session.board.intention or session.name or session.own_card)


def _about_damage(log: LiveLog, session: Session) -> tuple[str, ...]:
    if not log.reading.damaged:
        return ()
    lines = "One step" if log.reading.damaged == 1 else f"{log.reading.damaged} steps"
    return (f"{lines} of the {_evening(session)} could not be read; everything else is there.",)


def _waited_too_long(session: Session) -> str:
    hours = WAITS_FOR // timedelta(hours=1)
    return f"The {_evening(session)} waited for {hours} hours; it lies among your evenings now."


def _evening(session: Session) -> str:
    return f"evening of {session.started:%-d %B, %H:%M}"


def _set_log_aside(places: Places, session_id: str, log: LiveLog, now: datetime) -> Recovery:
    if log.reading.empty:
        log.discard()
        return Recovery()
    aside = set_aside(places, log_path(places, session_id), now)
    return Recovery(notices=(f"An evening's beginning could not be read. Its log is set aside as {aside}.",))


def _newest_first(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: session.at, reverse=True))


def _together(parts: Sequence[Recovery]) -> Recovery:
    return Recovery(
        paused=_newest_first(session for part in parts for session in part.paused),
        filed=tuple(session_id for part in parts for session_id in part.filed),
        notices=tuple(sentence for part in parts for sentence in part.notices),
        elsewhere=any(part.elsewhere for part in parts),
    )
