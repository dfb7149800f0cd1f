"""The book of us with ten years in it: opening, searching, memory.

Goals (issue "Highlights: the book of us"): first rows at most 2 times an empty history's, search per key
(p95) at most 2 times a bare OptionList filtered over the same rows, memory at most 2 times an empty
history's. Both programs run in turn; told is the median of the ratios of neighbouring runs.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from game.base.places import Places
from game.journal.highlights import all_text
from game.journal.journal import Journal
from game.journal.records import Couple
from tests.bench._program import Program
from tests.bench.row import Row
from tests.journal.history import write_history

_GAME = (sys.executable, "-m", "game")
_BARE_LIST = (sys.executable, str(Path(__file__).with_name("_bare_list.py")))
_RUNS = 7
_TYPED = ("soup", "rain", "train", "laugh", "bus")
_EMPTY = "No starred moment"
_FULL = "[12]?[0-9] [A-Z][a-z]+ 20[0-9][0-9]"
"""The day that stands on a card."""


def rows() -> list[Row]:
    """Opening, a key of the search, and memory."""
    with TemporaryDirectory() as folder:
        full, empty = Path(folder) / "full", Path(folder) / "empty"
        write_history(full)
        Journal(Places(empty)).save_couple(Couple(("Ada", "Émile"), asked=True))
        texts = Path(folder) / "rows"
        moments = Journal(Places(full)).highlights()
        texts.write_text("\n".join(" ".join(all_text(moment).split()) for moment in moments))
        opened = _in_turn(lambda: _open(full, _FULL), lambda: _open(empty, _EMPTY))
        searched = _in_turn(lambda: _search(full), lambda: _bare_search(full, texts), 3)
        memory = _in_turn(lambda: _memory(full, _FULL), lambda: _memory(empty, _EMPTY), 3)
    return [
        _row("ten years: e to the first rows of Highlights", opened, "ms", "an empty history"),
        _row(f"search as you type over {len(moments):,} moments: p95", searched, "ms", "bare OptionList"),
        _row("ten years: memory with Highlights open", memory, "MiB", "an empty history"),
    ]


def _row(what: str, pairs: list[tuple[float, float]], unit: str, against: str) -> Row:
    theirs = median(pair[1] for pair in pairs)
    return Row(what, median(our / their for our, their in pairs) * theirs, unit, 2.0, theirs, against)


def _in_turn(
    ours: Callable[[], float], theirs: Callable[[], float], runs: int = _RUNS
) -> list[tuple[float, float]]:
    ours(), theirs()
    return [(ours(), theirs()) for _ in range(runs)]


def _at_home(home: Path) -> Program:
    program = Program(*_GAME, home=home)
    program.until("Magic Circle")
    program.settle()
    return program


def _open(home: Path, text: str) -> float:
    with _at_home(home) as program:
        return program.press_and_paint("e", until=text)


def _memory(home: Path, text: str) -> float:
    with _at_home(home) as program:
        program.press_and_paint("e", until=text)
        program.settle()
        return program.memory()


def _search(home: Path) -> float:
    with _at_home(home) as program:
        program.press_and_paint("e", until=_FULL)
        program.press_and_paint("/", until="Search")
        return _type(program)


def _bare_search(home: Path, texts: Path) -> float:
    with Program(*_BARE_LIST, str(texts), home=home) as program:
        program.settle()
        return _type(program)


def _type(program: Program) -> float:
    """Milliseconds from a letter to the last byte it paints: p95 of the letters typed and deleted."""
    times = []
    for word in _TYPED:
        times += [program.press_and_paint(letter) for letter in word]
        times += [program.press_and_paint("\x7f") for _ in word]
    return quantiles(times, n=20)[-1]
