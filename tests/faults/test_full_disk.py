"""A full disk refuses a line or a journal: it is said, nothing is half written, and it goes on afterwards."""

import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.lines import read_log
from game.journal.live_log import LiveLog
from game.journal.log_files import log_path
from game.play.record import NotSaved
from tests.faults.processes import PATIENCE, make_pipe, running
from tests.journal.evenings import EVENING, SESSION, full_evening, full_log


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond this size, as on a disk that is full there."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Python 3.11 takes half of a bytecode file for a whole one, so that none may be written here.
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def refused(action: Callable[[], None]) -> str:
    """The sentence with which the action is refused; empty when it was not."""
    try:
        action()
    except NotSaved as trouble:
        return trouble.sentence()
    return ""


def in_another_process(target: Callable[[Path, int, Connection], None], home: Path, room: int) -> str:
    """Run the target where the limit harms nobody else; returns the sentence it reports."""
    heard, report = make_pipe()
    with running(target, home, room, report) as process:
        process.join(PATIENCE)
        assert process.exitcode == 0
        sentence: str = heard.recv()
        return sentence


def append_without_room(home: Path, room: int, report: Connection) -> None:
    log = LiveLog.create(Places(home), SESSION)
    path = log_path(Places(home), SESSION)
    entries = full_log()
    for entry in entries[:3]:
        log.append(entry)
    whole = path.read_bytes()
    with room_for(len(whole) + room):
        sentence = refused(lambda: log.append(entries[3]))
    assert path.read_bytes() == whole
    for entry in entries[3:]:
        log.append(entry)
    assert list(read_log(path.read_bytes(), path).entries) == entries
    report.send(sentence)


@pytest.mark.parametrize("room", [0, 1, 17, 60])
def test_a_line_that_does_not_fit_is_not_there_at_all(tmp_path: Path, room: int) -> None:
    home = tmp_path / "home"
    assert in_another_process(append_without_room, home, room) == (
        f"Not saved: there is no room left for {home / 'live'}. Make some room on the disk and try again."
    )


def file_without_room(home: Path, room: int, report: Connection) -> None:
    places = Places(home)
    log = LiveLog.create(places, SESSION)
    for entry in full_log():
        log.append(entry)
    before = sorted((path.name, path.read_bytes()) for path in home.rglob("*") if path.is_file())
    with room_for(room):
        sentence = refused(lambda: log.file(full_evening()))
    after = sorted((path.name, path.read_bytes()) for path in home.rglob("*") if path.is_file())
    assert [file for file in after if file[0] != "lock"] == [file for file in before if file[0] != "lock"]
    log.file(full_evening())
    report.send(sentence)


@pytest.mark.parametrize("room", [0, 1, 800])
@pytest.mark.parametrize("earlier", [0, 2])
def test_a_journal_that_does_not_fit_stays_as_it_was(tmp_path: Path, room: int, earlier: int) -> None:
    places = Places(tmp_path / "home")
    for number in range(earlier):
        Journal(places).file(full_evening(f"evening-{number}", EVENING))
    sentence = in_another_process(file_without_room, places.home, room)
    assert sentence.startswith(f"Not saved: there is no room left for {places.home}.")
    assert len(Journal(places).sessions()) == earlier + 1


def begin_without_room(home: Path, room: int, report: Connection) -> None:
    with room_for(room):
        report.send(refused(lambda: LiveLog.create(Places(home), SESSION).close()))


def test_an_evening_that_cannot_begin_leaves_no_log(tmp_path: Path) -> None:
    assert "there is no room left" in in_another_process(begin_without_room, tmp_path / "home", 5)
    assert list(Places(tmp_path / "home").live.iterdir()) == []
