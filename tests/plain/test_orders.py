import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.errors import WrongUse
from game.front import commands
from game.front.commands import COMMANDS, Command
from game.plain.orders import help_lines, understand

SPOKEN = [command for command in COMMANDS if command is not commands.DIM]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("", commands.NEXT), ("  ", commands.NEXT), ("next", commands.NEXT), ("x", commands.ANOTHER),
        ("f", commands.FOLLOW_UP), ("s", commands.STAR), ("k", commands.KEEP), ("r", commands.RETIRE),
        ("l", commands.SOFTER), ("t", commands.TIMER), ("u", commands.UNDO), ("b", commands.BLANK),
        ("c", commands.LAND), ("h", commands.SUPPORT), ("?", commands.HELP), ("q", commands.QUIT),
        ("Land", commands.LAND), ("X", commands.ANOTHER), (" s ", commands.STAR),
    ],
)  # fmt: skip
def test_letters_and_words_of_the_interface(line: str, command: Command) -> None:
    assert understand(line).command is command


def test_small_and_capital_n_are_two_people() -> None:
    assert understand("n soup").command is commands.NOTE_PARTNER
    assert understand("N soup").command is commands.NOTE_READER


def test_words_keep_their_inner_blanks_and_case() -> None:
    assert understand("n  He said:  Soup! ").words == "He said:  Soup!"


@pytest.mark.parametrize(
    "line", ["star trek was our first film", "x marks it", "hello", "d here", "Next please"]
)
def test_a_sentence_that_begins_like_a_command_is_none(line: str) -> None:
    with pytest.raises(WrongUse, match="no command here"):
        understand(line)


def test_a_caps_lock_sentence_is_no_intention() -> None:
    with pytest.raises(WrongUse):
        understand("I love you")


@given(st.text())
def test_any_line_is_an_order_or_refused_in_a_sentence(line: str) -> None:
    try:
        command = understand(line).command
    except WrongUse:
        return
    assert command in COMMANDS


def test_the_help_lists_every_command_once() -> None:
    text = "\n".join(help_lines())
    assert all(text.count(command.help) == 1 for command in SPOKEN)
