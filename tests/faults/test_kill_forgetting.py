"""kill -9 while an evening is being forgotten: it is either still shown, or nowhere."""

from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from game.base.places import Places
from game.journal.book import Book
from game.journal.journal import Journal
from game.journal.recovery import recover
from game.play.session import fold
from tests.faults.processes import PATIENCE, make_pipe, running
from tests.journal.evenings import EVENING, SESSION, full_evening
from tests.journal.test_forgetting import holding, with_words

_DAYS = 8
_LONGEST = 0.06
"""Seconds within which forgetting this evening is over on most computers."""


def forget(home: Path, begun: Connection) -> None:
    book = Book(Places(home), lambda: EVENING)
    begun.send(len(book.evenings()))
    book.forget_evening(SESSION)


def write_evenings(places: Places) -> None:
    Journal(places).file(fold(with_words()))
    for day in range(1, _DAYS):
        Journal(places).file(full_evening(f"day-{day}", EVENING + timedelta(days=day)))


@pytest.mark.parametrize("seed", range(12))
def test_a_kill_leaves_it_shown_or_nowhere(tmp_path: Path, seed: int) -> None:
    places = Places(tmp_path / "home")
    write_evenings(places)
    heard, begun = make_pipe()
    with running(forget, places.home, begun) as process:
        assert heard.poll(PATIENCE)
        process.join(Random(seed).uniform(0, _LONGEST))
    recover(places, EVENING)
    book = Book(places, lambda: EVENING)
    if any(evening.id == SESSION for evening in book.evenings()):
        book.forget_evening(SESSION)
    assert holding(places) == []
    assert len(book.evenings()) == _DAYS - 1
    assert Journal(places).check() == []
