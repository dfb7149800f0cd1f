"""Leaving with a deck that cannot be kept on the side."""

import pytest

from game.base.errors import Exit
from game.front import wording
from tests.tui.at_desk import open_deck
from tests.tui.stage import Stage
from tests.tui.test_shelf import write_deck
from tests.tui.test_trouble import fill


async def test_a_deck_that_cannot_be_kept_is_a_reason_to_stay_the_first_time(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_deck(stage, "soup", "One?")
    async with stage.open() as player:
        await open_deck(player)
        await player.press("enter", "x")
        fill(monkeypatch)
        await player.press("ctrl+q")
        assert wording.LEAVE_ANYWAY in player.said
        assert player.app.return_code is None
        await player.press("ctrl+q")
        monkeypatch.undo()
    assert player.app.return_code == Exit.IO
