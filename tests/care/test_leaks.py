"""Nobody can tell from outside what the other answered, where the outcome is the same. Source: issue 6.

Each test drives the game in a terminal of its own, through all the answers of a private question.
"""

import shutil
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.base.places import Places
from game.cards.model import Energy
from game.front.opening import House
from game.journal.journal import Journal
from game.journal.records import Couple
from game.play import intents as do
from game.play.setup import Setup
from tests.care.launch import BASE, LEAKS
from tests.care.watch import Onlooker, Seen, differences, watch
from tests.tui.terminal import terminal

NAMES = ("Ada", "Ben")
_AT_ONCE = 2
YES, NO, MAYBE, NOT_NOW = "yes", "not tonight", "maybe: gladly, if you would love to", "not now"
Play = Callable[[Onlooker], None]
Run = tuple[tuple[str, ...], Play]


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A data folder with an evening that waits at its first card, and that evening's id."""
    home = tmp_path_factory.mktemp("care") / "home"
    Journal(Places(home)).save_couple(Couple(NAMES, asked=True))
    house = House(Places(home), lambda: BASE, lambda: 7)
    table = house.begin(Setup(NAMES, 20, Energy.GOOD), seed=7)
    table.do(do.Next())
    table.do(do.Pause())
    house.close()
    return home, table.session.id


def see(waiting: tuple[Path, str], tmp_path: Path, runs: list[Run]) -> list[Seen]:
    """Play each run on a copy of its own of the same folder."""
    home, session = waiting
    # All copies before the first terminal: a process that is just being made would hold the files of a
    # copy under way open, and close them under the eyes of its onlooker.
    copies = [tmp_path / f"run-{number}" / "home" for number in range(len(runs))]
    for copy in copies:
        shutil.copytree(home, copy)

    def one(copy: Path, run: Run) -> Seen:
        arguments, play = run
        return watch(copy, (session, *arguments), play)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(one, copies, runs))


def assert_alike(one: Seen, other: Seen, *, bytes_too: bool = True) -> None:
    """Nothing tells the two apart; else everything that does is printed, whole."""
    found = differences(one, other, bytes_too=bytes_too)
    assert not found, "\n".join(found)


def closer(first: str, second: str, says: str = "The door stays shut") -> Play:
    def play(onlooker: Onlooker) -> None:
        up_to_looking_up(onlooker, first, second)
        onlooker.press(" ", says)
        onlooker.press(" ", "reads")

    return play


def up_to_looking_up(onlooker: Onlooker, first: str, second: str) -> None:
    to_the_table(onlooker)
    onlooker.open("o", "Closer?")
    onlooker.press(" ", "Pass to Ada")
    onlooker.press(" ", "Would you like")
    onlooker.choose(first, "Pass to Ben")
    onlooker.press(" ", "Would you like")
    onlooker.choose(second, "Look up at each other")


def rituals(first: str, second: str) -> Play:
    def play(onlooker: Onlooker) -> None:
        to_the_table(onlooker)
        onlooker.open("w", "Shall we?")
        for name, answer, after in (("Ada", first, "Pass to Ben"), ("Ben", second, "Look up at each other")):
            if name == "Ada":
                onlooker.press(" ", "Pass to Ada")
            for number in range(1, 5):
                if number == 1:
                    onlooker.press(" ", f"{name}, 1 of 4")
                onlooker.choose(answer, f"{name}, {number + 1} of 4" if number < 4 else after)
        onlooker.press(" ", "Nothing to show")
        onlooker.press(" ", "reads")

    return play


def line(number: int) -> Play:
    def play(onlooker: Onlooker) -> None:
        to_the_table(onlooker)
        onlooker.open("R", "Never here")
        onlooker.press(str(number), "It will not come up")

    return play


def to_the_table(onlooker: Onlooker) -> None:
    onlooker.seat.wait_for("Welcome back")
    onlooker.seat.settle()
    onlooker.seat.type(" ")
    onlooker.seat.wait_for("reads")
    onlooker.seat.settle()


def test_a_shut_door_looks_the_same_whoever_shut_it(waiting: tuple[Path, str], tmp_path: Path) -> None:
    """Both willing and the lot against it; one unwilling; the other; both: nothing tells them apart."""
    runs: list[Run] = [
        (("3", "declines"), closer(YES, YES)),
        (("3", "opens"), closer(YES, NO)),
        (("3", "opens"), closer(NO, YES)),
        (("3", "declines"), closer(NO, NO)),
        (("3", "opens"), closer(YES, YES, "The door is open")),
    ]
    *shut, opened = see(waiting, tmp_path, runs)
    for seen in shut[1:]:
        assert_alike(shut[0], seen)
    # An open door leaves files of the same sizes, by the same writes; it shows on the last page alone.
    apart = differences(shut[0], opened, bytes_too=False)
    assert all(found.startswith("screen") for found in apart)
    assert len(apart) <= 2


def left_by_the_second(first: str) -> Play:
    """The first has answered; on the second's own page somebody leaves, with the key that ends each play."""

    def play(onlooker: Onlooker) -> None:
        to_the_table(onlooker)
        onlooker.open("o", "Closer?")
        onlooker.press(" ", "Pass to Ada")
        onlooker.press(" ", "Would you like")
        onlooker.choose(first, "Pass to Ben")
        onlooker.press(" ", "Would you like")

    return play


def test_whoever_leaves_on_a_private_page_takes_every_answer_along(
    waiting: tuple[Path, str], tmp_path: Path
) -> None:
    one, other = see(
        waiting, tmp_path, [(("3", "opens"), left_by_the_second(answer)) for answer in (YES, NO)]
    )
    assert one.code == 0
    assert_alike(one, other)


def test_every_planted_leak_is_found(waiting: tuple[Path, str], tmp_path: Path) -> None:
    leaks = sorted(filter(None, LEAKS))
    runs: list[Run] = [(("3", "opens", leak), closer(YES, NO)) for leak in leaks]
    clean, *leaky = see(waiting, tmp_path, [(("3", "opens"), closer(NO, NO)), *runs])
    for leak, seen in zip(leaks, leaky, strict=True):
        found = differences(clean, seen)
        assert any(what.startswith(EXPECTED[leak]) for what in found), (leak, found)


EXPECTED = {"bell": "screen", "words": "screen", "file": "file", "time": "time"}


def test_a_kill_while_they_look_up_leaves_nothing_behind(waiting: tuple[Path, str], tmp_path: Path) -> None:
    """What nobody has seen takes no effect: it can be asked again, and no closer card comes unannounced."""
    home = tmp_path / "home"
    shutil.copytree(waiting[0], home)
    with terminal(
        home, sys.executable, "-m", "tests.care.launch", str(home), waiting[1], "3", "opens"
    ) as seat:
        onlooker = Onlooker(seat)
        up_to_looking_up(onlooker, YES, YES)
        seat.signal(signal.SIGKILL)
        assert seat.exit_code() == -signal.SIGKILL
    house = House(Places(home), lambda: BASE, lambda: 7)
    assert house.journal.asked_on("closer") is None
    session = house.resume(waiting[1]).session
    house.close()
    assert (session.door_asked, session.door_open) == (False, False)


def test_a_ritual_that_is_not_shown_tells_nothing(waiting: tuple[Path, str], tmp_path: Path) -> None:
    """What the first said is the same to the other, and the other way round."""
    runs: list[Run] = [
        (("5", "any"), rituals(MAYBE, MAYBE)),
        (("5", "any"), rituals(NOT_NOW, MAYBE)),
        (("5", "any"), rituals(YES, NOT_NOW)),
        (("5", "any"), rituals(NOT_NOW, NOT_NOW)),
    ]
    first, *others = see(waiting, tmp_path, runs)
    for seen in others:
        assert_alike(first, seen)


def test_a_line_takes_the_same_room_whatever_the_topic(waiting: tuple[Path, str], tmp_path: Path) -> None:
    runs: list[Run] = [(("9", "any"), line(number)) for number in (1, 5, 7)]
    first, *others = see(waiting, tmp_path, runs)
    for seen in others:
        assert_alike(first, seen, bytes_too=False)
