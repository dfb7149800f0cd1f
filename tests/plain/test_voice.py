import os
from io import StringIO, TextIOWrapper
from pathlib import Path

import pytest

from game.base.errors import Exit
from game.plain.leaving import Leaving
from game.plain.voice import Voice


def said(text: str, width: int | None = None) -> str:
    out = StringIO()
    Voice(out, width=width).say(text)
    return out.getvalue()


def test_no_control_or_bidirectional_character_is_heard() -> None:
    assert said("a\x1b[2J\x9b\u202eb") == "a[2Jb\n"


def test_lines_are_wrapped_to_the_width_and_keep_their_margin() -> None:
    assert said("  1. one two three", width=10) == "  1. one\n     two\n     three\n"
    assert said("· one two three", width=10) == "· one two\n  three\n"


def test_nothing_is_wrapped_without_a_width() -> None:
    assert said("word " * 60).count("\n") == 1


def test_an_empty_line_stays_one() -> None:
    assert said("", width=10) == "\n"


@pytest.mark.parametrize(("terminal", "expected"), [(True, "\x1b[H\x1b[2J\x1b[3J\a> "), (False, "")])
def test_only_a_terminal_is_cleared_rung_and_prompted(terminal: bool, expected: str) -> None:
    out = StringIO()
    voice = Voice(out, terminal=terminal)
    voice.clear()
    voice.bell()
    voice.prompt()
    assert out.getvalue() == expected


def test_a_reader_that_went_away_ends_the_evening_quietly_and_once() -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "wb", buffering=0) as raw:
        voice = Voice(TextIOWrapper(raw, "utf-8", write_through=True))
        with pytest.raises(Leaving) as left:
            voice.say("hello")
        voice.say("nobody hears this")
    assert left.value.code == Exit.DONE


def test_a_full_disk_behind_the_output_is_no_quiet_end() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("wb", buffering=0) as raw:
        voice = Voice(TextIOWrapper(raw, "utf-8", write_through=True))
        with pytest.raises(Leaving) as left:
            voice.say("hello")
    assert left.value.code == Exit.IO
