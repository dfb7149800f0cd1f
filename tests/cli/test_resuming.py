"""`resume` where several evenings wait, and an evening off the record in a folder kept shut."""

from pathlib import Path

import pytest

from game.front import wording
from game.front.start import Start
from tests.cli.running import ran
from tests.plain.scripts import NAMES, Ticking, setup, told


@pytest.fixture
def waiting(home: Path) -> list[str]:
    """Three evenings that wait, their ids, the newest first."""
    clock, found = Ticking(), list[str]()
    for number in range(3):
        told(home, *(() if number else NAMES), "", start=Start(setup=setup()), clock=clock)
        found += [log.stem for log in (home / "live").glob("*.log") if log.stem not in found]
    return found[::-1]


def test_without_an_id_the_newest_is_picked_up(home: Path, waiting: list[str]) -> None:
    assert ran(home, "resume", "--plain").code == 0
    assert ran(home, "resume", waiting[2][:8], "--plain").code == 0


def test_all_that_wait_can_be_listed(home: Path, waiting: list[str]) -> None:
    rows = ran(home, "resume", "--list").out.splitlines()
    assert [row[:8] for row in rows] == [session[:8] for session in waiting]
    assert rows[0].endswith("  Saturday, 31 January, 21:40 · no cards")


def test_an_id_that_is_none_points_to_the_list(home: Path, waiting: list[str]) -> None:
    result = ran(home, "resume", "zzz", "--plain")
    assert (result.code, "magic-circle resume --list" in result.err) == (2, True)
    result = ran(home, "resume", "", "--plain")
    assert (result.code, "3 evenings begin with" in result.err) == (2, True)


def test_with_none_waiting_the_list_says_so(home: Path) -> None:
    assert ran(home, "resume", "--list").out == "No evening waits. To begin one: magic-circle play\n"


def test_off_the_record_a_folder_that_cannot_be_tidied_up_is_only_said(home: Path) -> None:
    told(home, *NAMES, "")
    (home / "lock").unlink()
    (home / "lock").mkdir()
    before = sorted(home.rglob("*"))
    assert ran(home, "play", "--plain").code == 3
    result = ran(home, "play", "--plain", "--no-log")
    assert result.code == 0
    assert str(home / "lock") in result.out
    assert wording.CROSSING[0] in result.out
    assert sorted(home.rglob("*")) == before
