"""The workshop from outside: the shelf with 5,000 cards more, and a letter's way to the screen.

Goal (issue "The deck workshop"): a letter in the editor takes at most twice as long as in a bare
TextArea (p95). Both programs run in turn; what is told is the median of the ratios of neighbours.
"""

import json
import sys
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from string import ascii_lowercase
from tempfile import TemporaryDirectory

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.records import Couple
from tests.bench._program import Program
from tests.bench.row import Row

_GAME = (sys.executable, "-m", "game")
_BARE = (sys.executable, str(Path(__file__).with_name("_bare_words.py")))
_CARDS = 5000
_LETTERS = 60
_RUNS = 5


def rows() -> list[Row]:
    """Shelf, a deck of 5,000 cards, search, typing."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        Journal(Places(home)).save_couple(Couple(names=("Alex", "Sam")))
        _write_deck(home, "small", 52)
        typing = [(_typing(home), _bare_typing(home)) for _ in range(_RUNS)]
        _write_deck(home, "zzz", _CARDS)
        shelf = [_opening(home) for _ in range(_RUNS)]
    ratio, bare = median(ours / theirs for ours, theirs in typing), median(pair[1] for pair in typing)
    names = (
        "key to the shelf, 5,676 cards",
        "key to all cards",
        "letter to what it finds",
        "key to the deck",
    )
    return [
        Row("letter in the editor: p95", ratio * bare, "ms", 2.0, bare, "bare TextArea"),
        *(Row(name, median(values)) for name, values in zip(names, zip(*shelf, strict=True), strict=True)),
    ]


def _write_deck(home: Path, deck_id: str, count: int) -> None:
    cards = [
        {"id": f"c{n}", "kind": "conversation", "text": f"What was number {n} today, and who saw it?"}
        for n in range(count)
    ]
    folder = Places(home).decks
    folder.mkdir(parents=True, exist_ok=True)
    deck = {"format": 1, "id": deck_id, "title": deck_id, "cards": cards}
    (folder / f"{deck_id}.json").write_text(json.dumps(deck, indent=1))


def _opening(home: Path) -> tuple[float, float, float, float]:
    with Program(*_GAME, home=home) as program:
        program.until("Magic Circle")
        program.settle()
        shelf = program.press_and_paint("w", until="decks, 5,676 cards")
        program.settle()
        every = program.press_and_paint("a", until="5,676 cards")
        program.settle()
        program.press("/")
        program.settle()
        found = program.press_and_paint("q", until="of 5,676 cards")
        program.press("\x1b")
        program.settle()
        program.press("\x1b")
        program.settle()
        program.press("\x1b[F")
        program.settle()
        return shelf, every, found, program.press_and_paint("\r", until="5,000 cards")


def _typing(home: Path) -> float:
    with Program(*_GAME, home=home) as program:
        program.until("Magic Circle")
        program.settle()
        for key, shown in (("w", "decks,"), ("\x1b[F", "small"), ("\r", "52 cards"), ("\r", "card 1 of 52")):
            program.press(key)
            program.until(shown)
            program.settle()
        return _p95(program)


def _bare_typing(home: Path) -> float:
    with Program(*_BARE, home=home) as program:
        program.until("WORDS")
        program.settle()
        return _p95(program)


def _p95(program: Program) -> float:
    letters = islice(cycle(ascii_lowercase), _LETTERS)
    return quantiles([program.press_and_paint(letter, until=letter) for letter in letters], n=20)[-1]
