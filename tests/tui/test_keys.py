import json

import pytest

from game.front.start import Start
from game.tui.keys import shown, usable
from tests.tui.stage import LARGE, SMALL, USUAL, Stage, setup

TALK = Start(setup=setup(), seed=7)


def remap(stage: Stage, keys: object) -> None:
    stage.places.home.mkdir(exist_ok=True)
    stage.places.settings.write_text(json.dumps({"schema": 1, "keys": keys}))


async def test_remapped_keys_work_and_stand_in_the_footer_and_the_help(stage: Stage) -> None:
    remap(
        stage, {"another": "j,J", "star": "full_stop", "help": "f1", "deal": "g", "blank-anywhere": "ctrl+b"}
    )
    async with stage.open(size=LARGE) as player:
        assert "g deal" in player.shown
        await player.press("g", "space")
        assert "j another · . star · b blank · f1 more" in player.shown
        first = player.session.turn
        await player.press("x")
        assert player.session.turn == first
        await player.press("j", "full_stop")
        assert player.session.turn is not None
        assert player.session.turn.starred
        await player.press("n")
        assert "ctrl+b blank" in player.shown
        await player.press("ctrl+b")
        assert player.where == "BlankScreen"
        await player.press("space", "space", "escape", "f1")
        assert "  j      Another card" in player.shown
        await player.press("end")
        assert "  ctrl+b Blank from anywhere" in player.shown


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_the_start_shows_the_way_to_the_book_the_workshop_and_the_help(
    stage: Stage, size: tuple[int, int]
) -> None:
    async with stage.open(size=size) as player:
        assert all(pair in player.shown for pair in ("e our book", "w workshop", "? more"))
        await player.press("question_mark")
        assert player.said.startswith("On the start screen")
        assert "w The workshop: write cards" in player.said
        assert "e Our book: evenings" in player.said


async def test_the_help_at_the_table_begins_with_the_table(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("question_mark")
        assert player.said.startswith("This card")


async def test_the_help_ends_on_whose_article_the_decks_follow(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("question_mark", "end")
        assert "follow Sophie Hussenet, “How to Reconnect" in player.shown


async def test_what_names_no_key_or_no_command_is_passed_over(stage: Stage) -> None:
    remap(stage, {"no-such": "j", "star": "", "another": " , ", "quit": "no such key", "leave": "z"})
    async with stage.open(TALK) as player:
        await player.press("space", "s")
        assert player.session.turn is not None
        assert player.session.turn.starred
        assert "x another · s star" in player.shown
        await player.press("ctrl+q")
        assert player.session.paused


async def test_settings_that_are_not_understood_are_said_and_nothing_stops(stage: Stage) -> None:
    remap(stage, {"star": 7})
    async with stage.open() as player:
        assert player.says("settings.json is not understood")
        await player.press("space", "space", "s")
        assert player.session.turn is not None
        assert player.session.turn.starred


def test_keys_are_shown_as_they_stand_on_a_keyboard() -> None:
    named = ["question_mark", "space", "ctrl+l", "N", "full_stop,x", "f1", "\x1b[2J", ""]
    assert [shown(name) for name in named] == ["?", "space", "ctrl+l", "N", ".", "f1", "[2J", ""]


def test_a_key_that_is_none_changes_nothing() -> None:
    assert usable({"star": " a , b ", "next": ",", "leave": "x"}) == {"star": "a,b"}
