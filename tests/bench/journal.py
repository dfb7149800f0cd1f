"""What keeping costs: one card event, and the end of an evening.

Goals (issue "An evening, played end to end"): a card event costs the same at 100, 10,000 and 100,000
remembered events and no more than SQLite (WAL, synchronous=FULL) in the same run; ending a session
with 10,000 remembered costs at most three atomic writes of the same bytes.
"""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import uuid4

import msgspec

from game.base.files import write_atomic
from game.base.places import Places
from game.journal.document import CardDocument, SessionDocument
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.tables import render_tables
from game.play import events as ev
from game.play.events import Entry
from game.play.session import begin, evolve
from tests.bench._evenings import opening
from tests.bench.row import Row

_SIZES = (100, 10_000, 100_000)
_APPENDS = 200
_ENDINGS = 25
_CARDS_AN_EVENING = 20
_START = datetime(2016, 1, 1, 21, tzinfo=UTC)


def rows() -> list[Row]:
    """The cost of an event at three sizes, then of an ending."""
    with TemporaryDirectory(dir=Path.cwd()) as folder:
        return [
            *(_event_row(Path(folder) / str(size), size) for size in _SIZES),
            _ending_row(Path(folder) / "table", "at the table", read_before=True),
            _ending_row(Path(folder) / "start", "found at a start", read_before=False),
        ]


def _event_row(home: Path, remembered: int) -> Row:
    places = Places(home)
    _remember(places, remembered)
    log = LiveLog.create(places, "bench")
    log.append(Entry(0, _START, (opening("bench"),)))
    database = _sqlite(home / "yardstick.db", remembered)
    entries = [Entry(seq, _START, (ev.Starred(on=True),)) for seq in range(1, _APPENDS + 1)]
    ours, theirs = [], []
    for entry in entries:
        ours.append(_timed(partial(log.append, entry)))
        theirs.append(_timed(partial(_insert, database, msgspec.json.encode(entry))))
    log.close()
    database.close()
    what = f"one card event at {remembered:,} remembered"
    return _row(what, ours, theirs, 1.0, "SQLite WAL/FULL")


def _ending_row(home: Path, where: str, *, read_before: bool) -> Row:
    """At the table the evening's past has been read for the dealer, and the journal is the same still."""
    places = Places(home)
    _remember(places, 10_000)
    ours, theirs = [], []
    for number in range(_ENDINGS):
        journal, name = Journal(places), uuid4().hex
        if read_before:
            journal.past()
        log = LiveLog.create(places, name, journal.reader.latest)
        entry = Entry(0, _START + timedelta(days=4000 + number), (opening(name),))
        session = evolve(begin(entry), Entry(1, entry.at, (ev.Ended(),)))
        log.append(entry)
        ours.append(_timed(partial(log.file, session)))
        data = places.journal.read_bytes()
        theirs.append(_timed(partial(write_atomic, home / "copy.json", data)))
    what = f"ending an evening at 10,000 remembered, {where}"
    return _row(what, ours, theirs, 3.0, "one atomic write of the same bytes")


def _row(what: str, ours: list[float], theirs: list[float], goal: float, against: str) -> Row:
    """The median of the ratios of neighbours: what disturbs the machine disturbs both of a pair."""
    ratio = median(our / their for our, their in zip(ours, theirs, strict=True))
    return Row(what, ratio * median(theirs), "ms", goal, median(theirs), against)


def _remember(places: Places, events: int) -> None:
    places.home.mkdir(parents=True)
    evenings = [_evening(number) for number in range(events // _CARDS_AN_EVENING)]
    tables = {
        "meta": {"1": {"schema": 1}},
        "sessions": {str(n + 1): msgspec.to_builtins(evening) for n, evening in enumerate(evenings)},
    }
    write_atomic(places.journal, b"".join(render_tables(tables)))


def _evening(number: int) -> SessionDocument:
    at = _START + timedelta(days=number)
    names = [f"card-{number}-{place}" for place in range(_CARDS_AN_EVENING)]
    cards = tuple(CardDocument("deck", name, "conversation", f"What of {name}?", 0) for name in names)
    return SessionDocument(
        id=f"evening-{number}", started=at, ended=at, partners=("Alex", "Sam"), decks=("deck",), minutes=20,
        cards=cards, seen=tuple(f"deck/{name}" for name in names),
    )  # fmt: skip


def _sqlite(path: Path, rows: int) -> sqlite3.Connection:
    database = _connect(path)
    database.execute("create table events (id integer primary key, body blob)")
    database.executemany("insert into events (body) values (?)", ((b"x" * 120,) for _ in range(rows)))
    database.commit()
    database.close()
    # As at the beginning of an evening: opened anew, like our log, with an empty write-ahead log.
    return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    return database


def _insert(database: sqlite3.Connection, body: bytes) -> None:
    database.execute("insert into events (body) values (?)", (body,))
    database.commit()


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
