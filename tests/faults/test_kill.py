"""kill -9 at any moment of an evening costs nothing that was said to be saved."""

from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest
from tinydb import TinyDB

from game.base.places import Places
from game.journal.document import document_of
from game.journal.journal import Journal
from game.journal.log_files import live_ids
from game.journal.recovery import open_paused, recover
from game.journal.storage import JournalStorage
from game.play.session import Session, fold
from tests.faults.processes import make_pipe, play_evening, running
from tests.faults.script import Listening, play, story
from tests.journal.evenings import EVENING, SESSION


def kill_somewhere(home: Path, seed: int) -> int:
    """Kill an evening in the middle; returns the last sequence number it said was saved, or -1."""
    steps, seconds = moment_for(seed)
    heard, saved = make_pipe()
    with running(play_evening, home, seed, saved) as process:
        saved.close()
        last = listen(heard, steps)
        process.join(seconds)
    return max(last, listen(heard, 10**6))


def moment_for(seed: int) -> tuple[int, float]:
    """After how many saved steps, and how many seconds later, the evening is killed.

    A hair's breadth later is inside the next write or its sync; every third time it is the filing.
    """
    moment = Random(seed)
    steps: list[int] = []
    play(Listening, seed, steps.append)
    if seed % 3 == 0:
        return len(steps) - 1, moment.uniform(0, 0.012)
    return moment.randint(0, len(steps) - 2), moment.uniform(0, 0.004)


def listen(heard: Connection, times: int) -> int:
    last = -1
    with suppress(EOFError):
        for _ in range(times):
            last = heard.recv()
    return last


def check_nothing_is_lost(places: Places, told: list[Session], last: int) -> None:
    recovery = recover(places, EVENING)
    assert recovery.notices == ()
    documents = Journal(places).sessions()
    if documents:
        assert documents == [document_of(told[-1])]
        assert live_ids(places) == []
        assert recovery.paused == ()
    elif recovery.paused:
        (session,) = recovery.paused
        assert session.seq >= last
        assert session == told[session.seq]
        check_it_can_be_continued(places, session, told)
    else:
        assert last == -1
    assert [path.name for path in places.home.rglob(".tmp-*")] == []


def check_it_can_be_continued(places: Places, session: Session, told: list[Session]) -> None:
    log, found = open_paused(places, SESSION)
    assert found == session
    entries = log.reading.entries
    assert [entry.seq for entry in entries] == list(range(session.seq + 1))
    log.file(fold(list(entries)))
    assert Journal(places).sessions() == [document_of(told[session.seq])]


def check_a_kill(home: Path, seed: int) -> None:
    told = story(seed)
    last = kill_somewhere(home, seed)
    check_nothing_is_lost(Places(home), told, last)
    tables = TinyDB(home / "journal.json", storage=JournalStorage).tables()
    assert tables <= {"meta", "lines", "sessions", "cards", "pocket", "intentions"}


@pytest.mark.parametrize("seed", range(20))
def test_a_kill_loses_nothing_that_was_saved(tmp_path: Path, seed: int) -> None:
    check_a_kill(tmp_path / "home", seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1300))
def test_three_hundred_kills_lose_nothing_that_was_saved(tmp_path: Path, seed: int) -> None:
    check_a_kill(tmp_path / "home", seed)


def test_an_evening_that_nobody_kills_is_filed_whole(tmp_path: Path) -> None:
    heard, saved = make_pipe()
    with running(play_evening, tmp_path, 3, saved) as process:
        saved.close()
        process.join(60)
        assert process.exitcode == 0
    told = story(3)
    assert listen(heard, 10**6) == told[-1].seq
    assert Journal(Places(tmp_path)).sessions() == [document_of(told[-1])]
