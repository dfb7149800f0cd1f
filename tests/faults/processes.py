"""Other processes that share a data folder with the test, started quickly and killed mercilessly."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path

import filelock
import tinydb

from game.base.places import Places
from game.journal import storage
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.recovery import recover
from tests.faults.script import play
from tests.journal.evenings import EVENING, SESSION, full_evening, full_log

PATIENCE = 60
"""Seconds after which a process that should have ended fails the test."""

PRELOADED = (filelock, tinydb, storage)
"""What the game imports late; loaded before the fork, so that a kill hits the game and no import."""


@contextmanager
def running(target: Callable[..., None], *args: object) -> Iterator[ForkServerProcess]:
    """The target in a process of its own, which is gone when the block ends."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=target, args=args)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


def make_pipe() -> tuple[Connection, Connection]:
    """A receiving and a sending end."""
    return multiprocessing.get_context("forkserver").Pipe(duplex=False)


def make_barrier(parties: int) -> Barrier:
    """What so many processes wait at until all of them are there."""
    return multiprocessing.get_context("forkserver").Barrier(parties)


def play_evening(home: Path, seed: int, saved: Connection) -> None:
    """Play an evening to its end and report every sequence number that is on disk."""
    places = Places(home)
    play(lambda: LiveLog.create(places, SESSION), seed, saved.send)


def file_evenings(home: Path, name: str, count: int, together: Barrier) -> None:
    """Play and file some evenings, each at the same moment as the other process."""
    places = Places(home)
    for number in range(count):
        session = f"{name}-{number}"
        log = LiveLog.create(places, session)
        for entry in full_log(session):
            log.append(entry)
        together.wait(PATIENCE)
        log.file(full_evening(session))


def start_up(home: Path, together: Barrier, report: Connection) -> None:
    """Recover at the same moment as the other process, and report what was filed."""
    together.wait(PATIENCE)
    report.send(recover(Places(home), EVENING).filed)


def count_evenings(home: Path) -> list[str]:
    """The ids in the journal, sorted."""
    return sorted(document.id for document in Journal(Places(home)).sessions())
