from collections.abc import Callable
from pathlib import Path

import pytest

from game.front import wording
from game.front.start import Start
from game.plain.never import LET_GO
from tests.plain.scripts import NAMES, documents, setup, spoons, told, told_evening, write_deck

HAND: dict[str, object] = {
    "kind": "ritual",
    "text": "A hand.",
    "steps": [{"text": "Hold it.", "seconds": 30}],
}
LAND = ("c", "", "")


def test_a_first_run_asks_two_names_and_nothing_else_before_the_crossing(home: Path) -> None:
    told_lines = told(home, *NAMES).lines
    questions = [line for line in told_lines if line.endswith("?")]
    assert questions == ["Your name?", "And yours?"]
    assert set(wording.PROMISES) < set(told_lines)
    assert wording.CROSSING[0] in told_lines


def test_the_second_run_asks_for_no_name(home: Path) -> None:
    told(home, *NAMES, "", *LAND)
    assert "Your name?" not in told(home, "", *LAND).text


def test_an_empty_name_is_asked_for_again(home: Path) -> None:
    told(home, "", "Ana", "  ", "Ben", "", *LAND)
    assert documents(home)[0]["partners"] == ["Ana", "Ben"]


@pytest.mark.parametrize("lines", [(), ("Ana",)])
def test_input_that_ends_among_the_names_keeps_nothing(home: Path, lines: tuple[str, ...]) -> None:
    assert told(home, *lines).code == 0
    assert not home.exists()


def test_a_whole_evening_ends_in_one_document(home: Path) -> None:
    result = told_evening(home, "s", "n the soup", "", "c", "The soup evening", "Which pot do you miss?")
    document = documents(home)[0]
    assert result.code == 0
    assert document["name"] == "The soup evening"
    assert document["cards"][0]["starred"]
    assert document["cards"][0]["notes"] == [{"by": 1, "text": "the soup"}]
    assert "Your own card waits in the deck “Ours”." in result.lines
    assert "Which pot do you miss?" in (home / "decks" / "ours.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("s", "Starred."),
        ("n hello", "Kept: Ben's words."),
        ("N hello", "Kept: Ana's words."),
        ("i buy soup", "Your intention is kept."),
        ("k", "Kept for the week."),
        ("l", "Gentler from the next card on."),
        ("n", "Write the words after the letter: n and then what was said."),
        ("i", "Write it after the letter: i and then the intention."),
        ("u", "Taken back."),
        ("x", "There is no other card within tonight's limits. Go on with this one, or land the evening."),
        ("f", "This card asks nothing further. Stay as long as you like."),
        ("what now", "“what now” is no command here. ? lists them; n and then some words keeps the words."),
        ("h", "When not to play"),
        ("?", "This card:"),
        ("d", "Look up; the card stays above."),
        ("R money", LET_GO),
    ],
)
def test_every_command_is_answered(home: Path, line: str, answer: str) -> None:
    write_deck(home, HAND)
    assert answer in told_evening(home, line).lines


def test_a_note_belongs_to_who_spoke_also_when_the_turn_has_passed(home: Path) -> None:
    write_deck(home, *spoons(3))
    told_evening(home, "", "n partner", "N reader", *LAND)
    assert documents(home)[0]["cards"][1]["notes"] == [
        {"by": 0, "text": "partner"},
        {"by": 1, "text": "reader"},
    ]


def test_what_is_taken_back_is_said_and_gone(home: Path) -> None:
    result = told_evening(home, "s", "u", "i soup", "i", *LAND)
    assert {"Taken back.", "The intention is taken back."} < set(result.lines)
    assert not documents(home)[0]["cards"][0]["starred"]
    assert documents(home)[0]["intention"] is None


def test_another_card_keeps_the_reader_and_leaves_no_trace_but_its_id(home: Path) -> None:
    write_deck(home, *spoons(3))
    result = told_evening(home, "x", *LAND)
    document = documents(home)[0]
    assert result.text.count("Ana reads; Ben answers first, then Ana.") == 2
    assert len(document["cards"]) == 1
    assert len(document["seen"]) == 2


def test_a_retired_card_never_comes_again(home: Path) -> None:
    write_deck(home, *spoons(2))
    first = told_evening(home, "r", *LAND)
    gone = next(line for line in first.lines if "spoon" in line)
    assert "That card is laid away for good." in first.lines
    assert gone not in told_evening(home, "x", "x", *LAND).lines


def test_no_word_of_the_card_is_said_before_the_second_key(home: Path) -> None:
    write_deck(home, *spoons(1))
    lines = told_evening(home, "b", "", terminal=True).lines
    blank = next(at for at, line in enumerate(lines) if "\x1b[3J" in line)
    assert "It is Ana's turn to read; no card yet." in lines[blank + 1 :]
    assert not any("spoon" in line for line in lines[blank:])


def test_after_the_second_key_the_card_is_back(home: Path) -> None:
    write_deck(home, *spoons(1))
    assert told_evening(home, "b", "", "").text.count("spoon") == 2


def test_coming_back_with_another_card_shows_only_that_one(home: Path) -> None:
    write_deck(home, *spoons(2))
    lines = [line for line in told_evening(home, "b", "", "x").lines if "spoon" in line]
    assert len(lines) == len(set(lines)) == 2


def test_coming_back_they_say_how_long_they_have_now(home: Path) -> None:
    lines = told_evening(home, "b", "", "12", "b", "").lines
    assert [line for line in lines if line.endswith("minutes left.")] == [
        "About 20 minutes left.",
        "About 12 minutes left.",
    ]


@pytest.mark.parametrize("wrong", ["0", "241", "9" * 5000, "-3", "²", "soup"])
def test_a_wrong_way_back_is_refused_and_asked_again(home: Path, wrong: str) -> None:
    write_deck(home, *spoons(1))
    assert told_evening(home, "b", "", wrong, "").text.count("spoon") == 2


@pytest.mark.parametrize("back", [("c",), ("", "c")])
def test_a_paused_evening_can_land_at_once(home: Path, back: tuple[str, ...]) -> None:
    result = told_evening(home, "b", *back, "", "")
    assert result.lines[-1] == "Good night."
    assert documents(home)[0]["cards"] == []


def test_support_and_help_are_there_while_paused(home: Path) -> None:
    lines = told_evening(home, "b", "h", "", "?").lines
    assert "When not to play" in lines
    assert "This card:" in lines


def test_the_landing_asks_two_lines_and_empty_ones_are_none(home: Path) -> None:
    lines = told_evening(home, *LAND).lines
    at = lines.index(wording.LANDING)
    assert lines[at + 2 : at + 6] == [wording.NAME_PROMPT, "None, then.", wording.CARD_PROMPT, "None, then."]
    assert documents(home)[0]["name"] == ""
    assert not (home / "decks").exists()


def test_one_letter_still_leaves_pauses_and_takes_back_the_landing(home: Path) -> None:
    write_deck(home, *spoons(1))
    back = told_evening(home, "c", "u", "b", "", "", "c", "h", "q")
    assert "Taken back." in back.lines
    assert "When not to play" in back.lines
    assert back.text.count("spoon") == 3
    assert documents(home) == []


def test_a_deck_played_through_leads_to_the_landing_by_itself(home: Path) -> None:
    write_deck(home, *spoons(2))
    result = told_evening(home, "", "", "the end", "")
    assert documents(home)[0]["name"] == "the end"
    assert result.code == 0


def test_an_evening_of_one_card_has_no_crossing_and_lands_in_one_sentence(home: Path) -> None:
    result = told(home, *NAMES, "", "", "", start=Start(setup=setup(minutes=0), seed=7))
    assert wording.CROSSING[0] not in result.lines
    assert wording.ONE_CARD_FAREWELL in result.lines
    assert len(documents(home)[0]["cards"]) == 1


def test_off_the_record_nothing_is_kept_and_it_says_so(home: Path) -> None:
    start = Start(setup=setup(), seed=7, log=False)
    landed = told(home, *NAMES, "", "s", *LAND, start=start)
    left = told(home, *NAMES, "", start=start)
    assert wording.OFF_THE_RECORD in landed.lines
    assert left.lines[-1] == "This evening was off the record; it ends here."
    assert not home.exists()


def test_the_minutes_are_remembered(home: Path) -> None:
    told(home, *NAMES, start=Start(setup=setup(minutes=45), seed=7))
    told(home, "new", "", *LAND, start=Start(seed=7))
    assert documents(home)[0]["minutes"] == 45


def blocked(home: Path) -> tuple[Callable[[], None], Callable[[], None]]:
    """What keeps the journal from being written, and what lets it again."""
    journal, aside = home / "journal.json", home / "aside"

    def block() -> None:
        journal.rename(aside)
        journal.mkdir()

    def unblock() -> None:
        journal.rmdir()
        aside.rename(journal)

    return block, unblock


def test_an_evening_that_cannot_be_filed_is_tried_again_a_line_at_a_time(home: Path) -> None:
    block, unblock = blocked(home)
    result = told_evening(home, "c", "soup", block, "", unblock, "")
    assert "An empty line tries again, q leaves." in result.lines
    assert result.lines[-1] == "Good night."
    assert [document["name"] for document in documents(home)] == ["soup"]


def test_an_evening_that_stays_unfiled_waits_for_the_next_start(home: Path) -> None:
    block, unblock = blocked(home)
    result = told_evening(home, "c", "soup", block, "")
    assert result.code == 3
    assert result.lines[-1] == "The evening waits in its log; the next start puts it into the journal."
    unblock()
    told(home)
    assert [document["name"] for document in documents(home)] == ["soup"]


@pytest.mark.parametrize("name", ["Help", "Land", "new", "3"])
def test_an_evening_may_be_called_like_a_command(home: Path, name: str) -> None:
    told_evening(home, "c", name, "")
    assert documents(home)[0]["name"] == name
