"""Words that were half written in the app, in plain lines: told, gone on with, kept, or let go."""

from pathlib import Path

import pytest

from game.front import wording
from game.front.start import Start
from game.play import intents as do
from game.play.drafts import Draft, What
from tests.plain.scripts import NAMES, documents, house, setup, spoons, told, write_deck

NOTES = (Draft("half of Ben's", 1), Draft("half of Ana's", 0))
LINES = (
    Draft("A wal", what=What.INTENTION), Draft("the sou", what=What.NAME), Draft("Who c", what=What.CARD),
)  # fmt: skip
LAND = ("c", "", "")


def leave(home: Path, *drafts: Draft) -> None:
    """An evening that waits at its first card with these words half written."""
    write_deck(home, *spoons(4))
    told(home, *NAMES, start=Start(setup=setup(decks=("mine",)), seed=7))
    waiting = house(home)
    [session] = waiting.recover().paused
    table = waiting.resume(session.id)
    table.do(do.Resume())
    table.do(do.Next())
    for one in drafts:
        table.do(do.KeepDraft(one.text, one.by, one.what))
    waiting.close()


def notes(home: Path) -> list[tuple[int, str]]:
    [document] = documents(home)
    return [(note["by"], note["text"]) for card in document["cards"] for note in card["notes"]]


def test_that_words_wait_is_said_first_and_their_words_only_after_a_key(home: Path) -> None:
    leave(home, *NOTES)
    offered = told(home, start=Start())
    assert wording.HALF_WRITTEN in offered.lines
    assert "half of" not in offered.text
    back = told(home, "", start=Start()).lines
    assert "Half-written, Ben: half of Ben's" in back
    assert "n and the words writes them anew, n - lets them go; else they stay." in back
    assert "Half-written, Ana: half of Ana's" in back
    assert "N and the words writes them anew, N - lets them go; else they stay." in back


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ((), [(1, "half of Ben's"), (0, "half of Ana's")]),
        (("x",), [(1, "half of Ben's"), (0, "half of Ana's")]),
        (("n whole",), [(1, "whole"), (0, "half of Ana's")]),
        (("n -",), [(0, "half of Ana's")]),
        (("n -", "N -"), []),
        (("n -", "n -", "N -"), [(1, "-")]),
    ],
)
def test_left_alone_they_stay_with_the_card(
    home: Path, lines: tuple[str, ...], kept: list[tuple[int, str]]
) -> None:
    leave(home, *NOTES)
    told(home, "", *lines, *LAND, start=Start())
    assert notes(home) == kept


def test_a_card_that_is_taken_back_tells_of_them_again(home: Path) -> None:
    leave(home, *NOTES)
    lines = told(home, "", "x", "u", start=Start()).lines
    assert lines.count("Half-written, Ben: half of Ben's") == 2


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        (("", ""), ("the sou", "Who c")),
        (("soup", "-"), ("soup", "")),
        (("-", "Who cooks?"), ("", "Who cooks?")),
    ],
)
def test_the_landing_asks_with_what_waits_there(
    home: Path, answers: tuple[str, str], kept: tuple[str, str]
) -> None:
    leave(home, *LINES)
    lines = told(home, "", "c", *answers, start=Start()).lines
    assert "Half-written: the sou" in lines
    assert "Half-written: Who c" in lines
    [document] = documents(home)
    ours = home / "decks" / "ours.json"
    assert document["name"] == kept[0]
    assert (kept[1] in ours.read_text("utf-8")) if kept[1] else not ours.exists()


def test_an_intention_that_waits_is_told_and_kept_or_let_go(home: Path) -> None:
    leave(home, *LINES)
    lines = told(home, "", start=Start()).lines
    assert "Half-written, an intention: A wal" in lines
    told(home, "", "i -", "c", "", "", start=Start())
    assert documents(home)[0]["intention"] is None


def test_an_evening_that_was_about_to_land_says_that_words_wait(home: Path) -> None:
    leave(home, *LINES)
    told(home, "", "c", start=Start())
    assert "You had begun to land." in told(home, start=Start()).lines
    assert wording.HALF_WRITTEN in told(home, start=Start()).lines
