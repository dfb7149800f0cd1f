from pathlib import Path

import pytest

from tests.cli.running import ran
from tests.plain.scripts import told_evening


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["plya"], "There is no command “plya”. Did you mean \"play\"?"),
        (["deck", "lits"], "There is no command “lits”. Did you mean \"list\"?"),
        (["frobnicate"], "There is no command “frobnicate”. All commands: magic-circle --help"),
        (["play", "--deck", "slow-strat"], "There is no deck \"slow-strat\". Did you mean \"slow-start\"?"),
        (["deck", "show", "opne-book"], "There is no deck \"opne-book\". Did you mean \"open-book\"?"),
        (["deck", "check", "opne-book"], "There is no deck \"opne-book\". Did you mean \"open-book\"?"),
        (["highlights", "--deck", "evryday"], "There is no deck \"evryday\". Did you mean \"everyday\"?"),
        (["resume"], "No evening waits. To begin one: magic-circle play"),
        (["resume", "abc"], "No evening “abc” waits. None waits; to begin one: magic-circle play"),
        (["deck"], "magic-circle deck wants one of: list, show, check"),
        (["journal"], "magic-circle journal wants one of: status, check, backup, restore, forget, erase."),
        (["deck", "show"], "The following arguments are required: ID."),
        (["play", "--seed", "x"], "“x” is no whole number."),
        (["play", "--energy", "lots"], "energy is one of empty, some, good."),
        (["play", "--plai"], "Unrecognized arguments: --plai."),
        (["highlights", "--since", "yesterday"], "“yesterday” is no day; write it as 2026-01-31."),
    ],
)  # fmt: skip
def test_wrong_use_ends_in_a_sentence_a_next_step_and_2(
    home: Path, arguments: list[str], sentence: str
) -> None:
    result = ran(home, *arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert result.err.count("\n") == 1
    assert not home.exists()


@pytest.mark.parametrize("minutes", ["-1", "241", "ten", "1.5", "", "9" * 5000, "²"])
def test_minutes_out_of_range_are_refused(home: Path, minutes: str) -> None:
    result = ran(home, "play", f"--minutes={minutes}")
    assert result.code == 2
    assert "minutes go from 1 to 240" in result.err


def test_what_was_typed_cannot_act_on_the_terminal(home: Path) -> None:
    assert "\x1b" not in ran(home, "\x1b[2Jplay").err


def test_an_unknown_session_is_answered_with_those_that_wait(home: Path) -> None:
    told_evening(home)
    [log] = (home / "live").glob("*.log")
    assert log.stem[:8] in ran(home, "resume", "nothing-like-it").err


def test_the_beginning_of_an_id_is_enough_to_resume(home: Path) -> None:
    told_evening(home)
    [log] = (home / "live").glob("*.log")
    result = ran(home, "resume", log.stem[:6])
    assert (result.code, result.err) == (0, "")
    assert "It is Ana's turn to read; no card yet." in result.out
