"""How a deck was before, back to it, and a whole deck taken away and brought back."""

import json

import pytest

from tests.tui.at_desk import cards, open_deck, settled
from tests.tui.stage import LARGE, SMALL, USUAL, USUAL_FIRST, Player, Stage
from tests.tui.test_shelf import write_deck


async def edited(player: Player, stage: Stage, letter: str) -> None:
    """Put a letter before the first card's words, and save."""
    await player.press("home", "enter", "home", letter, "ctrl+s", "escape")
    stage.clock.pass_time(minutes=10)


@pytest.mark.parametrize("size", USUAL_FIRST, ids=str)
async def test_versions_are_listed_compared_and_gone_back_to(stage: Stage, size: tuple[int, int]) -> None:
    path = write_deck(stage, "soup", "One?", "Two?")
    async with stage.open(size=size) as player:
        await open_deck(player)
        await edited(player, stage, "x")
        await edited(player, stage, "y")
        await player.press("v")
        assert "2 earlier versions" in player.said
        assert "▸ until 23 Nov 2025, 21:50" in player.said
        await player.press("down")
        assert "▸ until 23 Nov 2025, 21:40" in player.said
        assert "✎ changes yxOne?" in player.said
        assert "now yxOne?" in player.said
        assert "then One?" in player.said
        await player.press("enter")
        assert player.where == "DeckScreen"
        assert "▸ One?" in player.said
        assert "As it was until 23 Nov 2025, 21:40. ctrl+s saves it so; undo takes that back." in player.said
        assert cards(path)[0]["text"] == "yxOne?"
        await player.press("u")
        assert "▸ yxOne?" in player.said
        await player.press("ctrl+r", "ctrl+s")
        assert cards(path)[0]["text"] == "One?"
        await player.press("v")
        assert "3 earlier versions" in player.said


async def test_cards_that_come_and_go_stand_on_a_page_of_their_own(stage: Stage) -> None:
    write_deck(stage, "soup", "One?", "Two?", "Three?")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("x", "end", "alt+up", "d", "ctrl+s", "v", "w")
        assert player.where == "_Differences"
        assert "As it was until 23 Nov 2025, 21:40 Going back to it:" in player.said
        assert "+ comes back One?" in player.said
        assert "✕ goes Three?" in player.said
        assert "in another order" in player.said
        await player.press("b")
        assert player.shown.strip() == ""
        await player.press("b", "b", "escape", "b")
        assert player.shown.strip() == ""
        await player.press("b", "b", "question_mark", "end")
        assert "How the deck was before, and back to it." in player.said


async def test_a_deck_never_changed_has_no_version_and_nothing_happens(stage: Stage) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("v")
        assert "No earlier version yet." in player.said
        await player.press("w", "enter")
        assert player.where == "VersionsScreen"


async def test_a_damaged_version_is_said_and_nothing_is_lost(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await edited(player, stage, "x")
        [version] = stage.places.versions.glob("soup/*.json")
        version.write_text('{"cards": [')
        await player.press("v", "enter")
        assert player.where == "VersionsScreen"
        assert "line 1" in player.said
    assert cards(path)[0]["text"] == "xOne?"


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=str)
async def test_a_deck_is_taken_away_after_a_question_and_brought_back(
    stage: Stage, size: tuple[int, int]
) -> None:
    path = write_deck(stage, "soup", "One?")
    before = path.read_bytes()
    async with stage.open(size=size) as player:
        await open_deck(player)
        await player.press("D", "escape", "D", "q")
        assert player.where == "DeckScreen"
        assert path.read_bytes() == before
        await player.press("D")
        assert "u on the shelf brings it back" in player.said
        await player.press("x")
        assert player.where == "ShelfScreen"
        assert "“Soup” is taken away." in player.said
        assert "+ Soup" not in player.said
        assert not path.exists()
        await player.press("u", "q")
        assert player.where == "ShelfScreen"
        await player.press("u")
        assert "▸ Soup 23 Nov 2025" in player.said
        await player.press("enter")
        assert "“Soup” is back." in player.said
        assert "▸ + Soup" in player.said
        await player.press("u")
        assert "None was taken away." in player.said
    assert path.read_bytes() == before


async def test_what_was_not_saved_is_kept_as_a_version_when_the_deck_goes(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "escape")
        await settled(player)
        await player.press("D")
        assert "What you have not saved yet is kept as a version" in player.said
        await player.press("x")
        assert "not saved" not in player.said
        assert list(stage.places.drafts.glob("*.json")) == []
        await player.press("u", "enter", "enter", "v")
        assert cards(path)[0]["text"] == "One?"
        await player.press("down", "enter")
        assert "▸ One?x" in player.said


async def test_changes_to_a_deck_that_came_with_the_game_go_and_it_stays(stage: Stage) -> None:
    async with stage.open() as player:
        await open_deck(player, "home")
        await player.press("D")
        assert "It came with the game." in player.said
        await edited(player, stage, "x")
        await player.press("D")
        assert "Take your changes away?" in player.said
        await player.press("x")
        assert "▸ 1 Quiet Questions" in player.said
        assert "changed" not in player.said
        await player.press("u")
        assert "None was taken away." in player.said
        await player.press("escape", "enter", "v", "enter")
        assert "✎" in player.shown
        await player.press("ctrl+s")
    [path] = stage.places.decks.glob("quiet*.json")
    assert len(json.loads(path.read_text())["cards"]) == 1


async def test_a_deck_that_was_never_saved_cannot_be_taken_away(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("w", "n")
        await player.write("Our Kitchen")
        await player.press("enter", "A", "escape", "D")
        assert "It was never saved" in player.said
        assert player.where == "DeckScreen"


async def test_the_shelf_says_where_a_deck_is_taken_away(stage: Stage) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open(size=LARGE) as player:
        await player.press("w", "end", "delete")
        assert "Open the deck: D takes it away." in player.said
        await player.press("question_mark")
        assert "Bring back a deck that was taken away." in player.said
