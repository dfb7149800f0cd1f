import re
from datetime import timedelta
from pathlib import Path

import pytest

from game.base.errors import WrongUse
from game.front import wording
from game.front.start import Start
from tests.plain.scripts import (
    EVENING,
    NAMES,
    Ticking,
    documents,
    house,
    setup,
    spoons,
    told,
    told_evening,
    write_deck,
)

OFFER = "new begins another evening, and this one goes on waiting."
HOW = "The evening waits for you. To go on: magic-circle resume --plain"


def card_of(lines: list[str]) -> str:
    return next(line for line in lines if line.startswith("Which spoon"))


@pytest.fixture
def waiting(home: Path) -> str:
    """An evening that broke off with a card on the table; what the card says."""
    write_deck(home, *spoons(4))
    return card_of(told_evening(home, "s").lines)


@pytest.mark.parametrize("end", [(), ("q",), ("b",), ("b", "", "q")])
def test_leaving_saves_and_says_how_to_go_on(home: Path, end: tuple[str, ...]) -> None:
    result = told_evening(home, *end)
    assert result.code == 0
    assert result.lines[-1] == HOW
    assert len(list((home / "live").glob("*.log"))) == 1


def test_the_offer_says_no_word_of_the_card(home: Path, waiting: str) -> None:
    result = told(home, start=Start())
    assert OFFER in result.lines
    assert waiting not in result.text
    assert result.lines[-1] == HOW


def test_an_empty_line_brings_the_card_back_with_its_star(home: Path, waiting: str) -> None:
    result = told(home, "", "c", "", "", start=Start())
    assert card_of(result.lines) == waiting
    assert documents(home)[0]["cards"][0]["starred"]


@pytest.mark.parametrize("back", ["", "30", "x"])
def test_whatever_brings_them_back_the_card_is_told_once(home: Path, waiting: str, back: str) -> None:
    result = told(home, back, start=Start())
    assert len([line for line in result.lines if line.startswith("Which spoon")]) == 1


def test_the_crossing_is_told_once_when_they_come_back_to_it(home: Path) -> None:
    told(home, *NAMES)
    assert told(home, "", start=Start()).lines.count(wording.CROSSING[0]) == 1


def test_the_offer_takes_minutes_another_card_and_landing(home: Path, waiting: str) -> None:
    assert "About 30 minutes left." in told(home, "30", "b", "", start=Start()).lines
    assert card_of(told(home, "x", start=Start()).lines) != waiting
    assert told(home, "c", "", "", start=Start()).lines[-1] == "Good night."


def test_new_begins_another_evening_and_the_old_one_waits(home: Path, waiting: str) -> None:
    told(home, "new", "", "c", "the new one", "", start=Start())
    assert [document["name"] for document in documents(home)] == ["the new one"]
    assert card_of(told(home, "", start=Start()).lines) == waiting


def test_help_and_support_come_before_a_choice(home: Path, waiting: str) -> None:
    result = told(home, "h", "?", "", start=Start())
    assert "When not to play" in result.lines
    assert result.lines.count(OFFER) == 2
    assert waiting in result.lines


def test_playing_with_flags_begins_at_once_and_names_what_waits(home: Path, waiting: str) -> None:
    result = told(home, start=Start(setup=setup(), seed=1))
    assert OFFER not in result.lines
    [log] = (home / "live").glob(f"{ids(result.lines)[0]}*.log")
    assert log.stem != ids(result.lines)[0]


def ids(lines: list[str]) -> list[str]:
    """The ids in the one line about other evenings."""
    [line] = [line for line in lines if "more evening" in line]
    return re.findall(r"\b[0-9a-f]{8}\b", line)


def test_many_waiting_evenings_take_one_line_with_two_ids(home: Path) -> None:
    clock = Ticking()
    for _ in range(5):
        told(home, *([] if home.exists() else NAMES), "", clock=clock)
    lines = told(home, start=Start(), clock=clock).lines
    assert len(ids(lines)) == 2
    assert any(line.startswith("4 more evenings wait: ") for line in lines)


def test_resuming_by_id_shows_the_card_after_one_key(home: Path, waiting: str) -> None:
    [log] = (home / "live").glob("*.log")
    start = Start(resume=log.stem)
    assert waiting not in told(home, start=start).text
    assert waiting in told(home, "", start=start).lines


def test_an_evening_that_does_not_wait_is_named(home: Path) -> None:
    with pytest.raises(WrongUse, match="no paused evening"):
        told(home, start=Start(resume="nothing"))


def test_an_evening_begun_to_land_goes_on_landing(home: Path) -> None:
    told_evening(home, "c", "soup")
    result = told(home, "", "", start=Start())
    assert "You had begun to land." in result.lines
    told(home, "", "", "", start=Start())
    assert documents(home)[0]["name"] == "soup"


def test_a_broken_deck_is_named_with_its_file_and_line_and_the_rest_plays(home: Path) -> None:
    (home / "decks").mkdir(parents=True)
    (home / "decks" / "bad.json").write_text('{\n"format": 1,,\n}', "utf-8")
    result = told(home, "Ana", "Ben", "")
    assert any("bad.json, line 2: " in line for line in result.lines)
    assert any(line.endswith("magic-circle deck check.") for line in result.lines)
    assert "An empty line, when you are both here." in result.lines


def test_settings_that_cannot_be_read_are_said(home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text("{", "utf-8")
    assert str(home / "settings.json") in told(home, "Ana", "Ben", start=Start()).text


def test_the_clock_stands_still_while_an_evening_waits(home: Path) -> None:
    clock = Ticking()

    def pass_time() -> None:
        clock.now += timedelta(minutes=5)

    told(home, *NAMES, "", pass_time, "s", clock=clock)
    clock.now += timedelta(hours=3)
    assert "About 15 minutes left." in told(home, start=Start(), clock=clock).lines


def test_a_mere_warning_keeps_nobody_from_the_evening(home: Path) -> None:
    write_deck(home, {"text": "Tea?", "colour": "red"})
    assert "mine.json" not in told(home).text


def test_an_evening_open_in_another_window_is_said_and_another_can_begin(home: Path) -> None:
    told(home, *NAMES)
    other = house(home)
    other.resume(other.recover().paused[0].id)
    result = told(home, "", "q", start=Start())
    assert wording.OPEN_ELSEWHERE in result.lines
    other.close()
    assert wording.OPEN_ELSEWHERE not in told(home, "q", start=Start()).lines


def test_an_evening_that_was_filed_by_itself_is_said(home: Path, waiting: str) -> None:
    later = Ticking(EVENING + timedelta(hours=21))
    said = "waited for 20 hours; it lies among your evenings now."
    assert said in told(home, "q", start=Start(), clock=later).text
    assert said not in told(home, "q", start=Start(), clock=later).text
