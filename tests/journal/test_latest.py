"""One reading of the journal is shared by who reads and who writes, and never hides what others did."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from game.base.places import Places
from game.journal.errors import Damaged
from game.journal.journal import Journal
from game.journal.latest import Latest
from game.journal.live_log import LiveLog
from game.journal.storage import JournalStorage
from game.play.record import NotSaved
from tests.journal.evenings import EVENING, full_evening, full_log


def at_the_table(places: Places, journal: Journal, session: str) -> LiveLog:
    journal.past()
    log = LiveLog.create(places, session, journal.reader.latest)
    for entry in full_log(session):
        log.append(entry)
    return log


def names(places: Places) -> set[str]:
    with TinyDB(places.journal, access_mode="r", encoding="utf-8") as plain:
        return {document["id"] for document in plain.table("sessions")}


def edit_in_place(path: Path, old: bytes, new: bytes) -> None:
    """As a careless program would: the same file, as long as before, and with the time it had."""
    before, edited = path.stat(), path.read_bytes().replace(old, new)
    # Again and again while the system's clock stands still, which on many systems is for 4 ms.
    while path.stat().st_ctime_ns == before.st_ctime_ns:
        path.write_bytes(edited)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_file_that_is_the_same_is_not_read_again(places: Places) -> None:
    latest = Latest(places.journal)
    assert latest.read() is None
    Journal(places).file(full_evening("first"))
    assert latest.read() is latest.read() is not None
    places.journal.unlink()
    assert latest.read() is None


def test_an_evening_ends_on_top_of_what_another_window_filed_meanwhile(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    log = at_the_table(places, Journal(places), "ours")
    Journal(places).file(full_evening("theirs"))
    log.file(full_evening("ours"))
    assert names(places) == {"first", "theirs", "ours"}


def test_an_evening_ends_on_top_of_an_edit_by_hand(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    journal = Journal(places)
    log = at_the_table(places, journal, "ours")
    edit_in_place(places.journal, b"the soup evening", b"the rice evening")
    log.file(full_evening("ours", EVENING + timedelta(days=1)))
    assert [evening.name for evening in journal.sessions()] == ["the rice evening", "the soup evening"]


def test_what_was_spoiled_since_it_was_read_is_neither_written_over_nor_kept_as_good(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    Journal(places).file(full_evening("second"))
    good = places.previous.read_bytes()
    log = at_the_table(places, Journal(places), "ours")
    edit_in_place(places.journal, b"the soup evening", b"the soup\xff evenin")
    spoiled = places.journal.read_bytes()
    with pytest.raises(NotSaved):
        log.file(full_evening("ours"))
    log.close()
    assert places.journal.read_bytes() == spoiled
    assert places.previous.read_bytes() == good


def test_an_evening_filed_twice_is_one(places: Places) -> None:
    journal = Journal(places)
    log = at_the_table(places, journal, "ours")
    log.file(full_evening("ours"))
    log.file(full_evening("ours"))
    journal.file(full_evening("ours"))
    assert [evening.id for evening in journal.sessions()] == ["ours"]


def test_what_a_write_that_failed_did_to_the_documents_is_seen_by_nobody(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    JournalStorage(path).write({"a": {"1": {"n": 1, "list": [1]}}})
    latest = Latest(path)

    def spoil(document: Any) -> None:
        document["n"] = 99
        document["list"].append(2)
        raise RuntimeError("half-way")

    for _ in range(2):
        storage = JournalStorage(path, latest=latest)
        database = TinyDB(storage=lambda storage=storage: storage)
        with pytest.raises(RuntimeError), storage.batch():
            database.table("a").update(spoil)
        assert JournalStorage(path, latest=latest).read() == {"a": {"1": {"n": 1, "list": [1]}}}


def test_damage_is_said_each_time_until_it_is_mended(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    latest, good = Latest(places.journal), places.journal.read_bytes()
    assert latest.read() is not None
    places.journal.write_bytes(good[:-9])
    for _ in range(2):
        with pytest.raises(Damaged):
            latest.read()
    places.journal.write_bytes(good)
    found = latest.read()
    assert found is not None
    assert found.data == good
