import os
from collections.abc import Callable
from datetime import datetime
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

import pytest

from game.cli.main import run
from game.cli.surroundings import Surroundings
from tests.cli.running import now, ran
from tests.plain.scripts import write_deck


def around(home: Path, stdout: TextIO, stderr: TextIO | None = None) -> Surroundings:
    named = {"MAGIC_CIRCLE_HOME": str(home)}
    return Surroundings(None, stdout, stderr or StringIO(), named, now, lambda: 7)


def test_an_encoding_without_the_sign_gets_a_question_mark(home: Path) -> None:
    write_deck(home, {"text": "Café for Žofie?"})
    raw = BytesIO()
    stdout = TextIOWrapper(raw, "latin-1")
    assert run(["deck", "show", "mine"], around(home, stdout)) == 0
    assert "Café for ?ofie?".encode("latin-1") in raw.getvalue()


def test_plain_mode_says_that_the_terminal_is_not_set_to_utf8(home: Path) -> None:
    raw = BytesIO()
    stdout = TextIOWrapper(raw, "ascii")
    assert run(["play", "--plain"], around(home, stdout)) == 0
    assert b"This terminal is not set to UTF-8" in raw.getvalue()


def test_a_reader_that_went_away_is_no_fault(home: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    complaints = StringIO()
    with open(write, "w", encoding="utf-8") as gone:
        assert run(["deck", "schema"], around(home, gone, complaints)) == 0
    assert complaints.getvalue() == ""


def test_a_full_disk_behind_the_output_is_one(home: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with open("/dev/full", "w", encoding="utf-8") as full:
        assert run(["support"], around(home, full)) == 3


def test_something_else_in_place_of_the_folder_is_said(home: Path) -> None:
    home.write_text("not a folder", "utf-8")
    for arguments in (["play", "--plain"], ["sessions"], ["journal", "check"], ["deck", "list"], []):
        result = ran(home, *arguments)
        assert result.code == 3
        assert result.err.startswith(f"{home} should be the data folder, but it is a file. Move it away")
    assert home.read_text("utf-8") == "not a folder"


def breaking(error: BaseException) -> Callable[[], datetime]:
    def clock() -> datetime:
        raise error

    return clock


def test_what_nobody_foresaw_is_a_sentence_without_the_words(home: Path) -> None:
    result = ran(home, "play", "--plain", clock=breaking(LookupError("private words")))
    assert result.code == 3
    assert "Something in Magic Circle broke (LookupError, test_streams.py:" in result.err
    assert "magic-circle resume" in result.err
    assert "private" not in result.err + result.out


def test_what_the_system_refused_names_the_file(home: Path) -> None:
    result = ran(home, "play", "--plain", clock=breaking(PermissionError(13, "Permission denied", "/x/y")))
    assert (result.code, result.err) == (3, "/x/y cannot be used: Permission denied.\n")


def test_an_interruption_is_130(home: Path) -> None:
    result = ran(home, "play", "--plain", clock=breaking(KeyboardInterrupt()))
    assert (result.code, result.err) == (130, "")


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_the_app_wants_more_than_a_teletype(home: Path, term: str) -> None:
    leader, follower = os.openpty()
    with open(follower, "w", encoding="utf-8") as terminal:
        here = Surroundings(terminal, terminal, terminal, {"TERM": term}, now, lambda: 7)
        smart = Surroundings(terminal, terminal, terminal, {"TERM": "xterm"}, now, lambda: 7)
        assert (here.has_screen, smart.has_screen) == (False, True)
    os.close(leader)


def test_the_app_wants_a_terminal_on_every_stream(home: Path) -> None:
    leader, follower = os.openpty()
    with open(follower, "w", encoding="utf-8") as terminal:
        for stdin, stdout, stderr in (
            (None, terminal, terminal),
            (terminal, StringIO(), terminal),
            (terminal, terminal, StringIO()),
        ):
            assert not Surroundings(stdin, stdout, stderr, {"TERM": "xterm"}, now, lambda: 7).has_screen
    os.close(leader)
