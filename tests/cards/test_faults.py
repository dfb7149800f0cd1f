"""What people are told about a malformed deck, to the letter.

Each `faults/NAME.json` has its expected words in `faults/NAME.txt`. After a change that is meant,
write them anew with `python -m tests.cards.test_faults` and read the difference.
"""

from pathlib import Path

import pytest

from game.cards.check import check_text
from game.cards.render import render

FAULTS = Path(__file__).parent / "faults"
CASES = sorted(path.stem for path in FAULTS.glob("*.json"))


def _told(case: str) -> str:
    raw = (FAULTS / f"{case}.json").read_bytes()
    return render(check_text(f"{case}.json", raw).diagnostics, colour=False)


@pytest.mark.parametrize("case", CASES)
def test_a_malformed_deck_gets_its_sentence(case: str) -> None:
    assert _told(case) == (FAULTS / f"{case}.txt").read_text(encoding="utf-8")


def test_every_sentence_has_its_deck() -> None:
    assert sorted(path.stem for path in FAULTS.glob("*.txt")) == CASES
    assert len(CASES) >= 15


if __name__ == "__main__":
    for name in CASES:
        (FAULTS / f"{name}.txt").write_text(_told(name), encoding="utf-8")
