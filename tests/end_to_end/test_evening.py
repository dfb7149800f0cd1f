"""The evening that issue 2 asks for, by a script on the real command."""

import stat
from pathlib import Path

from tests.end_to_end.commands import FIRST_RUN, command
from tests.plain.scripts import documents

CROSS = "\n"


def test_a_scripted_evening_ends_with_a_document_that_tinydb_reads(home: Path) -> None:
    lines = FIRST_RUN + CROSS + "s\nn the window seat\nx\n\nf\nl\n\nc\nThe soup evening\n\n"
    done = command(home, "play", "--plain", "--seed", "7", "--minutes", "10", lines=lines)
    assert (done.returncode, done.stderr) == (0, "")
    [document] = documents(home)
    assert document["name"] == "The soup evening"
    assert document["partners"] == ["Ana", "Ben"]
    assert document["minutes"] == 10
    assert document["cards"][0]["notes"] == [{"by": 1, "text": "the window seat"}]
    assert list((home / "live").iterdir()) == []


def test_the_same_seed_deals_the_same_evening(tmp_path: Path) -> None:
    lines = FIRST_RUN + CROSS + "\n\nx\n\nc\n\n\n"
    played = [
        command(tmp_path / name, "play", "--plain", "--seed", "7", "--minutes", "45", lines=lines).stdout
        for name in ("one", "two")
    ]
    assert played[0] == played[1]
    assert "Good night." in played[0]


def test_an_evening_that_broke_off_goes_on_where_it_was(home: Path) -> None:
    broken = command(home, "play", "--plain", "--seed", "7", lines=FIRST_RUN + CROSS + "s\nn soup\n")
    resumed = command(home, "resume", lines="\nc\n\n\n")
    assert (broken.returncode, resumed.returncode) == (0, 0)
    assert broken.stdout.splitlines()[-1].endswith("magic-circle resume --plain")
    card = next(line for line in broken.stdout.splitlines() if " · " in line)
    assert card in resumed.stdout.splitlines()
    assert documents(home)[0]["cards"][0]["notes"] == [{"by": 1, "text": "soup"}]


def test_without_a_command_or_a_terminal_it_plays_plain(home: Path) -> None:
    done = command(home, lines=FIRST_RUN + CROSS)
    assert done.returncode == 0
    assert command(home, lines="c\n\n\n").stdout.endswith("Good night.\n")
    assert len(documents(home)) == 1


def test_nobody_else_on_this_computer_can_read_the_evening(home: Path) -> None:
    command(home, "play", "--plain", lines=FIRST_RUN + CROSS + "c\nsoup\nWhich pot?\n")
    command(home, "play", "--plain", lines=CROSS)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (home, *home.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
