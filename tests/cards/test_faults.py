"""What people are told about a malformed deck, to the letter.

Each `faults/NAME.json` has its expected words in `faults/NAME.txt`. After a change that is meant,
write them anew with `python -m tests.cards.test_faults` and read the difference.
"""

import shutil
import tempfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.base.places import builtin_decks
from game.cards.check import check_text
from game.cards.diagnostics import Diagnostic
from game.cards.library import load_library
from game.cards.render import render

FAULTS = Path(__file__).parent / "faults"
CASES = sorted(path.stem for path in FAULTS.glob("*.json"))


BESIDE_THE_OTHERS = ("extends-nothing",)
"""What shows only beside the other decks."""


def _told(case: str) -> str:
    path = FAULTS / f"{case}.json"
    found = _beside_the_others(path) if case in BESIDE_THE_OTHERS else _alone(path)
    return render(found, colour=False)


def _alone(path: Path) -> list[Diagnostic]:
    return check_text(path.name, path.read_bytes()).diagnostics


def _beside_the_others(path: Path) -> list[Diagnostic]:
    with tempfile.TemporaryDirectory() as home:
        decks = Path(home) / "decks"
        decks.mkdir()
        shutil.copy(path, decks)
        return [replace(fault, file=path.name) for fault in load_library(builtin_decks(), decks).diagnostics]


@pytest.mark.parametrize("case", CASES)
def test_a_malformed_deck_gets_its_sentence(case: str) -> None:
    assert _told(case) == (FAULTS / f"{case}.txt").read_text(encoding="utf-8")


def test_every_sentence_has_its_deck() -> None:
    assert sorted(path.stem for path in FAULTS.glob("*.txt")) == CASES
    assert len(CASES) >= 30


def test_no_malformed_deck_stops_the_start_or_is_written_to(tmp_path: Path) -> None:
    decks = tmp_path / "decks"
    shutil.copytree(FAULTS, decks, ignore=shutil.ignore_patterns("*.txt"))
    before = {path.name: path.read_bytes() for path in decks.iterdir()}
    library = load_library(builtin_decks(), decks)
    assert len([deck for deck in library.decks if deck.strategy]) == 12
    assert {path.name: path.read_bytes() for path in decks.iterdir()} == before


if __name__ == "__main__":
    for name in CASES:
        (FAULTS / f"{name}.txt").write_text(_told(name), encoding="utf-8")
