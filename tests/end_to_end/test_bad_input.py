"""What goes wrong around the game: each gets its sentence, and nothing is lost."""

import json
import os
import resource
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.commands import COMMAND, FIRST_RUN, SECONDS, command, surroundings
from tests.plain.scripts import documents

GOOD_CARD = {"id": "tea", "kind": "conversation", "text": "Which tea?"}
DECKS: dict[str, bytes] = {
    "empty": b"",
    "cut-short": b'{"format": 1, "id": "mine", "cards": [{"id": "tea", "ki',
    "not-utf8": b'{"format": 1, "id": "mine", "title": "Caf\xe9", "cards": []}',
    "unknown-kind": json.dumps(
        {"format": 1, "id": "mine", "title": "Mine", "cards": [{**GOOD_CARD, "kind": "dance"}]}
    ).encode(),
    "placeholder": json.dumps(
        {"format": 1, "id": "mine", "title": "Mine", "cards": [{**GOOD_CARD, "text": "Ask {partnr}."}]}
    ).encode(),
    "escape": json.dumps(
        {"format": 1, "id": "mine", "title": "Mine", "cards": [{**GOOD_CARD, "text": "\x1b[2J?"}]}
    ).encode(),
}


@pytest.mark.parametrize("name", DECKS)
def test_a_bad_deck_is_named_with_file_and_line_and_the_evening_is_played(home: Path, name: str) -> None:
    (home / "decks").mkdir(parents=True)
    file = home / "decks" / "mine.json"
    file.write_bytes(DECKS[name])
    done = command(home, "play", "--plain", lines=FIRST_RUN + "\n\nc\n\n\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "mine.json, line 1: " in done.stdout
    assert "\x1b" not in done.stdout
    assert len(documents(home)) == 1
    assert file.read_bytes() == DECKS[name]


def test_an_unknown_deck_is_refused_before_anybody_is_asked_for_a_name(home: Path) -> None:
    done = command(home, "play", "--plain", "--deck", "slow-strat", lines=FIRST_RUN)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'There is no deck "slow-strat". Did you mean "slow-start"?\n'


def test_a_file_in_place_of_the_folder_is_said_and_left_alone(home: Path) -> None:
    home.write_text("precious", "utf-8")
    done = command(home, "play", "--plain", lines=FIRST_RUN)
    assert done.returncode == 3
    assert "should be the data folder, but it is a file" in done.stderr
    assert home.read_text("utf-8") == "precious"


def test_a_folder_without_write_permission_is_said(home: Path) -> None:
    home.mkdir(mode=0o500)
    # To root nothing is forbidden but what the kernel itself keeps.
    closed = home if os.geteuid() else Path("/sys/magic-circle")
    if not closed.parent.is_dir():
        pytest.skip("no folder here is closed to root")
    done = command(closed, "play", "--plain", lines=FIRST_RUN)
    assert done.returncode == 3
    assert done.stderr.startswith(f"Not saved: {closed} may not be written in. Make the folder yours")
    assert done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = command(tmp_path / "file" / "data", "play", "--plain", lines=FIRST_RUN)
    assert done.returncode == 3
    assert done.stderr.startswith("Not saved")
    assert "Traceback" not in done.stderr


def test_on_a_full_disk_nothing_said_to_be_kept_is_lost(home: Path) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    lines = FIRST_RUN + "\ns\n" + "".join(f"n words {number}\n" for number in range(60))
    done = command(home, "play", "--plain", "--seed", "7", lines=lines, before=little_room)
    # The short line of the pause may still fit where a note did not: either way the exit tells the truth.
    last = done.stdout.splitlines()[-1]
    assert (done.returncode, last) in [
        (0, "The evening waits for you. To go on: magic-circle resume --plain"),
        (3, "Everything before this is safe."),
    ]
    assert "there is no room left" in done.stdout
    assert done.stderr == ""
    kept = done.stdout.count("Kept: Ben's words.")
    assert 0 < kept < 60
    command(home, "resume", lines="c\n\n\n")
    [document] = documents(home)
    assert [note["text"] for note in document["cards"][0]["notes"]] == [f"words {n}" for n in range(kept)]


def test_lines_that_are_no_utf8_are_no_reason_to_stop(home: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "play", "--plain"],
        input=b"Zo\xeb\n\x1b[2JBen\n\nn caf\xe9 \xff\x00\n\xc3\nc\n\n\n",
        capture_output=True,
        env=surroundings(home),
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert documents(home)[0]["partners"][1] == "[2JBen"
