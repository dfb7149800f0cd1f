"""The palette: all that can be done on a screen, chosen from a list."""

import pytest
from textual.command import CommandPalette

from game.front.start import Start
from game.tui.palette import PLACEHOLDER
from tests.tui.stage import LARGE, SMALL, USUAL, Player, Stage, setup, words_of
from tests.tui.test_keys import remap

TALK = Start(setup=setup(), seed=7)


async def listed(player: Player) -> None:
    """Wait for what the palette gathers; it does so in a worker of its own."""
    await player.app.workers.wait_for_complete()
    await player.press()


async def call(player: Player, words: str = "") -> None:
    await player.press("ctrl+p")
    assert player.where == CommandPalette.__name__
    await player.press(*words)
    await listed(player)


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_it_lists_what_can_be_done_with_its_keys_and_does_it(
    stage: Stage, size: tuple[int, int]
) -> None:
    async with stage.open(TALK, size=size) as player:
        await player.press("space")
        card = player.shown
        await call(player)
        for entry in ("space Next", "x Another", "l Softer"):
            assert entry in player.said
        assert not any(word in player.said for word in words_of(player.session))
        await player.press("escape")
        assert (player.where, player.shown) == ("TableScreen", card)
        await call(player, "softer")
        await player.press("enter")
        assert player.where == "TableScreen"
        assert player.session.softer
        assert "Softer from the next card on." in player.said


async def test_what_a_command_is_for_is_found_too_and_what_is_nowhere_is_said(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await call(player, "gentler")
        assert "l Softer" in player.said
        assert "Another" not in player.said


async def test_each_screen_offers_its_own_and_nothing_writes_a_picture_of_it(stage: Stage) -> None:
    async with stage.open() as player:
        await call(player)
        assert "e Our book: evenings and starred cards" in player.said
        assert "Your intention" not in player.said
        for never in ("creenshot", "The line below", "ctrl+p"):
            assert never not in player.said
        await player.press(*"evenings")
        await listed(player)
        await player.press("enter")
        assert player.where == "HighlightsLeaf"
        await call(player)
        assert "Search as you type" in player.said
        assert "Deal the first card" not in player.said


async def test_keys_are_shown_as_they_are_set(stage: Stage) -> None:
    remap(stage, {"softer": "z", "palette": "f2"})
    async with stage.open(TALK) as player:
        await player.press("space", "f2")
        await listed(player)
        assert "z Softer" in player.said


async def test_blanked_from_it_nothing_stays_in_sight(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await call(player)
        await player.press("ctrl+l")
        assert player.shown.strip() == ""
        assert player.session.paused
        await player.press("space")
        assert not any(word in player.said for word in words_of(player.session))
        await player.press("space")
        assert player.where == "TableScreen"
        assert not player.session.paused


async def test_leaving_from_it_saves(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await call(player)
        await player.press("ctrl+q")
    async with stage.open() as player:
        assert "An evening waits for you" in player.said


@pytest.mark.parametrize("way", ["n", "d", "o", "o space space", "R", "c space"])
async def test_it_lies_over_no_open_line_and_nothing_private(stage: Stage, way: str) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", *way.split())
        before = player.where
        await player.press("ctrl+p")
        assert player.where in (before, "TableScreen")
        assert PLACEHOLDER not in player.said


@pytest.mark.parametrize("way", ["v", "v 1"])
async def test_it_lies_over_no_sealed_notes(stage: Stage, way: str) -> None:
    async with stage.open() as player:
        await player.press(*way.split(), "ctrl+p")
        assert player.where == "SealedScreen"


async def test_half_a_word_on_an_open_line_stays(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Half a")
        await player.press("ctrl+p", "!")
        assert "Half a!" in player.shown


async def test_it_does_not_open_unseen(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await player.pilot.resize_terminal(20, 8)
        await player.press("ctrl+p", *"softer", "enter")
        await player.pilot.resize_terminal(80, 24)
        await player.press()
        assert player.where == "TableScreen"
        assert not player.session.softer


async def test_it_gives_way_to_the_line_in_a_window_too_small(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        await call(player)
        await player.pilot.resize_terminal(20, 8)
        await player.press("enter")
        assert PLACEHOLDER not in player.shown
        await player.pilot.resize_terminal(80, 24)
        await player.press("escape")
        assert player.where == "TableScreen"
