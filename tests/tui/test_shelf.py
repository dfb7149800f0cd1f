import json
from pathlib import Path

import pytest

from game.journal.journal import Journal
from game.tui.screens.shelf import ShelfScreen
from tests.tui.stage import LARGE, SMALL, USUAL, Player, Stage


def write_deck(stage: Stage, deck_id: str, *texts: str, **more: object) -> Path:
    stage.places.decks.mkdir(parents=True, exist_ok=True)
    cards = [{"id": f"c{n}", "kind": "conversation", "text": text} for n, text in enumerate(texts, 1)]
    path = stage.places.decks / f"{deck_id}.json"
    deck = {"format": 1, "id": deck_id, "title": deck_id.title(), "cards": cards, **more}
    path.write_text(json.dumps(deck, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return path


async def search(player: Player, words: str) -> None:
    await player.press("slash")
    await player.write(words)
    await player.press()


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_all_decks_stand_there_by_strategy_and_theirs_are_marked(
    stage: Stage, size: tuple[int, int]
) -> None:
    write_deck(stage, "soup", "What is in the pot?", strategy={"number": 2, "title": "Care"})
    change = {"format": 1, "id": "our-on-three", "extends": "on-three", "hide": []}
    (stage.places.decks / "on-three.json").write_text(json.dumps(change))
    async with stage.open(size=size) as player:
        await player.press("w")
        rows = [row.strip(" ▸") for row in player.shown.splitlines()]
        numbered = [row for row in rows if row[:1].isdigit() and "decks" not in row]
        assert numbered[0].startswith("1    Quiet Questions")
        second = next(at for at, row in enumerate(numbered) if "On Three" in row)
        assert "✎ On Three" in numbered[second]
        assert "+ Soup" in numbered[second + 1]
        await player.press("escape")
        assert player.where == "HomeScreen"


async def test_every_card_of_every_deck_is_found_as_they_type(stage: Stage) -> None:
    write_deck(stage, "soup", "What is in the pot?", "Who laughed FIRST today?")
    async with stage.open() as player:
        await player.press("w")
        await search(player, "laughed first")
        assert "1 of" in player.said
        assert "Who laughed FIRST today?" in player.said
        await player.press("enter", "enter")
        assert player.where == "DeckScreen"
        assert "▸ Who laughed" in player.said
        await player.press("escape", "escape")
        assert player.where == "AllCardsScreen"
        assert "1 of" not in player.said


async def test_leaving_the_search_shows_every_card_again(stage: Stage) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    async with stage.open() as player:
        await player.press("w", "a")
        await search(player, "pot")
        assert "1 of" in player.said
        await player.press("escape")
        assert player.where == "AllCardsScreen"
        assert "1 of" not in player.said


async def test_what_is_shown_is_narrowed_by_what_cards_ask(stage: Stage) -> None:
    write_deck(stage, "soup", "Light?", "Deep?")
    path = stage.places.decks / "soup.json"
    deep = path.read_text().replace('"text": "Deep?"', '"depth": 3, "energy": "good", "text": "Deep?"')
    path.write_text(deep)
    async with stage.open() as player:
        await player.press("w", "a", "o", "down", "left", "down", "down", "left", "enter")
        assert "depth 3 · energy good" in player.said
        assert "Deep?" in player.said
        assert "Light?" not in player.said


async def test_a_card_laid_away_is_marked_and_comes_back(stage: Stage) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    async with stage.open() as player:
        await player.press("w")
        await search(player, "pot")
        await player.press("enter", "r", "s")
        assert stage.journal.standing().retired == {"soup/c1"}
        assert "✕ What is in the pot?" in player.said
        await player.press("r")
        assert "★ What is in the pot?" in player.said
    assert stage.journal.standing().retired == frozenset()
    assert Journal(stage.places).card_choices()["soup/c1"].favourite


async def test_a_file_that_cannot_be_played_stands_there_with_its_faults(stage: Stage) -> None:
    stage.places.decks.mkdir(parents=True)
    (stage.places.decks / "soup.json").write_text('{"format": 1, "id": "soup", "title": "Soup" "cards": []}')
    async with stage.open() as player:
        await player.press("w", "end")
        assert "! soup.json" in player.said
        await player.press("enter")
        assert player.where == "BrokenScreen"
        assert "error[comma]" in player.said
        await player.press("ctrl+e")
        assert "cannot make room for an editor" in player.said


async def test_a_deck_from_a_friend_draws_nothing_that_a_terminal_obeys(stage: Stage) -> None:
    words = "\x1b]0;gone\x07[/] [@click=app.quit]x \x9b31m\u202eabc"
    write_deck(stage, "soup", words, description="[bold", title=f"[/]{words[:20]}")
    async with stage.open() as player:
        for key in ("w", "end", "enter", "a", "end", "enter", "escape", "enter", "escape"):
            await player.press(key)
            assert not any(
                ord(char) < 32 or 127 <= ord(char) < 160 for char in player.shown.replace("\n", "")
            )


async def test_a_deck_is_handed_on_and_printed_but_never_over_another_file(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    monkeypatch.chdir(tmp_path)
    async with stage.open() as player:
        await player.press("w", "end", "p")
        await player.press("enter")
        assert "print it" in player.said
        assert "What is in the pot?" in (tmp_path / "soup.html").read_text()
        await player.press("x", "enter")
        assert (tmp_path / "soup.json").read_bytes() == (stage.places.decks / "soup.json").read_bytes()
        await player.press("x", "enter")
        assert "is there already" in player.said


async def test_cards_from_a_file_are_shown_row_by_row_before_they_come_in(
    stage: Stage, tmp_path: Path
) -> None:
    path = write_deck(stage, "soup", "What is in the pot?")
    (tmp_path / "more.txt").write_text("What is in the pot?\nWho salted it?\n")
    before = path.read_bytes()
    async with stage.open() as player:
        await player.press("w", "end", "i", "ctrl+u")
        await player.write(str(tmp_path / "more.txt"))
        await player.press("enter", "down", "enter")
        assert player.where == "BringInScreen"
        assert "1 added, 1 same" in player.said
        await player.press("enter")
        assert "2 cards · not saved yet" in player.said
        assert path.read_bytes() == before
        await player.press("ctrl+s")
    assert "Who salted it?" in path.read_text()


async def test_a_card_that_may_be_another_one_waits_for_an_answer(stage: Stage, tmp_path: Path) -> None:
    write_deck(stage, "soup", "What is in the big pot tonight?")
    (tmp_path / "more.txt").write_text("What is in the big pot tonight, love?\n")
    async with stage.open() as player:
        await player.press("w", "end", "i", "ctrl+u")
        await player.write(str(tmp_path / "more.txt"))
        await player.press("enter", "down", "enter")
        assert "1 unsure" in player.said
        await player.press("2")
        assert "1 added" in player.said
        await player.press("3")
        assert "1 skipped" in player.said
        await player.press("enter")
        assert "Nothing would change" in player.said


async def test_cards_can_go_into_any_deck_and_the_shelf_marks_the_one_just_left(
    stage: Stage, tmp_path: Path
) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    write_deck(stage, "stew", "Which herbs?", title="Soup")
    (tmp_path / "more.txt").write_text("Who salted it?\n")
    async with stage.open() as player:
        await player.press("w", "i", "ctrl+u")
        await player.write(str(tmp_path / "more.txt"))
        await player.press("enter")
        assert "soup · yours" in player.said
        assert "stew · yours" in player.said
        await player.press("end", "home", "enter", "enter", "escape", "s")
        assert player.where == "ShelfScreen"
        shelf = player.app.screen
        assert isinstance(shelf, ShelfScreen)
        assert shelf.deck is not None
        assert shelf.deck.id == "more"


async def test_a_deck_that_is_broken_goes_out_in_its_last_good_form_or_not_at_all(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_deck(stage, "soup", "What is in the pot?")
    good = path.read_bytes()
    stage.house().workshop.library()
    path.write_bytes(b'{"cards": [')
    (stage.places.decks / "stew.json").write_text("{")
    monkeypatch.chdir(tmp_path)
    async with stage.open() as player:
        await player.press("w", "end")
        assert "! stew.json" in player.said
        await player.press("x")
        assert "This file gives no deck" in player.said
        await player.press("up", "x", "enter")
        assert "its last good form" in player.said
    assert (tmp_path / "soup.json").read_bytes() == good
