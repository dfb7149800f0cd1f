"""Time that runs at the table waits where it stood when they blank the screen or break off."""

import errno
import os

import pytest

from game.front import wording
from game.front.start import Start
from game.play import intents as do
from game.tui.screens.table import TableScreen
from game.tui.widgets.countdown import Countdown
from tests.tui.stage import LARGE, SMALL, USUAL, Player, Stage, setup

TWO = Start(setup=setup("small-rituals"), seed=7)
"""Two rituals; their first steps take time."""
RITUALS = Start(setup=setup("long-letters"), seed=7)
THREE = Start(setup=setup("on-three"), seed=7)
NEXT = "t the next step"
BACK = ("space", "space")
"""From the empty screen to the one that welcomes them back, and on to the card."""


async def pass_time(player: Player, stage: Stage, seconds: float) -> None:
    stage.clock.pass_time(seconds=seconds)
    player.app.screen.query_one(Countdown).tick()
    await player.pilot.pause()


def steps(player: Player) -> int:
    assert player.session.turn is not None
    return player.session.turn.step


@pytest.mark.parametrize(
    ("blank", "size"), [("b", SMALL), ("ctrl+l", USUAL), ("d ctrl+l", USUAL), ("question_mark b", LARGE)]
)
async def test_a_step_waits_at_the_second_it_stood_at(
    stage: Stage, size: tuple[int, int], blank: str
) -> None:
    async with stage.open(RITUALS, size) as player:
        await player.press("space", "t")
        await pass_time(player, stage, 11.5)
        assert "0:19" in player.shown
        await player.press(*blank.split())
        assert player.shown.strip() == ""
        stage.clock.pass_time(minutes=8)
        await player.press(*BACK)
        assert "It waits at 0:19. t goes on." in player.said
        assert "▸" in player.shown
        stage.clock.pass_time(minutes=8)
        await player.press("s", "s")
        assert "It waits at 0:19. t goes on." in player.said
        await player.press("t")
        assert steps(player) == 1
        await pass_time(player, stage, 1)
        assert "0:18" in player.shown
        assert "waits" not in player.shown
        await player.press("t")
        assert steps(player) == 2


async def test_the_step_that_waits_is_in_sight(stage: Stage) -> None:
    async with stage.open(RITUALS, SMALL) as player:
        await player.press("space", "t", "t", "t", "t", "t", "b", *BACK)
        assert "▸ Each of you: Sheet 5:" in player.shown


async def test_while_it_waits_its_key_offers_no_next_step(stage: Stage) -> None:
    async with stage.open(TWO, LARGE) as player:
        await player.press("space", "t")
        assert NEXT in player.said
        await player.press("b", *BACK)
        assert NEXT not in player.said
        await player.press("t")
        assert NEXT in player.said


async def test_it_waits_through_one_blank_after_another(stage: Stage) -> None:
    async with stage.open(RITUALS) as player:
        await player.press("space", "t")
        await pass_time(player, stage, 20)
        for _ in range(3):
            await player.press("b", "space", "b", *BACK)
            assert player.where == "TableScreen"
            assert "It waits at 0:10." in player.said
        await player.press("t")
        await pass_time(player, stage, 10)
        assert wording.TIME_IS_OVER in player.shown


async def test_three_two_one_waits_too(stage: Stage) -> None:
    async with stage.open(THREE) as player:
        await player.press("space", "t")
        await pass_time(player, stage, 1)
        await player.press("b", *BACK)
        assert "It waits at 2. t goes on." in player.said
        await player.press("t")
        await pass_time(player, stage, 2)
        assert "Now." in player.shown


async def test_the_time_to_speak_waits_with_the_name_of_the_one_who_speaks(stage: Stage) -> None:
    stage.spend_evenings(4)
    async with stage.open(Start(setup=setup("deep-water"), seed=7)) as player:
        await player.press("space")
        while not (player.session.turn and player.session.turn.speakers):
            stage.clock.pass_time(seconds=200)
            await player.press("space")
        if player.session.turn.face_down:
            await player.press("space")
        await player.press("t")
        said = wording.speaks(player.session, player.session.turn)
        await pass_time(player, stage, 50)
        assert "1:10" in player.shown
        await player.press("b", *BACK)
        assert "It waits at 1:10. t goes on." in player.said
        assert said in player.said
        await player.press("t")
        assert steps(player) == 1


@pytest.mark.parametrize("key", ["space", "x", "u"])
async def test_it_goes_with_the_card_or_the_step(stage: Stage, key: str) -> None:
    async with stage.open(TWO) as player:
        await player.press("space", "t", "b", *BACK)
        assert "It waits" in player.said
        await player.press(key)
        assert "waits" not in player.said
        await player.press("b", *BACK)
        assert "waits" not in player.said


async def test_undo_stops_the_time_of_the_step_it_takes_back(stage: Stage) -> None:
    async with stage.open(RITUALS) as player:
        await player.press("space", "t", "u")
        assert steps(player) == 0
        assert not player.app.screen.query_one(Countdown).running
        assert "0:30" not in player.shown.replace("(0:30)", "")


async def test_another_card_on_coming_back_starts_without_it(stage: Stage) -> None:
    async with stage.open(TWO) as player:
        await player.press("space", "t", "b", "space", "x")
        assert player.where == "TableScreen"
        assert "no other card" not in player.said
        assert "waits" not in player.said


async def test_time_that_is_over_does_not_come_back(stage: Stage) -> None:
    async with stage.open(TWO, LARGE) as player:
        await player.press("space", "t")
        await pass_time(player, stage, 30)
        assert wording.TIME_IS_OVER in player.shown
        await player.press("b", *BACK)
        assert NEXT in player.said
        assert "waits" not in player.said


async def test_no_bell_rings_behind_an_empty_screen(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async with stage.open(RITUALS) as player:
        rung: list[int] = []
        monkeypatch.setattr(player.app, "bell", lambda: rung.append(1))
        await player.press("space", "t", "b")
        [table] = [screen for screen in player.app.screen_stack if isinstance(screen, TableScreen)]
        stage.clock.pass_time(seconds=40)
        table.query_one(Countdown).tick()
        await player.press(*BACK)
        assert "It waits at 0:30." in player.said
        assert not rung


async def test_what_the_computer_sleeps_through_is_not_counted(stage: Stage) -> None:
    async with stage.open(RITUALS) as player:
        table = player.app.screen
        assert isinstance(table, TableScreen)
        await player.press("space", "t")
        await pass_time(player, stage, 12)
        await pass_time(player, stage, 3600)
        assert "It waits at 0:18. t goes on." in player.said
        table.look_at_the_clock()
        await player.pilot.pause()
        assert player.where == "BlankScreen"
        await player.press(*BACK)
        assert "It waits at 0:18. t goes on." in player.said


async def test_it_waits_even_where_the_pause_cannot_be_kept(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with stage.open(TWO, LARGE) as player:
        await player.press("space", "t")
        await pass_time(player, stage, 12)
        with monkeypatch.context() as full:
            for call in ("write", "fdatasync", "fsync"):
                full.setattr(os, call, no_room)
            await player.press("b", "space", "space")
        assert player.where == "TableScreen"
        assert "It waits at 0:18. t goes on." in player.said
        assert NEXT not in player.said
        await player.press("t")
        assert steps(player) == 1
        assert "0:18" in player.shown


async def test_after_a_new_start_a_step_waits_with_all_its_time(stage: Stage) -> None:
    stage.leave_evening(do.Next(), do.Advance(), deck="long-letters")
    async with stage.open() as player:
        await player.press("space", "space")
        assert "It waits at 0:30. t goes on." in player.said
        await player.press("t")
        assert steps(player) == 1
        await pass_time(player, stage, 1)
        assert "0:29" in player.shown


async def test_a_key_of_their_own_stands_beside_it(stage: Stage) -> None:
    stage.places.home.mkdir(exist_ok=True)
    stage.places.settings.write_text('{"schema": 1, "keys": {"timer": "j"}}')
    async with stage.open(RITUALS) as player:
        await player.press("space", "j", "b", *BACK)
        assert "It waits at 0:30. j goes on." in player.said
