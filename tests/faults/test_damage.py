"""Whatever happens to the bytes of the data folder, the game starts and says what it lost."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.log_files import log_path
from game.journal.recovery import recover
from tests.journal.evenings import EVENING, SESSION, full_evening, full_log
from tests.journal.test_recovery import leave

NAMES = {"evening-0", "evening-1", "evening-2"}


def furnish(places: Places) -> None:
    """Three ended evenings, the last of them filed today, and one that is paused."""
    for number in range(3):
        Journal(places).file(full_evening(f"evening-{number}", EVENING + timedelta(days=number)))
    leave(places, full_log()[:6])


def spoil(path: Path, chance: Random) -> None:
    data = bytearray(path.read_bytes())
    match chance.randrange(4):
        case 0:
            data = data[: chance.randrange(len(data))]
        case 1:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case 2:
            data = bytearray()
        case _:
            start = chance.randrange(len(data))
            data[start : start + 64] = bytes(min(64, len(data) - start))
    path.write_bytes(data)


@pytest.mark.parametrize("seed", range(40))
def test_a_spoiled_journal_costs_no_evening_that_a_backup_knows(tmp_path: Path, seed: int) -> None:
    places = Places(tmp_path)
    furnish(places)
    spoil(places.journal, Random(seed))
    damaged = places.journal.read_bytes()
    recovery = recover(places, EVENING)
    found = {document.id for document in Journal(places).sessions()}
    if recovery.notices:
        assert found == NAMES
        assert [path.read_bytes() for path in places.quarantine.iterdir()] == [damaged]
    else:
        # A flip inside a word, a number or a name leaves a journal that can be read.
        assert places.journal.read_bytes() == damaged
        assert len(NAMES & found) >= 2
    assert [session.id for session in recovery.paused] == [SESSION]


@pytest.mark.parametrize("seed", range(40))
def test_a_spoiled_log_costs_no_ended_evening_and_is_said(tmp_path: Path, seed: int) -> None:
    places = Places(tmp_path)
    furnish(places)
    path = log_path(places, SESSION)
    whole = path.read_bytes()
    spoil(path, Random(seed))
    cut = whole.startswith(path.read_bytes())
    recovery = recover(places, EVENING)
    assert {document.id for document in Journal(places).sessions()} == NAMES
    last_line = whole.rstrip(b"\n").rfind(b"\n") + 1
    spoiled_in_last_line = whole[:last_line] == (path.read_bytes() if path.exists() else b"")[:last_line]
    assert cut or spoiled_in_last_line or recovery.notices


@pytest.mark.parametrize("seed", range(20))
def test_with_everything_spoiled_the_game_still_starts(tmp_path: Path, seed: int) -> None:
    places = Places(tmp_path)
    furnish(places)
    chance = Random(seed)
    for path in sorted(path for path in tmp_path.rglob("*") if path.is_file() and path != places.lock):
        spoil(path, chance)
    recover(places, EVENING)
    # A flip inside a name leaves a journal that can be read.
    assert len({document.id for document in Journal(places).sessions()} - NAMES - {SESSION}) <= 1
    Journal(places).file(full_evening("tonight"))
    assert "tonight" in {document.id for document in Journal(places).sessions()}
