"""The private questions in plain lines, on a terminal that shows nothing of what is typed; and lines."""

from pathlib import Path

from game.base.places import Places
from game.cards.model import Energy
from game.front import care_words
from game.front.asking import LEFT
from game.front.opening import House
from game.journal.journal import Journal
from game.journal.records import Couple
from game.play import intents as do
from game.play.setup import Setup
from tests.care.launch import BASE
from tests.end_to_end.commands import command
from tests.tui.terminal import terminal

NAMES = ("Ada", "Ben")


def waiting(home: Path) -> None:
    Journal(Places(home)).save_couple(Couple(NAMES, asked=True))
    house = House(Places(home), lambda: BASE, lambda: 7)
    table = house.begin(Setup(NAMES, 20, Energy.SOME), seed=7)
    table.do(do.Next())
    table.do(do.Pause())
    house.close()


def test_closer_on_a_terminal_shows_no_answer(tmp_path: Path) -> None:
    home = tmp_path / "home"
    Journal(Places(home)).save_couple(Couple(NAMES, asked=True))
    with terminal(home, *_GAME, "play", "--plain", "--seed", "7", TERM="dumb") as seat:
        for line, words in (
            ("", "both here."),
            ("\n", "reads;"),
            ("o\n", "once a week"),
            ("\n", "Pass to Ada"),
            ("\n", "Nothing shows"),
            ("1\n", "Pass to Ben"),
            ("\n", "Nothing shows"),
        ):
            seat.type(line)
            seat.wait_for(words)
        before = seat.written.count(b"2\r\n")
        seat.type("2\n")
        seat.wait_for("Look up at each other")
        assert seat.written.count(b"2\r\n") == before
        shown_while_asked = seat.echoes
        assert not shown_while_asked
        seat.type("\n")
        seat.wait_for("The door ")
        seat.wait_until(lambda _: seat.echoes)
        seat.type("q\n")
        assert seat.exit_code() == 0


def test_leaving_in_plain_lines_while_they_look_up_keeps_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    Journal(Places(home)).save_couple(Couple(NAMES, asked=True))
    with terminal(home, *_GAME, "play", "--plain", "--seed", "7", TERM="dumb") as seat:
        for line, words in (
            ("", "both here."),
            ("\n", "reads;"),
            ("o\n", "once a week"),
            ("\n", "Pass to Ada"),
            ("\n", "Nothing shows"),
            ("1\n", "Pass to Ben"),
            ("\n", "Nothing shows"),
            ("1\n", "Look up at each other"),
            ("h\n", "Leaving no trace"),
            ("", "reads;"),
        ):
            seat.type(line)
            seat.wait_for(words)
        assert Journal(Places(home)).asked_on("closer") is None
        assert LEFT.encode() in seat.written
        seat.type("o\n")
        seat.wait_for("once a week")
        seat.type("b\n")
        seat.wait_for(LEFT)
        seat.type("q\n")
        assert seat.exit_code() == 0


def test_without_a_terminal_nothing_private_is_asked(tmp_path: Path) -> None:
    said = command(tmp_path / "home", "play", "--plain", lines="Ada\nBen\n\no\nw\nq\n").stdout
    assert said.count("need a terminal of their own") == 2


def test_a_line_by_its_word_and_by_the_card(tmp_path: Path) -> None:
    home = tmp_path / "home"
    said = command(
        home, "play", "--plain", lines="Ada\nBen\n\nR money\nr topic\nR\nr nonsense here\nc\n\n\n"
    ).stdout
    assert care_words.LINE_DRAWN in said
    assert "This card names no topic" in said or said.count(care_words.LINE_DRAWN) == 2
    assert "money" in Journal(Places(home)).standing().topics_out
    # Looking into the files lists none.
    assert b"money" not in (home / "journal.json").read_bytes().split(b'"sessions"')[0]
    assert command(home, "context", "--clear-lines").returncode == 0
    assert not Journal(Places(home)).standing().topics_out


def test_a_line_alone_is_asked_unseen_and_leaves_nothing_to_scroll_back_to(tmp_path: Path) -> None:
    home = tmp_path / "home"
    Journal(Places(home)).save_couple(Couple(NAMES, asked=True))
    with terminal(home, *_GAME, "play", "--plain", "--seed", "7", TERM="dumb") as seat:
        for line, words in (("", "both here."), ("\n", "reads;"), ("R\n", "an empty line leaves")):
            seat.type(line)
            seat.wait_for(words)
        assert not seat.echoes
        seat.type("9\n")
        seat.wait_for("One of these numbers")
        seat.type("\n")
        seat.wait_for(LEFT)
        assert not Journal(Places(home)).standing().topics_out
        seat.wait_until(lambda _: seat.echoes)
        seat.type("R\n")
        seat.wait_for("an empty line leaves")
        before = seat.written.count(b"5\r\n")
        seat.type("5\n")
        seat.wait_for(care_words.LINE_DRAWN)
        assert seat.written.count(b"5\r\n") == before
        assert care_words.LINE_TITLE not in seat.shown
        _, rest = seat.written.rsplit(care_words.LINE_TITLE.encode(), 1)
        assert b"\x1b[3J" in rest
        seat.type("q\n")
        assert seat.exit_code() == 0
    assert Journal(Places(home)).standing().topics_out == {"money"}


def test_the_plain_help_says_which_way_of_drawing_a_line_is_private(tmp_path: Path) -> None:
    said = command(tmp_path / "home", "play", "--plain", lines="Ada\nBen\n\n?\nq\n").stdout
    assert "R alone asks unseen" in said


def test_the_second_evening_says_once_how_tags_are_switched_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    evening = "\nc\n\n\n"
    told = [
        "magic-circle context" in command(home, "play", "--plain", "--minutes", "10", lines=lines).stdout
        for lines in ("Ada\nBen\n\n" + evening, "\n" + evening, "\n" + evening)
    ]
    assert told == [False, True, False]


_GAME = ("python", "-m", "game")
