import json
import re

import pytest
from textual.events import Paste

from game.front.start import Start
from game.journal.records import Couple
from game.play import intents as do
from tests.tui.stage import SMALL, Player, Stage, setup

ESCAPES = "\x1b]0;gone\x07\x1b[2J\x9b31m\x1b[6n\u202eabc\u2066\x00"
MARKUP = "[/] [@click=app.quit]x[/] [bold"
EMOJI = "👩‍👩‍👧 ❤️ 🏳️‍🌈"
LONG = "long " * 2000
HOSTILE = (ESCAPES, MARKUP, EMOJI, LONG)

_RAW = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(player: Player) -> bool:
    """Whether nothing that a terminal obeys stands in what is drawn."""
    return _RAW.search(player.shown.replace("\n", "")) is None


@pytest.mark.parametrize("words", HOSTILE, ids=["escapes", "markup", "emoji", "long"])
async def test_names_notes_and_evenings_are_shown_as_typed_on_every_screen(fresh: Stage, words: str) -> None:
    fresh.journal.save_couple(Couple((words, f"B{words}")))
    async with fresh.open(size=SMALL) as player:
        assert harmless(player)
        for key in ("space", "space", "n"):
            await player.press(key)
            assert harmless(player)
        player.app.post_message(Paste(words))
        await player.press("enter")
        await player.press("i")
        player.app.post_message(Paste(words))
        for key in ("enter", "enter", "enter", "d", "space", "b", "space", "space", "c", "space"):
            await player.press(key)
            assert harmless(player)
        player.app.post_message(Paste(words))
        await player.press("enter")
        assert harmless(player)
        player.app.post_message(Paste(words))
        for key in ("enter", "space", "e", "tab", "enter", "escape", "tab", "tab", "escape", "d"):
            await player.press(key)
            assert harmless(player)
    [kept] = fresh.journal.sessions()
    assert kept.name
    assert (fresh.places.decks / "ours.json").is_file()


@pytest.mark.parametrize("words", [MARKUP, EMOJI, LONG[:1900]], ids=["markup", "emoji", "long"])
async def test_a_deck_from_a_friend_is_shown_as_typed(stage: Stage, words: str) -> None:
    stage.places.decks.mkdir(parents=True)
    deck = {
        "format": 1,
        "id": "friend",
        "title": words[:60],
        "description": words[:200],
        "cards": [{"id": "card", "kind": "conversation", "text": words[:380], "minutes": 3}],
    }
    (stage.places.decks / "friend.json").write_text(json.dumps(deck))
    async with stage.open(size=SMALL) as player:
        await player.press("d")
        assert words.split()[0] in player.shown
        await player.press("escape")
    async with stage.open(Start(setup=setup("friend", 0), seed=7), size=SMALL) as player:
        assert words.split()[0] in player.shown
        assert harmless(player)


async def test_a_deck_with_an_escape_sequence_is_named_and_the_rest_plays(stage: Stage) -> None:
    stage.places.decks.mkdir(parents=True)
    card = {"id": "card", "kind": "conversation", "text": "\x1b]0;gone\x07"}
    deck = {"format": 1, "id": "friend", "title": "Friend", "cards": [card]}
    (stage.places.decks / "friend.json").write_text(json.dumps(deck))
    async with stage.open() as player:
        await player.press("d")
        assert harmless(player)
        await player.press("escape", "space", "space")
        assert player.session.turn is not None


async def test_a_waiting_evening_with_long_names_fits_its_screen(stage: Stage) -> None:
    stage.know_names(("A" * 40, "B" * 40))
    house = stage.house()
    table = house.begin(setup(names=("A" * 40, "B" * 40)), seed=7)
    table.do(do.Next())
    house.close()
    async with stage.open(size=SMALL) as player:
        await player.press("space")
        assert "A" * 30 in player.shown
        await player.press("space")
        assert "… reads" in player.said  # the time gives way first
