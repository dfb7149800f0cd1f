"""Words typed while the evening is paused are held until they are back."""

from pathlib import Path

import pytest

from game.front.start import Start
from game.plain.pausing import HELD, NOT_HELD
from tests.plain.scripts import documents, spoons, told, told_evening, write_deck

LAND = ("c", "", "")
CALL = "i call mum"


@pytest.mark.parametrize("lines", [(CALL, "", ""), ("", CALL, ""), ("", CALL, "20"), (CALL, "", "x")])
def test_words_typed_while_paused_are_kept_once_they_are_back(home: Path, lines: tuple[str, ...]) -> None:
    result = told_evening(home, "b", *lines, *LAND)
    assert result.lines.count(HELD) == 1
    assert result.lines.count("Your intention is kept.") == 1
    assert documents(home)[0]["intention"]["text"] == "call mum"


@pytest.mark.parametrize("back", [("c",), ("", "c")])
def test_they_are_kept_when_the_evening_lands_at_once(home: Path, back: tuple[str, ...]) -> None:
    write_deck(home, *spoons(2))
    told_evening(home, "b", "n soup", *back, "", "")
    assert documents(home)[0]["cards"][0]["notes"] == [{"by": 1, "text": "soup"}]


def test_a_note_belongs_to_the_card_that_lay_there_though_another_is_taken(home: Path) -> None:
    write_deck(home, *spoons(3))
    told_evening(home, "b", "n soup", "", "x", *LAND)
    assert [len(card["notes"]) for card in documents(home)[0]["cards"]] == [1, 0]


def test_several_are_kept_in_the_order_they_were_typed(home: Path) -> None:
    told_evening(home, "b", "i one", "i two", "", "", *LAND)
    assert documents(home)[0]["intention"]["text"] == "two"


def test_the_offer_of_a_waiting_evening_holds_them_too(home: Path) -> None:
    told_evening(home)
    assert "Your intention is kept." in told(home, CALL, "", start=Start()).lines


def test_who_leaves_instead_is_told_what_was_not_kept(home: Path) -> None:
    result = told_evening(home, "b", CALL, "q")
    assert f"Not kept: {CALL}" in result.lines
    assert "Not kept: i" not in told_evening(home, "b", "", "", "q").text


def test_words_that_cannot_be_kept_are_said_again(home: Path) -> None:
    assert "Not kept: R weather" in told_evening(home, "b", "R weather", "", "").lines


def test_a_line_that_asks_for_nothing_is_said_not_to_be_kept(home: Path) -> None:
    assert NOT_HELD in told_evening(home, "b", "we laughed so much").lines
    assert NOT_HELD not in told_evening(home, "", "b", "", "").lines
