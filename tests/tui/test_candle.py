import pytest

from game.front import wording
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
        for key in ("question_mark", "h", "d", "n", "b"):
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


async def test_the_blank_key_and_the_way_out_hold_by_candle(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "d", "b")
        assert player.shown.strip() == ""
        assert player.session.paused
    async with stage.open(TALK) as player:
        await player.press("space", "d", "q")
        assert player.session.paused
    assert player.app.return_code == 0


@pytest.mark.parametrize(("key", "question"), [("n", "Émile's words"), ("N", "Ada's words")])
async def test_what_is_said_by_candle_is_written_from_the_first_letter_on(
    stage: Stage, key: str, question: str
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        before = player.session.turn
        await player.press("d")
        await player.burst(key, *"sxr cr", "enter")
        assert before is not None
        assert player.session.turn is not None
        assert player.session.turn.card is before.card
        [note] = player.session.turn.notes
        assert note.text == "sxr cr"
        await player.press("d", key)
        assert question in player.said


async def test_a_star_or_an_intention_comes_by_candle_too(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "d", "s")
        assert "★ starred" in player.shown
        await player.press("d", "i")
        assert wording.INTENTION_PROMPT in player.said
