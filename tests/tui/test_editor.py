import json
from contextlib import suppress

import pytest
from textual.events import Paste
from textual.worker import WorkerCancelled

from game.cards.check import check_path
from game.tui.widgets.form.box import Box
from game.tui.widgets.form.words import Words
from tests.tui.at_desk import cards, keys, open_deck, settled
from tests.tui.stage import LARGE, SMALL, USUAL_FIRST, Player, Stage
from tests.tui.test_shelf import write_deck


@pytest.mark.parametrize("size", USUAL_FIRST, ids=str)
async def test_a_card_is_written_in_the_app_and_saved_as_a_sound_deck(
    stage: Stage, size: tuple[int, int]
) -> None:
    async with stage.open(size=size) as player:
        await player.press("w", "n")
        await player.write("Our Kitchen")
        await player.press("enter", *keys("What smells?"))
        await settled(player)
        assert "not saved yet" in player.said
        assert "Émile answers first, then Ada" in player.said or size == SMALL
        await player.press("ctrl+n", *keys("Stir."))
        await player.press("tab", "right", "tab", *keys("Together"), "ctrl+s")
        assert "Saved" in player.said
        await player.press("escape", "escape")
        assert player.where == "ShelfScreen"
        assert "9 decks, 19 cards" in player.said
    path = stage.places.decks / "our-kitchen.json"
    assert not [fault for fault in check_path(path) if fault.is_error]
    first, second = cards(path)
    assert first == {"id": "what-smells", "kind": "conversation", "text": "What smells?"}
    assert second == {"id": "stir", "kind": "ritual", "text": "Stir.", "steps": [{"text": "Together"}]}


async def test_an_edit_changes_its_own_line_of_the_file(stage: Stage) -> None:
    path = write_deck(stage, "soup", "What is in the pot?", "Who salted it?")
    before = path.read_text().splitlines()
    async with stage.open() as player:
        await open_deck(player)
        await player.press("down", "enter", "end", "backspace", "!", "ctrl+s")
    after = path.read_text().splitlines()
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert differing == [('      "text": "Who salted it?"', '      "text": "Who salted it!"')]


async def test_fields_say_what_is_wrong_and_what_would_be_better_as_they_type(stage: Stage) -> None:
    write_deck(stage, "soup", "What is in the pot?")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter", *keys(" {you}"))
        await settled(player)
        assert "! " in player.said
        assert "{you}" in player.said
        await player.press(*["backspace"] * 25, *keys("Do you love him?"))
        await settled(player)
        assert "~ " in player.said


async def test_undo_and_redo_reach_over_the_whole_deck(stage: Stage) -> None:
    write_deck(stage, "soup", "One?", "Two?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x", "escape", "down", "d", "delete", "delete")
        assert "one card" in player.said
        await player.press("u", "u", "u", "u")
        assert "2 cards" in player.said
        assert "not saved" not in player.said
        assert "One?x" not in player.said
        await player.press("u")
        assert "Nothing to take back" in player.said
        await player.press("ctrl+r")
        assert "One?x" in player.said
        await player.press("up", "enter", "ctrl+z")
        assert "card 1 of 2" in player.said
        assert "One?x" not in player.said


async def test_undo_takes_back_what_came_after_a_pause_a_sentence_or_another_field(stage: Stage) -> None:
    write_deck(stage, "soup", "One")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "e", "!", *keys(" Two"))
        stage.clock.pass_time(seconds=1)
        await player.press("x", "tab", "shift+tab", "y")
        for text in ("Onee! Twoxy", "Onee! Twox", "Onee! Two", "Onee!", "One"):
            await player.press()
            [box] = [box for box in player.app.screen.query(Box) if box.path == ("text",)]
            assert box.value == text
            await player.press("ctrl+z")
        await player.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert box.value == "Onee! Twox"


async def test_blanks_at_the_end_of_the_words_are_not_saved(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "space", "x", "enter", "enter", "space", "ctrl+s")
        assert cards(path)[0]["text"] == "One? x"
        await player.press("y", "ctrl+s")
    assert cards(path)[0]["text"] == "One? x\n\n y"


async def test_what_no_longer_fits_the_kind_can_be_taken_out_and_a_default_is_not_written(
    stage: Stage,
) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter", "tab", "tab", "right", "shift+tab", "right")
        await settled(player)
        [form] = [box for box in player.app.screen.query(Box) if box.path == ("form",)]
        assert "`form` belongs to a conversation" in player.said
        form.take_focus()
        await player.press("left", "ctrl+s")
        await settled(player)
        assert "belongs to" not in player.said
    assert cards(path)[0] == {"id": "c1", "kind": "ritual", "text": "One?"}


async def test_cards_are_moved_and_given_to_another_deck(stage: Stage) -> None:
    soup = write_deck(stage, "soup", "One?", "Two?")
    stew = write_deck(stage, "stew", "Three?")
    async with stage.open() as player:
        await player.press("w", "end", "up", "enter", "alt+down", "ctrl+s")
        assert [card["text"] for card in cards(soup)] == ["Two?", "One?"]
        await player.press("m", "enter")
        assert "It is in “Stew” now" in player.said
        assert [card["text"] for card in cards(stew)] == ["Three?", "One?"]
        await player.press("ctrl+s")
    assert [card["text"] for card in cards(soup)] == ["Two?"]


async def test_what_they_decided_about_a_card_goes_with_it_to_another_deck(stage: Stage) -> None:
    write_deck(stage, "soup", "One?", "Two?")
    write_deck(stage, "stew", "Three?")
    async with stage.open() as player:
        await player.press("w", "end", "up", "enter", "r", "m", "enter")
        assert "It is in “Stew” now" in player.said
    assert stage.journal.card_choices()["stew/c1-2"].retired


async def test_a_built_in_deck_gets_an_overlay_and_each_card_can_go_back(stage: Stage) -> None:
    async with stage.open() as player:
        await open_deck(player, "home")
        await player.press("enter", "x", "escape", "w")
        assert "built in" in player.said
        await player.press("escape", "down", "delete", "ctrl+s")
        assert "✎" in player.shown
        [path] = stage.places.decks.glob("quiet*.json")
        written = json.loads(path.read_text())
        assert written["extends"] == "quiet-questions"
        assert len(written["cards"]) == len(written["hide"]) == 1
        await player.press("g", "up", "g")
        assert path.exists()
        await player.press("ctrl+s")
        assert "✎" not in player.shown
        assert "Your file of changes is gone" in player.said
        assert "not saved" not in player.said
        assert not path.exists()
        await player.press("u", "u", "ctrl+s")
        assert json.loads(path.read_text()) == written
        await player.press("g", "down", "g", "ctrl+s", "escape")
        assert player.where == "ShelfScreen"
    kept = [
        json.loads(version.read_text()) for version in stage.places.versions.glob("quiet-questions/*.json")
    ]
    assert written in kept


async def test_pasted_words_cannot_break_out_of_the_form(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter")
        player.app.post_message(Paste("\x1b[2J[/] [@click=app.quit]x\x9b31m\u202e"))
        await player.press("ctrl+s")
        assert "Saved" in player.said
        assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in player.shown.replace("\n", ""))
    assert cards(path)[0]["text"] == "One?[2J[/] [@click=app.quit]x31m"


async def write_in(player: Player, field: str, words: str) -> None:
    box = next(box for box in player.app.screen.query(Box) if box.path == (field,))
    box.take_focus()
    await player.press(*keys(words))


async def test_every_field_of_a_card_can_be_filled_in(stage: Stage) -> None:
    path = write_deck(stage, "soup", "One?")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter", "ctrl+o")
        await write_in(player, "follow_ups", "And")
        await player.press("enter", "B")
        await write_in(player, "listen", "Nod.")
        await write_in(player, "tags", "laugh, ours")
        await write_in(player, "requires", "baby")
        await write_in(player, "comment", "For us")
        await write_in(player, "topics", "")
        await player.press("right", "space", "right", "space")
        await write_in(player, "minutes", "")
        await player.press("right", "right")
        await write_in(player, "energy", "")
        await player.press("left")
        await write_in(player, "form", "")
        await player.press("left")
        await write_in(player, "options", "Tea")
        await player.press("enter", "W", "ctrl+s")
        assert "Saved." in player.said
    assert check_path(path) == []
    [card] = cards(path)
    assert card == {
        "id": "c1",
        "kind": "conversation",
        "text": "One?",
        "form": "choose",
        "options": ["Tea", "W"],
        "follow_ups": ["And", "B"],
        "listen": "Nod.",
        "tags": ["laugh", "ours"],
        "requires": ["baby"],
        "comment": "For us",
        "topics": ["birth", "loss"],
        "minutes": 6,
        "energy": "empty",
    }


async def test_steps_are_written_timed_and_taken_out_again(stage: Stage) -> None:
    path = write_deck(stage, "soup", "Stir.")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter", "tab", "right", "tab", *keys("One"))
        await settled(player)
        await player.press("tab", "right", "tab", *keys("90"), "tab", *keys("Two"))
        await settled(player)
        await player.press("ctrl+s")
        assert cards(path)[0]["steps"] == [{"text": "One", "who": "reader", "seconds": 90}, {"text": "Two"}]
        await player.press(*["shift+tab"] * 3, *["backspace"] * 3, "tab")
        await settled(player)
        await player.press("ctrl+s")
        assert cards(path)[0]["steps"] == [{"text": "Two"}]


async def looked_around(player: Player) -> None:
    """Let the search for cards much like this one come to its end."""
    await settled(player)
    while player.app.workers:
        # One that is given up for a newer look is no failure.
        with suppress(WorkerCancelled):
            await player.app.workers.wait_for_complete()
    await player.press()


async def test_the_card_follows_what_was_taken_over_to_be_kept(stage: Stage) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open(size=LARGE) as player:
        await open_deck(player)
        await player.press("enter")
        words = player.app.focused
        assert isinstance(words, Words)
        words.insert(" And?")
        # Before the time has come in which the card follows by itself.
        await settled(player)
        assert player.said.count("One? And?") == 2


async def test_a_card_much_like_another_in_any_deck_is_told_as_they_write(stage: Stage) -> None:
    write_deck(stage, "soup", "Which song did we hum at the sink this morning?", "")
    write_deck(stage, "stew", "Which spoon went missing from the drawer since Sunday?")
    async with stage.open(size=LARGE) as player:
        await player.press("w", "end", "up", "enter", "down", "enter")
        await player.write("Which song did we both hum at the sink this morning?")
        await looked_around(player)
        assert "~ Much like “Which song did we hum at the sink this morning?” in this deck." in player.said
        await player.press("ctrl+z", *keys("Which spoon went missing from the drawer"))
        await looked_around(player)
        assert "~ Much like “Which spoon went missing from the drawer since Sunday?” in “Stew”" in player.said
        await player.press("ctrl+n")
        assert "Much like" not in player.said
