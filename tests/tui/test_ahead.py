from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from game.front.start import Start
from tests.tui.stage import EVENING, NAMES, SMALL, USUAL, Stage, setup

TALK = Start(setup=setup(), seed=7)


async def test_an_intention_with_owner_and_time_at_the_table(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "i")
        await player.write("A walk to the lake")
        await player.press("enter", "2", "enter", *"someday", "enter")
        assert "“someday” is no time here" in player.said
        await player.press(*("backspace",) * 7, *"tuesday", "space", *"10:30", "enter")
        board = player.session.board
        when = board.intention_when
        assert (board.intention, board.intention_owner) == ("A walk to the lake", 1)
        assert f"{board.intention_when:%A %H:%M}" == "Tuesday 10:30"
        await player.press("c", "i", "enter", "escape")
        assert (player.session.board.intention_owner, player.session.board.intention_when) == (1, when)
        await player.press("i", "enter", "backspace", "1", "enter", "enter")
        assert (player.session.board.intention_owner, player.session.board.intention_when) == (0, when)
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
        assert "1 done" not in player.said
        assert "Done. u takes it back." in player.said
        await player.press("1", "2", "3", "u")
        assert "first · tomorrow, 20:00" in player.said
        await player.press("1", "d", "escape", "u")
        assert "takes it back" not in player.said
    assert book.open_intentions() == []


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=str)
async def test_a_time_that_is_not_understood_is_asked_for_again_in_view(
    stage: Stage, size: tuple[int, int]
) -> None:
    stage.house().book.intend("A walk to the lake, all the way round", owner=0)
    async with stage.open(Start(setup=setup("small-rituals"), seed=1), size=size) as player:
        await player.press("space", "k", "c", "space", "enter", "enter", "space", "escape")
        assert "Kept for this week" in player.said
        await player.press("2", *"someday", "enter")
        assert "is no time here" in player.said
        rows = player.shown.splitlines()
        written = max(place for place, row in enumerate(rows) if "someday" in row)
        assert "▁▁▁" in rows[written + 1]
        assert "enter keep" in player.said
        assert "arrows choose" not in player.said
        assert not player.app.screen.show_vertical_scrollbar
        await player.press("escape")
        assert "arrows choose" in player.said


async def test_what_is_done_is_listed_and_its_words_can_be_removed(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("e", "tab", "tab", "tab", "i")
        await player.write(SECRET)
        await player.press("enter", "enter", "enter", "l")
        assert "Let go. u takes it back." in player.said
        await player.press("u", "d", "down")
        assert "▌ " + SECRET in player.shown
        assert "Done" in player.said
        await player.press("enter", "!", "enter", "n")
        assert SECRET + "!" in player.said
        await player.press("enter", "y")
        assert "▌ " + SECRET + "!" in player.shown
        await player.press("x", "y")
        assert SECRET not in player.said
    assert all(SECRET.encode() not in path.read_bytes() for path in stage.home.rglob("*") if path.is_file())


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
        assert "v sealed notes" in player.said
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
        home = player.shown
        assert "v sealed notes" in home
        await player.press("v", "1")
        mine = player.shown
        await player.press("escape", "2", "x")
        assert f"{NAMES[0]} is not told" in player.said
        await player.press("y", "escape", "1")
        assert player.shown == mine
        await player.press("escape", "escape")
        assert player.shown == home
        # Nor does one that is opened tell anything of the other.
        twin = stage.house().book.seal(0, SECRET, today)
        stage.house().book.open_sealed(twin.id)
        await player.press("v", "1")
        assert player.shown == mine
        await player.press("escape", "escape")
        assert player.shown == home
    [letter] = stage.house().book.letters()
    stage.house().book.withdraw_sealed(letter.id)
    assert all(SECRET.encode() not in path.read_bytes() for path in stage.home.rglob("*") if path.is_file())


async def test_a_note_is_withdrawn_and_a_wrong_day_costs_no_words(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("v", "1", "w")
        await player.write(SECRET)
        await player.press("enter", *"soon", "enter")
        assert "is no time here" in player.said
        await player.press(*("backspace",) * 4, *"today", "enter")
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
        assert player.where == "TableScreen"
        assert "The first answer" not in player.said
        await player.press("N")
        await player.write("Mine, too")
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


async def test_half_a_sealed_note_is_for_its_writer_alone_after_a_blank(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("v", "1", "w")
        await player.write(SECRET)
        await player.press("ctrl+l", "down", "down")
        assert "Who is here?" in player.said
        assert SECRET not in player.said
        await player.press("2", "w")
        assert SECRET not in player.said
        await player.press("escape", "escape", "1", "w")
        assert SECRET in player.said
        await player.press("enter", "ctrl+l", "down", "down", "1", "w", "enter", "enter")
        assert "Sealed." in player.said
        await player.press("w")
        assert SECRET not in player.said
    assert len(stage.house().book.sealed_by(0)) == 1


async def test_a_slip_costs_nothing_that_was_typed(stage: Stage) -> None:
    stage.house().book.intend("A walk", when=stage.clock())
    async with stage.open() as player:
        await player.press("e", "tab", "tab", "tab", "m")
        await player.write("2020-01-01 20:00")
        await player.press("enter")
        assert "past" in player.said
        assert "2020-01-01 20:00" in player.said
        await player.press("escape", "c", "backspace")
        await player.write("/nowhere/at/all")
        await player.press("enter")
        assert "There is no folder /nowhere/at/all." in player.said
        assert player.said.count("/nowhere/at/all") == 2
