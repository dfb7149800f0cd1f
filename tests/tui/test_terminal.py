"""What only a real terminal shows: how it is left, and what is written to it."""

import signal
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from game.base.errors import Exit
from game.base.places import Places
from game.front import wording
from game.journal.journal import Journal
from game.journal.log_files import live_ids
from game.journal.records import Couple
from game.journal.recovery import list_paused
from game.play.drafts import What
from game.play.session import Session
from tests.tui.terminal import ALTERNATE, GAME, NORMAL, Terminal, terminal

PLAY = (*GAME, "play", "--deck", "slow-start", "--minutes", "10", "--seed", "7")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "home")
    Journal(places).save_couple(Couple(("Ada", "Émile")))
    return places


def first_card(seat: Terminal) -> None:
    seat.wait_for("Breathe in together")
    seat.type(" ")
    seat.wait_for("Ada reads")


def waiting(places: Places) -> Session:
    [session] = list_paused(places)
    return session


def is_dressed(seat: Terminal, times: int, _: str) -> bool:
    return seat.written.count(ALTERNATE) == times


def is_left_as_found(seat: Terminal) -> bool:
    return seat.written.count(ALTERNATE) == seat.written.count(NORMAL) > 0 and seat.echoes


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name
)
def test_a_signal_to_go_pauses_and_leaves_the_terminal_as_it_was(
    places: Places, number: signal.Signals
) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.type("nHalf a wo")
        seat.wait_for("Half a wo")
        seat.signal(number)
        assert seat.exit_code() == 128 + number
        assert is_left_as_found(seat)
    session = waiting(places)
    assert session.paused
    assert session.half_written(What.NOTE, 1) == "Half a wo"


def test_a_closed_window_pauses(places: Places) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.type("s")
        seat.wait_for("★ starred")
        seat.hang_up()
        seat.exit_code()
    session = waiting(places)
    assert session.paused
    assert session.turn is not None
    assert session.turn.starred


@pytest.mark.parametrize("time", range(3))
def test_a_closed_window_ends_it_whenever_the_wake_up_comes_that_comes_along(
    places: Places, time: int
) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.type("nHalf a wo")
        seat.wait_for("Half a wo")
        seat.hang_up()
        with suppress(ProcessLookupError):
            for _ in range(5):
                seat.signal(signal.SIGCONT)
                seat.settle(0.005 * time)
        seat.exit_code()
    assert waiting(places).half_written(What.NOTE, 1) == "Half a wo"


def test_a_window_closed_while_it_was_stopped_ends_it(places: Places) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.signal(signal.SIGSTOP)
        seat.hang_up()
        seat.exit_code()
    assert waiting(places).paused


def test_stopped_from_outside_and_woken_it_paints_again_and_can_be_left(places: Places) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        for count in range(2, 5):
            seat.signal(signal.SIGSTOP)
            seat.signal(signal.SIGCONT)
            seat.wait_until(partial(is_dressed, seat, count))
        seat.wait_for("Ada reads")
        seat.type("\x11")
        assert seat.exit_code() == Exit.DONE
        assert is_left_as_found(seat)


STUCK = """
import sys
from threading import Event
from game.cli.main import run
from game.tui.screens.table import TableScreen
from textual.drivers.linux_driver import LinuxDriver

def stuck(self, **_):
    Event().wait()

{0} = stuck
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("where", ["TableScreen.action_star", "LinuxDriver.disable_input"])
def test_a_signal_to_go_ends_it_even_where_it_is_stuck(places: Places, where: str) -> None:
    with terminal(places.home, sys.executable, "-c", STUCK.format(where), *PLAY[3:]) as seat:
        first_card(seat)
        seat.type("s")
        seat.settle()
        seat.signal(signal.SIGTERM)
        assert seat.exit_code() == 128 + signal.SIGTERM
    assert waiting(places).paused == (where == "LinuxDriver.disable_input")


@pytest.mark.parametrize(("key", "code"), [("\x03", Exit.INTERRUPTED), ("\x11", Exit.DONE)])
def test_leaving_by_key_keeps_what_is_being_written(places: Places, key: str, code: Exit) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.type("nHalf a wo")
        seat.wait_for("Half a wo")
        seat.type(key)
        assert seat.exit_code() == code
        assert is_left_as_found(seat)
        assert wording.WAITS_FOR_YOU in seat.shown
    assert waiting(places).half_written(What.NOTE, 1) == "Half a wo"


def test_leaving_an_evening_off_the_record_says_that_it_ends(places: Places) -> None:
    with terminal(places.home, *PLAY, "--no-log") as seat:
        first_card(seat)
        seat.type("\x03")
        seat.exit_code()
        assert wording.ENDS_HERE in seat.shown
    assert live_ids(places) == []


def test_the_blank_key_leaves_no_word_on_a_real_screen_and_q_leaves_it_as_it_was(places: Places) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        seat.type("\x0c")
        seat.wait_until(lambda shown: not shown.strip())
        seat.type(" ")
        seat.wait_for("Welcome back")
        seat.type("q")
        assert seat.exit_code() == Exit.DONE
        assert is_left_as_found(seat)
    assert len(live_ids(places)) == 1


BROKEN = """
import sys
from game.cli.main import run
from game.tui.screens.table import TableScreen

def broken(self):
    secret = "private words"
    raise RuntimeError(secret)

TableScreen.action_star = broken
sys.exit(run(sys.argv[1:]))
"""


def test_an_error_inside_leaves_with_a_sentence_and_no_private_word(places: Places) -> None:
    with terminal(places.home, sys.executable, "-c", BROKEN, *PLAY[3:]) as seat:
        first_card(seat)
        seat.type("s")
        assert seat.exit_code() == Exit.IO
        assert is_left_as_found(seat)
        said = " ".join(seat.shown.split())
        assert "Something broke inside the game (RuntimeError)." in said
        assert b"private" not in seat.written
        assert b"Traceback" not in seat.written
    assert waiting(places).turn is not None


def test_hostile_words_reach_no_terminal_raw(places: Places) -> None:
    Journal(places).save_couple(Couple(("\x1b]0;gone\x07Ada", "\x1b[2J\u202eB")))
    with terminal(places.home, *PLAY[:-2], NO_COLOR="") as seat:
        first_card(seat)
        seat.type("n\x1b[200~\x1b]52;c;aGk=\x07\x9bhi\x1b[201~\r")
        seat.wait_for("words written down")
        seat.type("q")
        seat.exit_code()
    assert b"gone\x07" not in seat.written
    assert b"]52;c;aGk=\x07" not in seat.written
    assert b"\x1b[38;" in seat.written


@pytest.mark.parametrize(
    ("keys", "what"), [("n", What.NOTE), ("i", What.INTENTION), ("c ", What.NAME), ("c \r", What.CARD)]
)
def test_a_kill_costs_no_more_than_the_last_words_on_any_line(places: Places, keys: str, what: What) -> None:
    with terminal(places.home, *PLAY) as seat:
        first_card(seat)
        for key in keys:
            seat.type(key)
            seat.settle()
        seat.type("Half a wo")
        seat.wait_for("Half a wo")
        [log] = places.live.glob("*.log")
        seat.wait_until(lambda _: b"Half a wo" in log.read_bytes())
        seat.signal(signal.SIGKILL)
        assert seat.exit_code() == -signal.SIGKILL
    [draft] = waiting(places).drafts
    assert (draft.what, draft.text) == (what, "Half a wo")
