from datetime import timedelta
from pathlib import Path

from game.base.places import Places
from game.front.start import Start
from game.journal.book import Book
from tests.plain.scripts import EVENING, Ticking, setup, spoons, told, told_evening, write_deck


def test_then_is_told_after_the_new_answer(home: Path) -> None:
    write_deck(home, *spoons(1))
    told_evening(home, "n the old spoon", "", "", "")
    later = Ticking(EVENING + timedelta(days=400))
    start = Start(setup=setup(decks=("mine",)), seed=7)
    result = told(home, "", "n the new spoon", "", "q", start=start, clock=later)
    then = "Then, on 31 January 2026:\nBen: the old spoon"
    assert result.text.index("Kept: ") < result.text.index(then) < result.text.index("Landing")
    both = told(home, "", "n a third spoon", "N mine", "q", start=start, clock=later)
    assert "Then, on" in both.text.split("Kept: ")[2]
    assert "Then, on" not in both.text.split("Kept: ")[1]


def test_what_lies_here_is_said_before_the_crossing(home: Path) -> None:
    told(home, "Ana", "Ben", "", "i a swim", "c", "", "")
    book = Book(Places(home), Ticking(EVENING + timedelta(hours=1)))
    book.seal(0, "psst", (EVENING + timedelta(hours=1)).date())
    text = told(home, "q", clock=Ticking(EVENING + timedelta(hours=2))).text
    assert "Taken along: a swim" in text
    assert "v in the app: sealed notes" in text
    assert "psst" not in text
    assert text.index("Taken along") < text.index("For a little while")
