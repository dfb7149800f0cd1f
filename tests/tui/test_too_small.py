"""A window too small for any screen: one calm line, and everything as it was once it is larger."""

import pytest

from game.front import care_words, wording
from game.front.start import Start
from game.tui.screens.asking import AskingScreen
from game.tui.too_small import SMALLEST
from tests.tui.stage import Player, Stage, setup, words_of
from tests.tui.test_keys import remap
from tests.tui.test_shelf import write_deck

TALK = Start(setup=setup(), seed=7)
TINY = (20, 8)
JUST = (SMALLEST.width, SMALLEST.height)


async def resize(player: Player, size: tuple[int, int]) -> None:
    await player.pilot.resize_terminal(*size)
    await player.press()


def only_the_line(player: Player) -> bool:
    return player.said == wording.TOO_SMALL


SCREENS = ["", "d", "w enter enter"]
MORE_SCREENS = ["e", "w", "w enter", "y", "h", "question_mark"]


@pytest.mark.parametrize(
    "way", [*SCREENS, *(pytest.param(way, marks=pytest.mark.slow) for way in MORE_SCREENS)]
)
async def test_any_screen_gives_way_to_one_line_and_comes_back(stage: Stage, way: str) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    async with stage.open() as player:
        await player.press(*way.split())
        before, where = player.shown, player.where
        for size in (TINY, (30, 10), (33, 40), (200, 13)):
            await resize(player, size)
            assert only_the_line(player), player.shown
        await resize(player, (80, 24))
        assert (player.shown, player.where) == (before, where)


async def test_in_the_smallest_window_that_is_not_too_small_the_card_can_be_read(stage: Stage) -> None:
    async with stage.open(TALK, size=JUST) as player:
        await player.press("space")
        assert any(word in player.shown for word in words_of(player.session))
        assert wording.TOO_SMALL not in player.said


async def test_a_start_in_a_small_window_waits_for_a_larger_one(stage: Stage) -> None:
    async with stage.open(TALK, size=TINY) as player:
        assert only_the_line(player)
        await player.press("space", "enter", "d")
        assert player.session.turn is None
        await resize(player, (80, 24))
        assert player.where == "TableScreen"
        assert wording.TOO_SMALL not in player.said


async def test_nothing_written_or_pressed_unseen_does_anything(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Half a")
        await resize(player, TINY)
        await player.press("x", "enter", "escape")
        await player.write(" lie")
        assert await player.pilot.click(offset=(5, 5))
        await resize(player, (80, 24))
        assert "Half a" in player.shown
        assert "lie" not in player.shown
        assert player.session.turn is not None
        assert player.session.turn.notes == ()
        await player.press("!", "enter")
        assert player.session.turn.notes != ()


async def test_no_private_answer_is_given_unseen_and_the_round_goes_on(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "o", "space", "space")
        before = player.shown
        await resize(player, TINY)
        await player.press("1", "2")
        stage.clock.pass_time(seconds=9)
        screen = player.app.screen
        assert isinstance(screen, AskingScreen)
        screen.look_at_the_clock()
        await resize(player, (80, 24))
        assert player.shown == before
        assert care_words.CLOSER_QUESTION[0] in player.shown


@pytest.mark.parametrize("blank", ["b", "ctrl+l"])
async def test_an_empty_screen_stays_empty_in_every_window(stage: Stage, blank: str) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await resize(player, TINY)
        await player.press(blank)
        assert player.session.paused
        for size in (TINY, (80, 24), (30, 10)):
            await resize(player, size)
            assert player.where == "BlankScreen"
            assert player.shown.strip() == ""
        await player.press("u", "u")
        assert player.where == "ReturnScreen"
        assert only_the_line(player)
        await resize(player, (80, 24))
        assert "Welcome back" in player.said
        assert wording.TOO_SMALL not in player.said


async def test_what_lay_below_another_screen_is_uncovered_too(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("d")
        await resize(player, TINY)
        await resize(player, (80, 24))
        await player.press("escape")
        assert player.where == "HomeScreen"
        assert wording.TOO_SMALL not in player.said


async def test_a_screen_that_comes_by_itself_is_covered_too(stage: Stage) -> None:
    async with stage.open(size=TINY) as player:
        from game.tui.screens.support import SupportScreen

        player.app.push_screen(SupportScreen())
        await player.press()
        assert only_the_line(player)


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_the_keys_to_leave_hold(stage: Stage, key: str) -> None:
    async with stage.open(TALK, size=TINY) as player:
        await player.press(key)
        assert not player.app.is_running


async def test_remapped_keys_hold_as_well(stage: Stage) -> None:
    remap(stage, {"blank": "z", "quit": "Q"})
    async with stage.open(TALK, size=TINY) as player:
        await player.press("b", "q")
        assert player.where == "TableScreen"
        assert player.app.is_running
        await player.press("z")
        assert player.where == "BlankScreen"
