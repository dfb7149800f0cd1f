from game.front import wording
from game.front.start import Start
from game.play import intents as do
from game.play.session import Stage as At
from tests.tui.stage import Stage, setup

TALK = Start(setup=setup(), seed=7)


async def test_a_name_and_a_card_of_their_own_and_the_summary(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "s", "n")
        await player.write("It hums")
        await player.press("enter", "c")
        assert "that you liked about the other tonight. Ada first, then Émile." in player.said
        await player.press("space")
        await player.write("the soup evening")
        await player.press("enter")
        assert wording.CARD_PROMPT in player.said
        await player.write("Who hums first?")
        await player.press("enter")
        for line in ("the soup evening", "One card together.", "One moment starred.", wording.GOOD_NIGHT):
            assert line in player.said
        await player.press("space", "escape", "e")
        assert "23 November 2025" in player.said
        assert "Émile: It hums" in player.said
    [kept] = stage.journal.sessions()
    assert kept.name == "the soup evening"
    assert [(card.starred, card.notes[0].text) for card in kept.cards] == [(True, "It hums")]
    async with stage.open() as player:
        await player.press("d")
        assert "Ours" in player.shown


async def test_everything_can_be_left_out(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "space", "c", "space", "enter", "enter")
        assert "An evening for the two of you." in player.said
        await player.press("u", "escape", "x")
        assert player.session.stage is At.ENDED
        await player.press("q")
    assert stage.journal.sessions()[0].name == ""


async def test_undo_leads_back_to_the_table(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        turn = player.session.turn
        await player.press("c", "u")
        assert player.where == "TableScreen"
        assert player.session.turn == turn


async def test_a_half_written_name_is_offered_again_after_a_blank(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "c", "space")
        await player.write("the so")
        await player.press("ctrl+l")
        assert player.shown.strip() == ""
        await player.press("space", "space")
        assert "Landing" in player.shown
        assert "the so" in player.said
        await player.press("escape")
        assert "Say one thing aloud" in player.said
        await player.press("space", "u", "p", "enter", "enter")
        assert player.session.name == "the soup"


async def test_an_evening_left_on_the_landing_lands_later(stage: Stage) -> None:
    stage.leave_evening(do.Next(), do.Land())
    async with stage.open() as player:
        await player.press("space", "space")
        assert "Say one thing aloud" in player.said
        assert player.where == "LandingScreen"
