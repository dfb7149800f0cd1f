"""The plain mode on a terminal: interruptions, blanking, timers."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.commands import command
from tests.end_to_end.terminal import Terminal
from tests.plain.scripts import write_deck

QUESTION: dict[str, object] = {"text": "Which spoon is that?"}
LONG: dict[str, object] = {"kind": "ritual", "text": "Wait.", "steps": [{"text": "Sit.", "seconds": 240}]}


def to_the_card(terminal: Terminal, words: str) -> None:
    terminal.read_until("Your name?")
    terminal.type("Ana\n")
    terminal.read_until("And yours?")
    terminal.type("Ben\n")
    terminal.read_until("both here.")
    terminal.type("\n")
    terminal.read_until(words)


def interrupt(terminal: Terminal) -> None:
    terminal.type("\x03")


def end_input(terminal: Terminal) -> None:
    terminal.type("\x04")


def terminate(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGTERM)


@pytest.mark.parametrize(("leave", "code"), [(interrupt, 130), (end_input, 0), (terminate, 143)])
def test_leaving_saves_says_how_to_go_on_and_ends_with_its_code(
    home: Path, leave: Callable[[Terminal], None], code: int
) -> None:
    write_deck(home, QUESTION)
    with Terminal(home, "play", "--deck", "mine") as terminal:
        to_the_card(terminal, "spoon")
        leave(terminal)
        terminal.read_until("magic-circle resume --plain")
        assert terminal.end() == code
    assert "spoon" in command(home, "resume", lines="\n").stdout


def test_a_closed_window_loses_nothing(home: Path) -> None:
    write_deck(home, QUESTION)
    with Terminal(home, "play", "--deck", "mine") as terminal:
        to_the_card(terminal, "spoon")
        terminal.type("s\n")
        terminal.read_until("Starred.\r\n> ")
        terminal.close()
        # The kernel may end the input a moment before it sends SIGHUP.
        assert terminal.end() in (0, 128 + signal.SIGHUP)
    resumed = command(home, "resume", lines="\ns\n").stdout
    assert "spoon" in resumed
    assert "The star is taken back." in resumed


def test_killed_in_the_middle_of_a_card_the_next_start_offers_it(home: Path) -> None:
    write_deck(home, QUESTION)
    with Terminal(home, "play", "--deck", "mine") as terminal:
        to_the_card(terminal, "spoon")
        terminal.process.kill()
        terminal.end()
    offered = command(home, lines="\n").stdout
    assert "An evening waits for you" in offered
    assert "spoon" in offered


def test_blanking_empties_the_screen_and_the_scrollback(home: Path) -> None:
    write_deck(home, QUESTION)
    with Terminal(home, "play", "--plain", "--deck", "mine", term="xterm") as terminal:
        to_the_card(terminal, "spoon")
        terminal.type("b\n")
        assert terminal.read_until("Paused.").count("\x1b[H\x1b[2J\x1b[3J") == 1
        terminal.type("\n")
        assert "spoon" not in terminal.read_until("minutes you have now.")
        terminal.type("\n")
        terminal.read_until("spoon")


def test_a_line_ends_the_wait_of_a_timer_and_is_obeyed(home: Path) -> None:
    write_deck(home, LONG)
    with Terminal(home, "play", "--deck", "mine") as terminal:
        to_the_card(terminal, "Sit. (4 minutes)")
        terminal.type("t\n")
        terminal.read_until("Sit. (4 minutes)")
        terminal.type("s\n")
        terminal.read_until("Starred.")
