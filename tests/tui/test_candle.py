from game.front.start import Start
from game.tui.screens.table import TableScreen
from tests.tui.stage import Player, Stage, setup, words_of

TALK = Start(setup=setup(), seed=7)


def look_up(player: Player) -> None:
    """What the timer does once the card has been read."""
    [table] = [screen for screen in player.app.screen_stack if isinstance(screen, TableScreen)]
    table.action_dim()


async def test_any_key_brings_the_card_back_and_does_nothing_else(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        before = player.session
        assert before.turn is not None
        for key in ("space", "x", "c", "u", "enter"):
            await player.press("d")
            assert player.where == "CandleScreen"
            assert "Émile" in player.shown
            assert not any(word in player.shown for word in words_of(before))
            await player.press(key)
            assert player.session == before
            assert before.turn.card.text.split()[0] in player.shown


async def test_it_never_comes_over_another_screen_or_while_somebody_writes(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        for key in ("question_mark", "h", "ctrl+p", "d", "n", "b"):
            await player.press(key)
            before = player.app.screen
            look_up(player)
            await player.pilot.pause()
            assert player.app.screen is before
            await player.press("escape")


async def test_it_comes_by_itself_once_the_card_is_read(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        look_up(player)
        await player.pilot.pause()
        assert player.where == "CandleScreen"


async def test_a_click_on_the_card_or_the_candle_is_harmless(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        before = player.session
        assert await player.pilot.click("#card")
        assert await player.pilot.click("#card", times=2)
        assert player.where == "TableScreen"
        await player.press("d")
        assert await player.pilot.click(offset=(40, 12))
        await player.pilot.pause()
        assert player.where == "TableScreen"
        assert player.session == before


async def test_a_click_on_a_choice_takes_the_next_value(stage: Stage) -> None:
    async with stage.open() as player:
        assert await player.pilot.click("Choice")
        await player.pilot.pause()
        assert "45 minutes" in player.shown
