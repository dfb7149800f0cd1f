"""Two windows on one data folder do not get into each other's way."""

from pathlib import Path

import pytest

from game.base.places import Places
from game.journal.log_files import live_ids
from tests.faults.processes import (
    PATIENCE,
    count_evenings,
    file_evenings,
    make_barrier,
    make_pipe,
    running,
    start_up,
)
from tests.journal.evenings import full_log
from tests.journal.test_recovery import leave


def end_together(home: Path, times: int) -> None:
    together = make_barrier(2)
    with (
        running(file_evenings, home, "ours", times, together) as ours,
        running(file_evenings, home, "theirs", times, together) as theirs,
    ):
        for process in (ours, theirs):
            process.join(PATIENCE)
            assert process.exitcode == 0
    assert count_evenings(home) == sorted(f"{name}-{n}" for name in ("ours", "theirs") for n in range(times))
    assert live_ids(Places(home)) == []


def test_evenings_that_end_at_once_are_both_kept(tmp_path: Path) -> None:
    end_together(tmp_path / "home", 3)


@pytest.mark.slow
def test_thirty_evenings_that_end_at_once_are_all_kept(tmp_path: Path) -> None:
    end_together(tmp_path / "home", 30)


@pytest.mark.parametrize("round_", range(5))
def test_two_that_start_at_once_file_every_evening_once(tmp_path: Path, round_: int) -> None:
    home = tmp_path / "home"
    names = [f"evening-{number}" for number in range(5)]
    for name in names:
        leave(Places(home), full_log(name), name)
    (home / ".tmp-journal.json-new").write_text("left over")
    together, heard, report = make_barrier(2), *make_pipe()
    with (
        running(start_up, home, together, report) as ours,
        running(start_up, home, together, report) as theirs,
    ):
        for process in (ours, theirs):
            process.join(PATIENCE)
            assert process.exitcode == 0
    assert sorted([*heard.recv(), *heard.recv()]) == names
    assert count_evenings(home) == names
