"""The log of the session being played: one intent, one line, on disk before the screen says so."""

import errno
import os
from contextlib import suppress
from typing import Self

from game.base.errors import Trouble
from game.base.files import make_private_dir, sync_file, sync_folder
from game.base.places import Places
from game.journal.errors import broken_words, not_saved
from game.journal.filing import file_evening
from game.journal.journal_lock import journal_lock
from game.journal.latest import Latest
from game.journal.lines import LOG_SCHEMA, Header, Reading, pack, read_log
from game.journal.log_files import create_held, log_path, open_held, read_handle, unknown_session
from game.journal.quarantine import set_aside_copy
from game.play.events import Entry
from game.play.record import NotSaved
from game.play.session import Session

_CLOSED = -1


class LiveLog:
    """The `Record` of one session. This process holds the log until `close` or `file`.

    Attributes:
        reading: what the log held when it was opened.
    """

    def __init__(
        self, places: Places, session_id: str, handle: int, reading: Reading, latest: Latest | None
    ) -> None:
        """Take over an open log; `create` and `open` are the ways in."""
        self._places = places
        self._path = log_path(places, session_id)
        self._handle = handle
        self._size = reading.end
        self._torn = False
        self._latest = latest
        self.reading = reading

    @classmethod
    def create(cls, places: Places, session_id: str, latest: Latest | None = None) -> Self:
        """Start the log of a new session.

        `latest` is one that has read the journal already, for filing into it.

        Raises:
            NotSaved: the data folder cannot be written in, or the log exists already.
        """
        path = log_path(places, session_id)
        try:
            make_private_dir(places.live)
            log = cls(places, session_id, create_held(path), Reading(), latest)
            log._begin(Header(LOG_SCHEMA, session_id))
        except OSError as error:
            raise not_saved(error, places.live) from error
        return log

    @classmethod
    def open(cls, places: Places, session_id: str, latest: Latest | None = None) -> Self:
        """Go on with the log of a session; a torn tail is cut off before the next append.

        `latest` is one that has read the journal already, for filing into it.

        Raises:
            WrongUse: there is no such log.
            Busy: another window holds it.
            Newer: a newer version wrote it; it is left as it is.
            Trouble: it cannot be opened.
        """
        path = log_path(places, session_id)
        try:
            handle = open_held(path)
        except FileNotFoundError as error:
            raise unknown_session(session_id) from error
        except OSError as error:
            raise Trouble(f"{path} cannot be opened: {error.strerror}.") from error
        try:
            reading = read_log(read_handle(handle), path)
        except Trouble:
            os.close(handle)
            raise
        log = cls(places, session_id, handle, reading, latest)
        log._torn = os.fstat(handle).st_size != reading.end
        return log

    def append(self, entry: Entry) -> None:
        """Make the entry durable; what it costs does not grow with the evening or the journal.

        Raises:
            NotSaved: nothing was appended.
        """
        try:
            line = pack(entry)
        except UnicodeEncodeError as error:
            raise broken_words() from error
        try:
            self._append(line)
        except OSError as error:
            raise not_saved(error, self._places.live) from error

    def file(self, session: Session) -> None:
        """Put the ended session into the journal, then remove the log.

        Raises:
            NotSaved: the log is still there, so that the session can be filed later.
        """
        try:
            with journal_lock(self._places):
                self.file_locked(session)
        except NotSaved:
            raise
        except Trouble as error:
            raise NotSaved(str(error), error.next_step) from error

    def file_locked(self, session: Session) -> None:
        """The same as `file`, for one who holds the journal's lock already.

        Raises:
            NotSaved: the log is still there.
            Trouble: the journal cannot be written; the log is still there.
        """
        try:
            file_evening(self._places, session, self._latest)
            if self.reading.damaged:
                set_aside_copy(self._places, self._path, session.at)
            # Not waited for: should a power cut bring the log back, filing it again adds nothing.
            self.discard(at_once=False)
        except OSError as error:
            raise not_saved(error, self._places.home) from error

    def discard(self, *, at_once: bool = True) -> None:
        """Remove the log and let go of it.

        Args:
            at_once: return only when it is gone for good; else a power cut may bring it back.

        Raises:
            OSError: the folder cannot be written in.
        """
        try:
            self._path.unlink(missing_ok=True)
            if at_once:
                sync_folder(self._places.live)
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the log; an evening that has not ended can then be resumed. Twice is harmless."""
        if self._handle != _CLOSED:
            os.close(self._handle)
            self._handle = _CLOSED

    def _begin(self, header: Header) -> None:
        try:
            self._append(pack(header))
            sync_folder(self._places.live)
        except OSError:
            with suppress(OSError):
                self.discard()
            raise

    def _append(self, line: bytes) -> None:
        if self._torn:
            self._cut_back()
        # Until the line is on disk it counts as torn, so that nothing is ever written behind half a line.
        self._torn = True
        try:
            self._write(line if self.reading.closed or self._size > self.reading.end else b"\n" + line)
        except OSError:
            # Should cutting fail too, the next append begins by cutting, and so does the next start.
            with suppress(OSError):
                self._cut_back()
            raise
        self._torn = False

    def _write(self, line: bytes) -> None:
        written = os.write(self._handle, line)
        if written != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        _sync_data(self._handle)
        self._size += written

    def _cut_back(self) -> None:
        os.ftruncate(self._handle, self._size)
        self._torn = False


def _sync_data(handle: int) -> None:
    """Like `sync_file`, without waiting for what only a directory listing shows."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(handle)
    else:
        sync_file(handle)
