from game.front import wording
from game.front.start import Start
from tests.tui.stage import EVENING, NAMES, Stage, setup


async def test_two_names_and_then_the_first_card(fresh: Stage) -> None:
    async with fresh.open() as player:
        assert all(promise in player.said for promise in wording.PROMISES)
        await player.press("A", "d", "a", "enter", "S", "a", "m", "enter")
        assert player.where == "HomeScreen"
        assert "Ada and Sam" in player.shown
        await player.press("space")
        assert "Breathe in together" in player.shown
        await player.press("space")
        assert player.session.turn is not None
        assert player.session.turn.card.text.split()[0] in player.shown
    assert fresh.journal.couple() is not None


async def test_a_missing_name_is_asked_for_again(fresh: Stage) -> None:
    async with fresh.open() as player:
        await player.press("enter", "S", "a", "m", "enter")
        assert "Two names, please." in player.said
        await player.press("A", "l", "enter", "enter")
        assert "Al and Sam" in player.shown


async def test_asked_to_play_at_once_the_names_come_first(fresh: Stage) -> None:
    start = Start(setup=setup("quiet-questions", 10, ("", "")), seed=7)
    async with fresh.open(start) as player:
        await player.press("A", "enter", "B", "enter")
        assert player.session.partners == ("A", "B")
        assert player.session.minutes == 10


async def test_space_deals_with_what_was_chosen_and_the_minutes_are_remembered(stage: Stage) -> None:
    async with stage.open() as player:
        assert " and ".join(NAMES) in player.shown
        await player.press("right", "down", "left", "space")
        assert (player.session.minutes, player.session.energy) == (45, "empty")
        assert player.session.started == EVENING
    async with stage.open() as player:
        await player.press("n")
        assert "45 minutes" in player.shown


async def test_decks_are_chosen_from_the_list(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("d")
        assert "Which decks tonight?" in player.shown
        await player.press("down", "space", "enter")
        assert "On Three" in player.shown
        await player.press("space")
        assert player.session.decks == ("on-three",)


async def test_escape_leaves_the_choice_of_decks_as_it_was(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("up", "right")
        assert player.where == "ChooseDecks"
        await player.press("space", "escape")
        assert "tonight's" in player.shown
