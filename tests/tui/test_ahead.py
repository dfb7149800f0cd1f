from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from game.front.start import Start
from tests.tui.stage import EVENING, NAMES, SMALL, Stage, setup

TALK = Start(setup=setup(), seed=7)


async def test_an_intention_with_owner_and_time_at_the_table(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "i")
        await player.write("A walk to the lake")
        await player.press("enter", "2", "enter", *"someday", "enter")
        assert "“someday” is no time here" in player.said
        await player.press(*("backspace",) * 7, *"tuesday", "space", *"10:30", "enter")
        board = player.session.board
        assert (board.intention, board.intention_owner) == ("A walk to the lake", 1)
        assert f"{board.intention_when:%A %H:%M}" == "Tuesday 10:30"
        await player.press("c", "i", "enter", "1", "enter", "escape")
        assert player.session.board.intention_owner == 0
        await player.press("space", "enter", "enter", "space", "escape")
        assert player.where == "HomeScreen"
        assert f"A walk to the lake · {NAMES[0]}" in player.said


async def test_done_moved_and_let_go_are_one_key_away(stage: Stage) -> None:
    book = stage.house().book
    for words in ("first", "second", "third"):
        book.intend(words)
        stage.clock.pass_time(minutes=1)
    async with stage.open(size=SMALL) as player:
        assert "third" in player.said
        assert "1 done · 2 moved · 3 let go" in player.said
        await player.press("1")
        assert "second" in player.said
        await player.press("3")
        assert "first" in player.said
        await player.press("2", *"tomorrow", "enter")
        assert "first · tomorrow, 20:00" in player.said
        await player.press("1")
        assert "done" not in player.said
        assert "1 done" not in player.said
        await player.press("1", "2", "3", "d")
    assert book.open_intentions() == []


async def test_an_evening_is_planned_and_put_in_a_calendar(stage: Stage, tmp_path: Path) -> None:
    async with stage.open() as player:
        await player.press("e", "tab", "tab", "tab", "p", "enter", "enter")
        assert "An evening wants a time." in player.said
        await player.press(*"friday", "space", *"21:00", "enter")
        assert "Evenings planned" in player.said
        assert "an evening for us · Friday, 21:00" in player.said
        await player.press("c", "backspace")
        await player.write(str(tmp_path))
        await player.press("enter")
        assert str(tmp_path)[:20] in player.said
    [file] = tmp_path.glob("*.ics")
    [event] = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["summary"] == "Something for us"
    assert event.decoded("dtstart") == datetime(2025, 11, 28, 21, tzinfo=EVENING.tzinfo)


async def test_pocket_and_our_rituals_stand_ahead_and_can_be_put_back(stage: Stage) -> None:
    async with stage.open(Start(setup=setup("small-rituals"), seed=1)) as player:
        await player.press("space", "k", "m")
        assert "One of your rituals now." in player.said
        await player.press("c", "space", "enter", "enter", "space", "escape")
        assert "Kept for this week" in player.said
        await player.press("e", "tab", "tab", "tab")
        assert "Kept for this week" in player.said
        assert "Your rituals" in player.said
        await player.press("x", "x", "y")
        assert "Kept for this week" not in player.said
        assert "Your rituals" not in player.said
        stage.clock.pass_time(days=1)
    assert stage.house().book.our_rituals() == []


async def test_a_pocket_fades_by_itself(stage: Stage) -> None:
    async with stage.open(Start(setup=setup("small-rituals"), seed=1)) as player:
        await player.press("space", "k", "c", "space", "enter", "enter", "space", "escape")
        assert "Kept for this week" in player.said
    stage.clock.pass_time(days=10)
    async with stage.open() as player:
        assert "Kept for this week" not in player.said


SECRET = "Wear the red scarf"


async def test_a_sealed_note_waits_for_the_next_evening_and_is_opened_at_the_crossing(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("v", "1", "w")
        await player.write(SECRET)
        await player.press("enter", "enter")
        assert f"For {NAMES[1]}, to be opened on the next evening" in player.said
        assert SECRET not in player.said
        await player.press("escape", "2")
        assert "No sealed note" in player.said
        await player.press("escape", "escape")
        assert "sealed note" not in player.said
        stage.clock.pass_time(days=1)
        await player.press("space")
        assert f"A sealed note lies here for {NAMES[1]}. v opens it." in player.said
        await player.press("v", "2", "enter")
        assert SECRET in player.said
        await player.press("b")
        assert player.shown.strip() == ""
        await player.press("space")
        assert SECRET not in player.said
    [letter] = stage.house().book.letters()
    assert letter.text == SECRET


async def test_a_note_is_binned_unread_and_its_writer_sees_nothing(stage: Stage) -> None:
    today = stage.clock().date()
    stage.house().book.seal(0, SECRET, today)
    async with stage.open() as player:
        assert f"A sealed note lies here for {NAMES[1]}." in player.said
        await player.press("v", "1")
        mine = player.shown
        await player.press("escape", "2", "x")
        assert f"{NAMES[0]} is not told" in player.said
        await player.press("y", "escape", "1")
        assert player.shown == mine
    assert all(SECRET.encode() not in path.read_bytes() for path in stage.home.rglob("*") if path.is_file())


async def test_a_note_is_withdrawn_and_a_wrong_day_costs_no_words(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("v", "1", "w")
        await player.write(SECRET)
        await player.press("enter", *"soon", "enter")
        assert "is no time here" in player.said
        await player.press(*"today", "enter")
        assert "Sealed." in player.said
        await player.press("enter")
        assert "You sealed this one yourself." in player.said
        await player.press("x", "y")
        assert "No sealed note" in player.said
    assert all(SECRET.encode() not in path.read_bytes() for path in stage.home.rglob("*") if path.is_file())


async def test_then_stands_beside_now_only_after_the_new_answer(stage: Stage) -> None:
    start = Start(setup=setup(minutes=0), seed=7)
    async with stage.open(start) as player:
        await player.press("n")
        await player.write("The first answer")
        await player.press("enter", "space", "space", "space")
    card = stage.journal.sessions()[0].cards[0]
    stage.house().book.ask_again(f"{card.deck}/{card.card}")
    stage.clock.pass_time(days=40)
    async with stage.open(start) as player:
        assert card.text[:20] in player.said
        assert "The first answer" not in player.said
        await player.press("n")
        await player.write("Another answer")
        await player.press("enter")
        assert player.said.index("Another answer") < player.said.index("The first answer")
        await player.press("space")
        assert player.where == "TableScreen"
        assert "The first answer" not in player.said


async def test_off_the_record_nothing_becomes_a_ritual(stage: Stage) -> None:
    async with stage.open(Start(setup=setup("small-rituals"), seed=1, log=False)) as player:
        await player.press("space", "m")
        assert "Off the record" in player.said
    assert stage.house().book.our_rituals() == []


async def test_a_time_beyond_the_clock_change_is_the_one_that_was_written(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    async with stage.open() as player:
        await player.press("e", "tab", "tab", "tab", "p", "enter")
        await player.write("2026-05-01 20:00")
        await player.press("enter")
        assert "1 May 2026, 20:00" in player.said
        await player.press("c", "backspace")
        await player.write(str(tmp_path))
        await player.press("enter", "m")
        await player.write("2026-04-30 19:00")
        await player.press("enter")
        assert "30 April 2026, 19:00" in player.said
    [file] = tmp_path.glob("*.ics")
    assert b"DTSTART;TZID=Europe/Paris:20260501T200000" in file.read_bytes()
    [planned] = stage.house().book.open_intentions()
    assert planned.when is not None
    assert planned.when.isoformat() == "2026-04-30T19:00:00+02:00"
