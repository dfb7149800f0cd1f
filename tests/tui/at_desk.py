"""At the desk of the workshop: how tests come to a deck, and what its file holds."""

import json
from pathlib import Path

from tests.tui.stage import Player


def keys(text: str) -> list[str]:
    return ["space" if sign == " " else "question_mark" if sign == "?" else sign for sign in text]


async def settled(player: Player) -> None:
    """Let the card follow what was typed."""
    from game.tui.screens.at_desk import AtDesk

    assert isinstance(player.app.screen, AtDesk)
    player.app.screen.look_after()
    await player.press()


def everyone_looks(player: Player) -> None:
    """Two seconds have passed: every screen of the workshop looks after its deck, the lowest first."""
    from game.tui.screens.at_desk import AtDesk

    for screen in player.app.screen_stack:
        if isinstance(screen, AtDesk):
            screen.look_after()


async def open_deck(player: Player, row: str = "end") -> None:
    await player.press("w", row, "enter")
    assert player.where == "DeckScreen"


def cards(path: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(path.read_text("utf-8"))["cards"]
    return found
