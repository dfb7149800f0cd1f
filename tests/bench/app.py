"""The app from outside: first paint, memory, and a key to the next card, against the bare Textual app.

Goals (issue "An evening, played end to end"): 1.5, 1.6 and 2 times the bare app. Both programs run in
turn, and what is told is the median of the ratios of neighbouring runs: machines are noisy.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.records import Couple
from tests.bench._program import BARE, Program
from tests.bench.row import Row

_GAME = (sys.executable, "-m", "game")
_RUNS = 7
_PRESSES = 25
_PAIRS_OF_KEYS = 3


def rows() -> list[Row]:
    """Start, memory and keys."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        Journal(Places(home)).save_couple(Couple(names=("Alex", "Sam")))
        paints = _in_turn(lambda: _paint(home, _GAME, "Magic Circle"), lambda: _paint(home, BARE, "CARD"))
        memory = _in_turn(lambda: _memory(home, _GAME, "Magic"), lambda: _memory(home, BARE, "CARD"))
        keys = _in_turn(lambda: _keys(home), lambda: _bare_keys(home), _PAIRS_OF_KEYS)
    return [
        _row("start to first paint", paints, "ms", 1.5),
        _row("memory at the start screen", memory, "MiB", 1.6),
        _row("key to next card: p95", keys, "ms", 2.0),
    ]


def _row(what: str, pairs: list[tuple[float, float]], unit: str, goal: float) -> Row:
    bare = median(pair[1] for pair in pairs)
    ratio = median(ours / theirs for ours, theirs in pairs)
    return Row(what, ratio * bare, unit, goal, bare, "bare Textual app")


def _in_turn(
    ours: Callable[[], float], theirs: Callable[[], float], runs: int = _RUNS
) -> list[tuple[float, float]]:
    ours(), theirs()
    return [(ours(), theirs()) for _ in range(runs)]


def _paint(home: Path, command: tuple[str, ...], text: str) -> float:
    with Program(*command, home=home) as program:
        return (program.until(text) - program.started) * 1000


def _memory(home: Path, command: tuple[str, ...], text: str) -> float:
    with Program(*command, home=home) as program:
        program.until(text)
        program.settle()
        return program.memory()


def _keys(home: Path) -> float:
    with Program(*_GAME, "play", "--minutes", "240", "--seed", "7", home=home) as program:
        program.until("Breathe")
        program.settle()
        program.press_and_paint(" ")
        return _p95([program.press_and_paint("x", until="reads|face down|·") for _ in range(_PRESSES)])


def _bare_keys(home: Path) -> float:
    with Program(*BARE, home=home) as program:
        program.until("CARD-0000")
        program.settle()
        return _p95([program.press_and_paint(" ", until=f"{n:d}") for n in range(1, _PRESSES + 1)])


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]
