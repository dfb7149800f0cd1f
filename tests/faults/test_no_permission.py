"""A data folder that may not be written in gets its sentence, and nothing is lost."""

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import filelock
import pytest
import tinydb

from game.base.errors import Trouble
from game.base.places import Places
from game.journal import storage
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids
from game.journal.memory import MemoryRecord
from game.journal.records import Couple
from game.journal.recovery import open_paused, recover
from game.play.record import NotSaved
from tests.journal.evenings import EVENING, SESSION, full_evening, full_log
from tests.journal.test_recovery import leave

NOBODY = 65534
LOADED = (filelock.SoftFileLock, tinydb, storage)
"""What the game imports late: where these tests run as root, nobody may not read it any more."""


@pytest.fixture
def places() -> Iterator[Places]:
    """A folder of somebody whom file modes bind, which they do not bind root."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        if user == 0:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Places(Path(folder) / "home")
        finally:
            os.seteuid(user)


@contextmanager
def shut(places: Places) -> Iterator[None]:
    """Everything can be read, and nothing written."""
    found = {path: path.stat().st_mode for path in (places.home, *places.home.rglob("*"))}
    for path, mode in found.items():
        path.chmod(mode & ~0o222)
    try:
        yield
    finally:
        for path, mode in found.items():
            path.chmod(mode)


def contents(places: Places) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in places.home.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "write",
    [
        lambda places: Journal(places).save_couple(Couple(("Ada", "Émile"))),
        lambda places: Journal(places).file(full_evening("another")),
        lambda places: MemoryRecord(places).file(full_evening("another")),
        lambda places: LiveLog.create(places, "another"),
        lambda places: open_paused(places, SESSION),
        lambda places: recover(places, EVENING + timedelta(days=9)),
    ],
)
def test_every_write_says_which_folder_may_not_be_written_in(
    places: Places, write: Callable[[Places], object]
) -> None:
    Journal(places).file(full_evening("first"))
    leave(places, full_log())
    before = contents(places)
    with shut(places), pytest.raises(Trouble, match=re.escape(str(places.home))) as raised:
        write(places)
    assert raised.value.next_step
    assert "Errno" not in raised.value.sentence()
    assert contents(places) == before


def test_a_folder_that_cannot_be_made_is_named(places: Places) -> None:
    places.home.mkdir(mode=0o500)
    inside = Places(places.home / "deeper")
    with pytest.raises(NotSaved, match=f"{inside.home}/live may not be written in"):
        LiveLog.create(inside, SESSION)
    with pytest.raises(NotSaved, match=f"{inside.home} may not be written in"):
        Journal(inside).save_couple(Couple(("Ada", "Émile")))


def test_a_quiet_folder_can_be_read_all_the_same(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    with shut(places):
        assert recover(places, EVENING).notices == ()
        assert len(Journal(places).sessions()) == 1


def test_shut_between_playing_and_ending_it_is_filed_later(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    for entry in full_log():
        log.append(entry)
    with shut(places), pytest.raises(NotSaved):
        log.file(full_evening())
    log.close()
    assert live_ids(places) == [SESSION]
    assert recover(places, EVENING).filed == (SESSION,)


def test_a_journal_that_may_not_be_read_is_not_taken_for_a_damaged_one(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    Journal(places).file(full_evening("second"))
    places.journal.chmod(0)
    with pytest.raises(Trouble, match=r"journal\.json cannot be opened"):
        recover(places, EVENING)
    with pytest.raises(Trouble, match=r"journal\.json cannot be opened"):
        Journal(places).sessions()
    places.journal.chmod(0o600)
    assert len(Journal(places).sessions()) == 2
