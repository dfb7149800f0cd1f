import pytest

from game.front import wording
from game.front.start import Start
from game.tui.widgets.card import CardView
from game.tui.widgets.countdown import Countdown
from tests.tui.stage import SMALL, Player, Stage, setup

RITUALS = Start(setup=setup("long-letters"), seed=7)
THREE = Start(setup=setup("on-three"), seed=7)


async def tick(player: Player, seconds: float, stage: Stage) -> None:
    """The next tick after so many seconds."""
    stage.clock.pass_time(seconds=seconds)
    player.app.screen.query_one(Countdown).tick()
    await player.pilot.pause()


async def test_the_steps_of_a_ritual_count_down_and_ring_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage.open(RITUALS) as player:
        rung: list[int] = []
        monkeypatch.setattr(player.app, "bell", lambda: rung.append(1))
        await player.press("space", "t")
        assert "0:30" in player.shown
        await tick(player, 12, stage)
        assert "0:18" in player.shown
        await tick(player, 18, stage)
        assert wording.TIME_IS_OVER in player.shown
        assert len(rung) == 1
        await player.press("t")
        assert "0:30" in player.shown
        await player.press("t", "t", "t", "t", "t")
        assert "That was the last step." in player.said


async def test_three_two_one(stage: Stage) -> None:
    async with stage.open(THREE) as player:
        await player.press("space", "t")
        seen = []
        for seconds in (0, 1, 1, 1):
            await tick(player, seconds, stage)
            seen.append(player.app.screen.query_one(Countdown).render())
        assert [str(line).strip() for line in seen] == ["3", "2", "1", "Now."]


async def test_the_next_card_is_silent(stage: Stage) -> None:
    async with stage.open(THREE) as player:
        await player.press("space", "t", "x")
        assert not player.app.screen.query_one(Countdown).running


async def test_on_a_small_screen_the_time_is_seen_beside_a_long_ritual(stage: Stage) -> None:
    async with stage.open(RITUALS, SMALL) as player:
        await player.press("space", "t")
        assert "0:30" in player.shown
        for number in range(1, 7):
            assert f"▸ Each of you: Sheet {number}:" in player.shown
            await player.press("t")


async def test_a_long_card_scrolls_and_the_next_one_starts_at_its_top(stage: Stage) -> None:
    both = Start(setup=setup("small-rituals"), seed=1)
    async with stage.open(both, SMALL) as player:
        await player.press("space")
        card = player.app.screen.query_one(CardView)
        assert "Small Rituals" in player.shown
        assert "▾" in player.shown
        await player.press("down", "down")
        assert "▴" in player.shown
        await player.press("up")
        assert card.top == 3
        await player.press("down", "x")
        assert card.top == 0
        assert "Small Rituals" in player.shown
