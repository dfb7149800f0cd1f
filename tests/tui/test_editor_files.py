"""What is not saved yet, what another program changes meanwhile, and an editor of their own."""

import os
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.app import App

from tests.tui.at_desk import cards, everyone_looks, open_deck, settled
from tests.tui.stage import LARGE, SMALL, USUAL, Stage
from tests.tui.test_shelf import write_deck


async def test_what_is_not_saved_is_guarded_and_can_wait_in_the_workshop(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    before = path.read_bytes()
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "escape", "escape")
        assert "Not saved yet" in player.said
        await player.press("escape")
        assert player.where == "DeckScreen"
        await player.press("escape", "l")
        assert "Soup not saved" in player.said
        await player.press("home", "enter")
        assert "One?x" in player.said
        await player.press("escape", "x")
        assert "not saved" not in player.said
    assert path.read_bytes() == before
    assert list(stage.places.drafts.glob("*.json")) == []


async def test_a_draft_is_offered_after_a_crash(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x")
        await settled(player)
        player.app.house.workshop.drafts.close()
        async with stage.open() as other:
            await other.press("w")
            assert "Something you wrote is not saved yet" in other.said
            await other.press("home", "enter")
            assert "One?x" in other.said
            await other.press("ctrl+s")
    assert cards(path)[0]["text"] == "One?x"


async def test_leaving_the_program_keeps_what_is_written(stage: Stage) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "ctrl+q")
    async with stage.open() as player:
        assert "it waits in the workshop (w)" in player.said
        await player.press("w", "home", "enter")
        assert "One?x" in player.said


async def test_blank_in_the_middle_of_a_word_and_back_with_two_keys(stage: Stage) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "ctrl+l")
        assert player.shown.strip() == ""
        [draft] = stage.places.drafts.glob("*.json")
        assert "One?x" in draft.read_text()
        await player.press("b")
        assert "One?" not in player.said
        await player.press("b")
        assert "One?x" in player.said


@pytest.mark.parametrize(
    ("answer", "ours", "theirs"),
    [("r", None, "Theirs?"), ("c", "One?x", "Theirs?"), ("o", None, "One?x")],
    ids=["reload", "copy", "over"],
)
async def test_a_file_changed_meanwhile_is_a_question_and_neither_is_lost(
    stage: Stage, answer: str, ours: str | None, theirs: str
) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "escape")
        path.write_text(path.read_text().replace("One?", "Theirs?"))
        await settled(player)
        assert "Another program has changed this file" in player.said
        await player.press("ctrl+s", "d")
        assert "Theirs?" in player.said
        await player.press(answer)
        assert player.where == "DeckScreen"
        if answer == "r":
            await player.press("u")
            assert "One?x" in player.said
    assert cards(path)[0]["text"] == theirs
    if ours is not None:
        [copy] = stage.places.decks.glob("soup-*.json")
        assert cards(copy)[0]["text"] == ours
    if answer == "o":
        kept = [found.read_text() for found in stage.places.versions.glob("soup/*.json")]
        assert any("Theirs?" in text for text in kept)


@pytest.mark.parametrize("size", [SMALL, USUAL])
async def test_the_answers_stay_in_sight_below_a_long_difference(stage: Stage, size: tuple[int, int]) -> None:
    path = write_deck(stage, "soup", *(f"One {number}?" for number in range(30)))
    async with stage.open(size=size) as player:
        await open_deck(player)
        await player.press("enter", "x", "escape")
        path.write_text(path.read_text().replace("One", "Theirs"))
        await player.press("ctrl+s", "d")
        first = player.said
        await player.press(*["pagedown"] * 30)
        for shown in (first, player.said):
            assert "Minus: theirs" in shown
            assert all(answer in shown for answer in (" r Take", " c Keep", " o Save"))
        assert ("One 0?x" in first, "One 29?" in player.said) == (True, True)


async def test_an_untouched_deck_follows_the_file(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        path.write_text(path.read_text().replace("One?", "Theirs?"))
        await settled(player)
        assert "Theirs?" in player.said


async def test_a_card_open_with_nothing_unsaved_follows_the_file_in_front_of_their_eyes(
    stage: Stage,
) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter")
        path.write_text(path.read_text().replace("One?", "Theirs?"))
        everyone_looks(player)
        await player.press()
        assert "As the file is now" in player.said
        assert "Theirs?" in player.said
        await player.press("end", "!", "ctrl+s")
        assert "Saved." in player.said
    assert cards(path)[0]["text"] == "Theirs?!"


async def test_a_change_beneath_unsaved_words_is_told_on_each_screen(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x")
        path.write_text(path.read_text().replace("One?", "Theirs?"))
        everyone_looks(player)
        await player.press()
        assert "Another program has changed this file" in player.said
        await player.press("escape")
        everyone_looks(player)
        await player.press()
        assert "Another program has changed this file" in player.said


async def test_a_file_deleted_meanwhile_is_told_kept_and_saved_again_after_a_question(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    before = path.read_bytes()
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter")
        everyone_looks(player)
        path.unlink()
        everyone_looks(player)
        await player.press()
        assert "Another program has deleted this file" in player.said
        assert "One?" in player.said
        [version] = stage.places.versions.glob("soup/*.json")
        assert version.read_bytes() == before
        await player.press("ctrl+s")
        assert "has deleted this file" in player.said
        await player.press("o")
        assert "Saved." in player.said
    assert path.read_bytes() == before


async def test_a_headless_screen_refuses_an_editor_and_loses_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "EDITOR", "true")
    write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "ctrl+e")
        assert "cannot make room for an editor" in player.said
        assert "One?x" in player.said


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of their own that does with the file what is written into it."""
    path = tmp_path / "an-editor"
    monkeypatch.setitem(os.environ, "EDITOR", str(path))
    monkeypatch.delenv("VISUAL", raising=False)
    # The screen of a test has no terminal to give away; the editor needs none.
    monkeypatch.setattr(App, "suspend", lambda app: nullcontext())
    return path


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("sed -i s/One/Won/ $1", "Back from the editor: all in order."),
        ("exit 3", "The editor ended with code 3. Nothing was changed."),
        ("true", "Nothing was changed."),
        ("sed -i s/soup/quiet-questions/ $1", 'Line 3: The id "quiet-questions" is taken by the deck'),
        ("sed -i 's/\"Two?\"/5/' $1", "Line 14: `text` must be text in quotes"),
        ("test -f ${1%/*}/deck.schema.json && sed -i s/Two/Too/ $1", "all in order"),
    ],
)
async def test_what_comes_back_from_the_editor_is_checked_and_the_first_fault_is_gone_to(
    stage: Stage, editor: Path, does: str, said: str
) -> None:
    write_deck(stage, "soup", "One?", "Two?")
    editor.write_text(f"#!/bin/sh\n{does}\n")
    editor.chmod(0o700)
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter", "ctrl+e")
        assert said in player.said
        assert f"card {2 if 'text in quotes' in said else 1} of 2" in player.said
    assert [path.name for path in stage.places.decks.glob(".edit*")] == []


async def test_cards_to_mend_are_counted_not_faults(stage: Stage, editor: Path) -> None:
    write_deck(stage, "soup", "One?", "Two?")
    editor.write_text('#!/bin/sh\nsed -i \'s/"Two?"/5, "depth": 9/\' $1\n')
    editor.chmod(0o700)
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("ctrl+e", "ctrl+s")
        assert "Saved. One card is to be mended; until then it stays out of play." in player.said


async def test_a_deck_only_looked_at_leaves_nothing_behind(stage: Stage) -> None:
    async with stage.open() as player:
        await open_deck(player, "home")
        await settled(player)
        await player.press("escape", "n")
        await player.write("Our Kitchen")
        await player.press("enter")
        await settled(player)
        await player.press("escape", "escape")
        assert player.where == "ShelfScreen"
    assert list(stage.places.drafts.glob("*.json")) == []
    assert list(stage.places.decks.glob("*.json")) == []
