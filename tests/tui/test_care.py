"""Private questions, lines, our house and equal times, by their keys. The rules are tested in tests/care."""

import pytest

from game.base.places import builtin_decks
from game.cards.model import Energy
from game.front import care_words, context
from game.front.asking import LEFT
from game.front.start import Start
from game.journal.care import add_line
from game.journal.records import Couple
from game.play import intents as do
from game.play.setup import Setup
from game.tui.screens.asking import AskingScreen
from tests.tui.stage import LARGE, NAMES, SMALL, USUAL, Player, Stage, setup

QUESTIONS = Start(setup=setup(), seed=7)
ALL_DECKS = Start(setup=Setup(NAMES, 20, Energy.GOOD), seed=7)


async def turn(player: Player, stage: Stage, key: str) -> None:
    """Answer a private page and let its time pass."""
    before = player.shown
    await player.press(key)
    assert player.shown == before
    stage.clock.pass_time(seconds=4)
    screen = player.app.screen
    assert isinstance(screen, AskingScreen)
    screen.look_at_the_clock()
    await player.pilot.pause()


async def ask_closer(player: Player, stage: Stage) -> None:
    await player.press("space", "o")
    assert care_words.CLOSER_TITLE in player.shown
    await player.press("space")
    for name in NAMES:
        assert f"Pass to {name}" in player.shown
        await player.press("space")
        assert care_words.CLOSER_QUESTION[0] in player.shown
        await turn(player, stage, "1")
    await player.press("space")


async def test_closer_from_the_first_page_to_the_last(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await ask_closer(player, stage)
        first = care_words.DOOR_OPEN[0] if player.session.door_open else care_words.DOOR_SHUT[0]
        assert first in player.said
        await player.press("space")
        assert player.where == "TableScreen"
        await player.press("o")
        assert "asked tonight already" in player.said


async def test_closer_is_asked_once_a_week(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await ask_closer(player, stage)
    stage.clock.pass_time(days=2)
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "o")
        assert player.where == "TableScreen"
        assert "this week already" in player.said
    stage.clock.pass_time(days=5)
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "o")
        assert player.where == "AskingScreen"


async def test_blank_in_the_middle_wipes_the_answers_and_lets_them_ask_again(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "o", "space", "space")
        await turn(player, stage, "2")
        await player.press("b")
        assert player.shown.strip() == ""
        await player.press("u", "u", "space", "o")
        assert player.where == "AskingScreen", player.said
        assert stage.journal.asked_on("closer") is None


async def to_looking_up(player: Player, stage: Stage) -> None:
    await player.press("space", "o", "space")
    for _ in NAMES:
        await player.press("space")
        await turn(player, stage, "1")
    assert "Look up at each other" in player.shown


@pytest.mark.parametrize("key", ["b", "ctrl+l", "ctrl+q"])
async def test_leaving_while_they_look_up_keeps_nothing(stage: Stage, key: str) -> None:
    async with stage.open(QUESTIONS) as player:
        await to_looking_up(player, stage)
        await player.press(key)
    assert stage.journal.asked_on("closer") is None
    async with stage.open() as player:
        await player.press("space", "space", "space")
        assert not player.session.door_asked
        await player.press("o")
        assert player.where == "AskingScreen", player.said


async def test_support_ends_a_private_round_and_the_game_says_so(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "o", "space", "space", "h")
        assert player.where == "SupportScreen"
        await player.press("escape")
        assert player.where == "TableScreen"
        assert LEFT in player.said


async def test_support_after_the_answer_takes_nothing_back(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await ask_closer(player, stage)
        await player.press("h", "escape")
        assert LEFT not in player.said
        assert player.session.door_asked


async def test_support_is_one_key_away_where_lines_are_drawn(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "R", "h")
        assert player.where == "SupportScreen"
        await player.press("escape")
        assert player.where == "NeverScreen"


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE], ids=str)
async def test_the_paragraphs_of_support_hang_from_their_dots(stage: Stage, size: tuple[int, int]) -> None:
    async with stage.open(size=size) as player:
        await player.press("h")
        rows = player.shown.split("\n")
        at = next(n for n, row in enumerate(rows) if "· If you are afraid" in row)
        column = rows[at].index("·")
        assert rows[at - 1].index("When not to play") == column
        assert len(rows[at + 1]) - len(rows[at + 1].lstrip()) == column + 2
        following = next(n for n, row in enumerate(rows) if "· In the middle" in row)
        assert rows[following].index("·") == column


@pytest.mark.parametrize("page", range(6), ids=["opening", "pass-1", "page-1", "pass-2", "page-2", "up"])
async def test_the_key_to_leave_holds_on_every_private_page_and_nothing_is_kept(
    stage: Stage, page: int
) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "o")
        for number in range(page):
            if number in (2, 4):
                await turn(player, stage, "1")
            else:
                await player.press("space")
        assert player.where == "AskingScreen"
        await player.press("q")
        assert not player.app.is_running
        assert player.session.paused
    assert stage.journal.asked_on("closer") is None
    async with stage.open(Start(resume=player.session.id)) as player:
        await player.press("space", "o")
        assert player.where == "AskingScreen"


async def test_the_key_to_leave_holds_where_a_line_is_drawn(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "R", "q")
        assert not player.app.is_running
        assert player.session.lines == ()


async def test_the_help_leads_to_the_private_questions(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space", "question_mark", "o")
        await player.pilot.pause()
        assert player.where == "AskingScreen"
        await player.press("escape")
        assert player.where == "TableScreen"


async def test_shall_we_asks_each_about_four(stage: Stage) -> None:
    stage.decks = builtin_decks()
    async with stage.open(ALL_DECKS) as player:
        await player.press("space", "w", "space")
        for name in NAMES:
            await player.press("space")
            for number in range(1, 5):
                assert f"{name}, {number} of 4" in player.shown
                await turn(player, stage, "1")
        await player.press("space", "space")
        assert player.where == "TableScreen"
        assert player.session.rituals_asked


async def test_the_rituals_asked_about_name_roles_and_nobody(stage: Stage) -> None:
    """The turn passes on before one of them comes, so that nobody can be promised a part in it."""
    stage.decks = builtin_decks()
    shown = []
    async with stage.open(ALL_DECKS) as player:
        await player.press("space", "w", "space")
        for name in NAMES:
            await player.press("space")
            for _ in range(4):
                shown.append(player.shown.replace(f"{name}, ", ""))
                await turn(player, stage, "3")
    assert not any(name in page for page in shown for name in NAMES)
    assert any("The one who reads: " in page for page in shown)


async def test_a_line_lets_the_card_go_and_is_kept_for_good(stage: Stage) -> None:
    async with stage.open(QUESTIONS) as player:
        await player.press("space")
        before = player.session.turn
        await player.press("R")
        shown = player.shown
        await player.press("5")
        assert care_words.LINE_DRAWN in player.said
        assert player.session.turn != before
        assert player.session.lines == ("money",)
        await player.press("u", "R")
        # The page lists what can be chosen, never what was.
        assert player.shown == shown
    assert stage.journal.standing().topics_out == {"money"}


async def test_our_house_switches_tags_and_clears_lines(stage: Stage) -> None:
    stage.leave_evening(do.Next())
    async with stage.open() as player:
        await player.press("n", "y")
        assert context.QUESTION in player.said
        await player.press("space", "down", "space", "up", "space", "x")
        assert care_words.LINES_CLEARED not in player.said
        await player.press("x")
        assert care_words.LINES_CLEARED in player.said
        await player.press("escape")
        assert player.where == "HomeScreen"
    couple = stage.journal.couple()
    assert couple is not None
    assert (couple.tags, couple.asked) == (("toddler",), True)


async def test_all_lines_go_at_the_second_press_and_any_other_key_keeps_them(stage: Stage) -> None:
    add_line(stage.places, "money")
    async with stage.open() as player:
        await player.press("y")
        assert "stand in no list" in player.said
        await player.press("x", "down", "x")
        assert stage.journal.standing().topics_out == {"money"}
        await player.press("x")
        assert stage.journal.standing().topics_out == frozenset()


async def test_the_tags_are_asked_once_after_the_first_evening(stage: Stage) -> None:
    stage.journal.save_couple(Couple(NAMES))
    for evening in range(2):
        async with stage.open(Start(setup=setup(minutes=0), seed=7)) as player:
            await player.press("space", "space", "space")
            assert player.where == ("HomeScreen" if evening else "OurHouseScreen")


async def test_the_tags_are_asked_at_the_next_start_where_the_first_evening_was_left(stage: Stage) -> None:
    stage.journal.save_couple(Couple(NAMES))
    async with stage.open() as player:
        # Before any evening nothing is asked.
        assert player.where == "HomeScreen"
    async with stage.open(Start(setup=setup(minutes=0), seed=7)) as player:
        await player.press("space", "space", "q")
        assert not player.app.is_running
    for start in range(2):
        async with stage.open() as player:
            assert player.where == ("HomeScreen" if start else "OurHouseScreen")
            if not start:
                await player.press("escape")
                assert player.where == "HomeScreen"


async def test_a_deep_card_gives_both_the_same_time(stage: Stage) -> None:
    stage.spend_evenings(4)
    async with stage.open(Start(setup=setup("deep-water"), seed=7)) as player:
        await player.press("space")
        while not (player.session.turn and player.session.turn.speakers):
            stage.clock.pass_time(seconds=200)
            await player.press("space")
        if player.session.turn.face_down:
            await player.press("space")
        for speaker in player.session.turn.speakers:
            await player.press("t")
            assert f"{NAMES[speaker]} speaks" in player.said
            assert "2:00" in player.shown
        await player.press("t")
        assert "time for speaking" in player.said
