"""A clock that is moved by hand, and a record in memory that can be told to fail."""

from datetime import UTC, datetime, timedelta

import msgspec

from game.play.events import Entry
from game.play.record import NotSaved
from game.play.session import Session, fold

EIGHT_IN_THE_EVENING = datetime(2025, 3, 1, 20, 0, tzinfo=UTC)


class HandClock:
    """Stands still until it is moved on."""

    def __init__(self, now: datetime = EIGHT_IN_THE_EVENING) -> None:
        self._now = now

    def __call__(self) -> datetime:
        return self._now

    def move_on(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


class LinesRecord:
    """A `Record` that keeps each entry as a line of JSON, as a log file would."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.filed: dict[str, Session] = {}
        self.append_fails = False
        self.file_fails = False

    @property
    def entries(self) -> list[Entry]:
        return [msgspec.json.decode(line, type=Entry) for line in self.lines]

    def append(self, entry: Entry) -> None:
        if self.append_fails:
            raise NotSaved("The disk is full.")
        self.lines.append(msgspec.json.encode(entry))

    def file(self, session: Session) -> None:
        if self.file_fails:
            raise NotSaved("The disk is full.")
        self.filed[session.id] = session

    def told(self) -> Session:
        """The session that the lines alone tell."""
        return fold(self.entries)
