from game.base.errors import Exit
from game.front import wording
from game.front.start import Start
from game.play import intents as do
from game.play.session import Stage as At
from tests.tui.stage import Stage, setup, words_of

TALK = Start(setup=setup(), seed=7)


async def test_a_waiting_evening_is_offered_first_and_resumed_with_the_time_they_have(stage: Stage) -> None:
    stage.leave_evening(do.Next(), do.Star())
    stage.clock.pass_time(minutes=30)
    async with stage.open() as player:
        assert "An evening waits for you, from 30 minutes ago." in player.said
        await player.press("space")
        assert "Welcome back" in player.shown
        assert "20 min., as before" in player.shown
        await player.press("right", "right")
        assert "10 minutes now" in player.shown
        assert not any(word in player.shown for word in words_of(player.session))
        await player.press("space")
        assert "about 10 minutes left" in player.shown
        assert any(word in player.shown for word in words_of(player.session))


async def test_another_card_and_land_from_the_return_screen(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        first = player.session.turn
        await player.press("b", "space", "x")
        assert player.session.turn is not None
        assert first is not None
        assert player.session.turn.card.key != first.card.key
        assert player.where == "TableScreen"
        await player.press("b", "space", "c")
        assert player.session.stage is At.LANDING
        assert player.session.turns_played == 0


async def test_a_new_evening_leaves_the_waiting_one_waiting(stage: Stage) -> None:
    waiting = stage.leave_evening(do.Next())
    async with stage.open() as player:
        await player.press("n", "space")
        assert player.session.id != waiting
    async with stage.open() as player:
        await player.press("q")
    assert stage.journal.status().live == 2


async def test_the_waiting_evening_can_be_landed_at_once(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    async with stage.open() as player:
        await player.press("c")
        assert "Say one thing aloud" in player.said
        await player.press("space", "enter", "enter")
        assert wording.GOOD_NIGHT in player.shown
    assert len(stage.journal.sessions()) == 1


async def test_leaving_by_any_key_loses_nothing(stage: Stage) -> None:
    for key, code in (("q", Exit.DONE), ("ctrl+c", Exit.INTERRUPTED), ("ctrl+q", Exit.DONE)):
        async with stage.open(TALK) as player:
            await player.press("space", "s", key)
            assert player.session.paused
            assert player.app.return_code == code
    assert stage.journal.status().live == 3


async def test_a_resumed_evening_named_on_the_command_line_shows_no_card_yet(stage: Stage) -> None:
    waiting = stage.leave_evening(do.Next())
    async with stage.open(Start(resume=waiting)) as player:
        assert player.where == "ReturnScreen"
        assert not any(word in player.shown for word in words_of(player.session))


async def test_an_evening_of_one_card_asks_for_no_time(stage: Stage) -> None:
    stage.leave_evening(minutes=0)
    async with stage.open() as player:
        await player.press("space")
        assert "arrows" not in player.shown
        await player.press("right", "space")
        assert player.where == "TableScreen"


async def test_a_second_window_says_that_the_evening_is_open_elsewhere(stage: Stage) -> None:
    async with stage.open(TALK) as first:
        await first.press("space")
        async with stage.open() as second:
            assert wording.OPEN_ELSEWHERE in second.said
            assert second.where == "HomeScreen"
        async with stage.open(Start(resume=first.session.id)) as third:
            assert "open in another window" in third.said


async def test_two_windows_reach_for_the_same_waiting_evening(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    async with stage.open() as first, stage.open() as second:
        await first.press("space")
        await second.press("space")
        assert "This evening is open in another window." in second.said
        assert second.where == "WaitingScreen"
        await second.press("c")
        assert second.where == "WaitingScreen"


async def test_an_evening_begun_by_a_command_says_once_that_another_waits(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    stage.clock.pass_time(hours=3)
    async with stage.open(TALK) as player:
        assert "An evening from 3 hours ago waits for you: magic-circle resume" in player.said
        await player.press("space")
        assert "waits for you" not in player.said


async def test_several_that_wait_are_counted_beside_what_holds_off_the_record(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    stage.leave_evening(do.Next())
    async with stage.open(Start(setup=setup(), seed=7, log=False)) as player:
        assert "2 evenings wait for you" in player.said
        assert wording.OFF_THE_RECORD in player.said


async def test_an_evening_that_was_filed_by_itself_is_said(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    stage.clock.pass_time(hours=21)
    async with stage.open() as player:
        assert "The evening of 23 November, 21:40 waited for 20 hours" in player.said
