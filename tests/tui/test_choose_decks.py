"""Choosing decks for tonight: what each is for can be read whole, in every window."""

import json

import pytest

from tests.tui.stage import DECKS, LARGE, SMALL, USUAL, Stage
from tests.tui.test_shelf import write_deck

LONG = (
    "All that is cooked, spilled, salted twice and eaten standing, from our first winter in the small flat "
    "to last Sunday; and who washes up, who only says so, and why the big spoon has a name."
)


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_what_the_marked_deck_is_for_is_shown_whole(stage: Stage, size: tuple[int, int]) -> None:
    described = [json.loads(path.read_text())["description"] for path in sorted(DECKS.glob("0*.json"))]
    assert all(described)
    async with stage.open(size=size) as player:
        await player.press("d")
        for description in described:
            assert description in player.said
            await player.press("down")


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_a_long_description_leaves_the_mark_in_sight(stage: Stage, size: tuple[int, int]) -> None:
    for n in range(9):
        write_deck(stage, f"a{n}", "One?")
    write_deck(stage, "soup", "One?", description=LONG)
    async with stage.open(size=size) as player:
        await player.press("d", "end", "space")
        assert "Soup yours" in player.said
        assert LONG in player.said
        await player.press("q")
        assert player.where == "HomeScreen"
        assert "Soup" not in player.said
        await player.press("d", "end", "space", "enter")
        assert "Soup" in player.said
