"""Half-written words: on which line they wait, where it is said, and what clears them."""

from game.front import wording
from game.front.start import Start
from game.journal.document import NoteDocument
from game.journal.recovery import list_paused
from game.play import intents as do
from game.play.drafts import Draft, What
from game.play.session import Note
from game.play.session import Stage as At
from game.tui.screens.landing import LandingScreen
from game.tui.screens.table import TableScreen
from tests.tui.stage import EVENING, Player, Stage, setup

TALK = Start(setup=setup(), seed=7)
HALF = (Draft("Half of Émile's", 1), Draft("half of Ada's", 0))


async def write_both(player: Player) -> None:
    """Begin two notes on the first card, and lay both by."""
    await player.press("space")
    for key, draft in zip("nN", HALF, strict=True):
        await player.press(key)
        await player.write(draft.text)
        await player.press("escape")


async def test_both_of_two_wait_after_leaving_and_both_are_found_again(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await write_both(player)
        assert wording.LAID_BY in player.said
        assert "✎ half-written words" in player.shown
        await player.press("q")
    [waiting] = list_paused(stage.places)
    assert waiting.drafts == HALF
    async with stage.open() as player:
        assert wording.HALF_WRITTEN in player.said
        await player.press("space")
        assert wording.HALF_WRITTEN in player.said
        assert "Half of" not in player.said
        await player.press("space")
        assert "half of Ada's" in player.said
        await player.press("escape", "n")
        assert "Half of Émile's" in player.said


async def test_words_laid_by_are_in_the_journal_when_they_land_from_a_pause(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("mid words")
        await player.press("ctrl+l", "space", "c", "space", "enter", "enter")
        assert player.session.stage is At.ENDED
    [document] = stage.journal.sessions()
    assert [card.notes for card in document.cards] == [(NoteDocument(1, "mid words"),)]


async def test_a_card_that_is_taken_back_opens_with_the_words_that_lay_by(stage: Stage) -> None:
    for key in ("space", "x"):
        async with stage.open(TALK) as player:
            await write_both(player)
            await player.press(key, "u")
            assert "✎ half-written words" in player.shown
            await player.press("n")
            assert "Half of Émile's" in player.said


async def test_clearing_the_line_throws_the_words_away_by_either_key(stage: Stage) -> None:
    for key in ("enter", "escape"):
        async with stage.open(TALK) as player:
            await player.press("space", "n", "h", "i", "escape", "n", "backspace", "backspace", key)
            assert player.session.drafts == ()
            assert "half-written" not in player.said
            await player.press("b", "space")
            assert wording.HALF_WRITTEN not in player.said


async def test_words_laid_by_are_on_the_disk_at_once(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await write_both(player)
        player.app.house.close()
        [killed] = list_paused(stage.places)
        assert killed.drafts == HALF


async def test_an_intention_being_reworded_keeps_whose_it_is_and_its_time(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        player.table.do(do.Intend("A walk", 1, EVENING))
        for keys in (("ctrl+l", "space", "space"), ("escape", "b", "space", "space")):
            await player.press("i", *keys)
            assert player.session.drafts == ()
        await player.press("i")
        await player.write("s by the se")
        await player.press("ctrl+l", "space", "space")
        assert "A walks by the se" in player.said
        board = player.session.board
        assert (board.intention, board.intention_owner, board.intention_when) == ("A walk", 1, EVENING)
        await player.press("a", "enter", "enter", "enter")
        board = player.session.board
        assert (board.intention, board.intention_owner) == ("A walks by the sea", 1)
        assert player.session.drafts == ()


async def test_every_line_of_the_landing_waits_as_it_was(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "c", "space")
        await player.write("the soup")
        await player.press("enter")
        await player.write("Who hu")
        await player.press("escape")
        assert wording.LAID_BY_FOR_ALL in player.said
        await player.press("i")
        await player.write("A wal")
        await player.press("q", "ctrl+q")
    [waiting] = list_paused(stage.places)
    assert waiting.drafts == (Draft("Who hu", what=What.CARD), Draft("A walq", what=What.INTENTION))
    assert (waiting.name, waiting.own_card, waiting.board.intention) == ("the soup", "", "")
    async with stage.open() as player:
        await player.press("space", "space")
        assert "A walq" in player.said
        await player.press("escape", "space", "enter")
        assert "Who hu" in player.said
        await player.press("m", "enter")
        assert (player.session.own_card, player.session.board.intention) == ("Who hum", "A walq")


async def test_a_name_written_back_as_it_was_is_that_name(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "c", "space", "a", "enter", "escape", "space", "b", "escape", "space")
        assert player.session.half_written(What.NAME) == "ab"
        await player.press("backspace", "enter")
        assert player.session.name == "a"
        assert player.session.drafts == ()


async def test_an_evening_begun_to_land_is_offered_as_that(stage: Stage) -> None:
    stage.leave_evening(do.Next(), do.Pause(), do.Land())
    stage.clock.pass_time(minutes=1)
    stage.leave_evening(do.Next())
    async with stage.open() as player:
        assert "c land it" in player.said
        await player.press("right")
        assert "You had begun to land." in player.said
        assert "to read" not in player.said
        assert "c land it" not in player.said
        await player.press("c")
        assert player.where == "WaitingScreen"
        await player.press("space")
        assert "You had begun to land." in player.said
        assert "min., as before" not in player.said
        assert "arrows" not in player.said
        assert "c land" not in player.said
        await player.press("c", "right")
        assert player.where == "ReturnScreen"
        await player.press("x")
        assert player.where == "LandingScreen"


async def test_a_card_lying_face_down_is_not_written_on(stage: Stage) -> None:
    stage.spend_evenings(3)
    async with stage.open(Start(setup=setup("deep-water"), seed=7)) as player:
        await player.press("space")
        assert "lies face down" in player.said
        for key in ("n", "N", "s"):
            await player.press(key)
            assert "still lies face down" in player.said
        await player.press("c")
        assert player.session.remembered() == ()


async def test_one_meaning_of_how_many_cards_there_were(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "s", "x", "space", "b", "space")
        assert "2 cards so far" in player.said
        await player.press("c", "space", "enter", "enter")
        assert "Two cards together." in player.said
    [document] = stage.journal.sessions()
    assert wording.evening_line(document).endswith("two cards")


async def test_a_screen_long_covered_keeps_nothing_of_what_stood_on_its_line(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        before = player.app.screen
        assert isinstance(before, TableScreen)
        await player.press("space", "n", "h", "i", "ctrl+l", "space", "space", "enter")
        assert player.app.screen is not before
        before.keep_half_written()
        assert player.session.drafts == ()


async def test_while_it_is_written_it_is_kept(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n", "h", "i")
        table = player.app.screen
        assert isinstance(table, TableScreen)
        table.keep_half_written()
        assert player.session.drafts == (Draft("hi", 1),)
        await player.press("backspace", "backspace", "escape", "c", "space", "x")
        landing = player.app.screen
        assert isinstance(landing, LandingScreen)
        landing.keep_half_written()
        assert player.session.drafts == (Draft("x", what=What.NAME),)


async def test_a_note_is_in_the_evening_once(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n", "h", "i", "ctrl+l", "space", "space", "enter", "space")
        [turn] = player.session.remembered()
        assert turn.notes == (Note(1, "hi"),)
