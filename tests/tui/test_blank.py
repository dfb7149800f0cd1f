from game.front import wording
from game.front.start import Start
from game.play import intents as do
from game.tui.screens.blank import BlankScreen
from game.tui.screens.table import TableScreen
from tests.tui.stage import NAMES, Player, Stage, setup, words_of

TALK = Start(setup=setup(), seed=7)


def nothing_of_the_card(player: Player) -> bool:
    return not any(word in player.shown for word in words_of(player.session))


async def test_from_the_table_and_what_lies_over_it(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        for way in ("b", "ctrl+l", "question_mark b", "h b", "d ctrl+l", "ctrl+p ctrl+l"):
            assert not nothing_of_the_card(player)
            await player.press(*way.split())
            assert player.shown.strip() == ""
            assert player.session.paused
            await player.press("u")
            assert nothing_of_the_card(player)
            assert "It is Ada's turn to read; no card yet." in player.said
            await player.press("u", "escape")
            assert player.where == "ReturnScreen"
            assert player.session.paused
            await player.press("space")
            assert not player.session.paused


async def test_where_nothing_is_played_two_keys_bring_the_screen_back(stage: Stage) -> None:
    async with stage.open() as player:
        for way in ("b", "e b", "d b", "ctrl+p ctrl+l"):
            await player.press(*way.split())
            assert player.where == "BlankScreen"
            assert player.shown.strip() == ""
            await player.press("escape")
            assert wording.COVERED in player.shown
            assert NAMES[0] not in player.shown
            await player.press("escape")
            assert player.where != "BlankScreen"
            await player.press("escape")
        assert player.where == "HomeScreen"


async def test_a_half_written_name_on_the_first_evening_is_still_there(fresh: Stage) -> None:
    async with fresh.open() as player:
        await player.press("A", "d", "ctrl+l")
        assert player.shown.strip() == ""
        await player.press("space", "space", "a")
        assert "Ada" in player.shown


async def test_the_blank_key_stays_blank_when_pressed_again(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "ctrl+l", "ctrl+l")
        assert player.where == "BlankScreen"
        assert player.shown.strip() == ""


async def test_the_waiting_screen_is_blanked_too(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    async with stage.open() as player:
        await player.press("b")
        assert player.shown.strip() == ""
        await player.press("space", "space")
        assert "An evening waits for you" in player.shown


async def test_a_shut_lid_blanks_by_itself_and_sleep_is_no_time_at_the_table(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        table = player.app.screen
        assert isinstance(table, TableScreen)
        await player.press("space")
        stage.clock.pass_time(minutes=1)
        await player.press("n")
        await player.write("Half a wo")
        table.look_at_the_clock()
        assert not isinstance(player.app.screen, BlankScreen)
        stage.clock.pass_time(hours=7)
        table.look_at_the_clock()
        await player.pilot.pause()
        assert player.shown.strip() == ""
        assert player.session.paused
        assert player.session.spent.total_seconds() < 120
        await player.press("space", "space")
        assert "Half a wo" in player.said
