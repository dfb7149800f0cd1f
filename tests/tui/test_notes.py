from textual.events import Paste

from game.front.start import Start
from game.journal.log_files import live_ids
from game.journal.recovery import open_paused
from game.play.drafts import Draft
from game.play.session import Note
from tests.tui.stage import Player, Stage, setup

TALK = Start(setup=setup(), seed=7)


def notes(player: Player) -> tuple[Note, ...]:
    assert player.session.turn is not None
    return player.session.turn.notes


async def test_words_of_the_partner_and_of_the_reader(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        assert "Émile's words" in player.shown
        assert "enter keep · escape lay by · ctrl+l blank" in player.shown
        await player.press("x", "space", "s", "enter")
        assert notes(player) == (Note(1, "x s"),)
        assert "✎ words written down" in player.shown
        await player.press("N")
        assert "Ada's words" in player.shown
        await player.write("The lamp")
        await player.press("enter")
        assert notes(player)[1:] == (Note(0, "The lamp"),)
        assert "space next" in player.shown


async def test_escape_lays_the_words_by_and_undoes_nothing(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "s", "n", "h", "i", "escape")
        assert "hi" not in player.shown.split()
        assert player.session.turn is not None
        assert player.session.turn.starred
        await player.press("n")
        assert "hi" in player.shown.split()
        await player.press("enter")
        assert notes(player) == (Note(1, "hi"),)


async def test_an_intention_is_written_and_one_laid_by_waits(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "i")
        await player.write("A walk")
        await player.press("escape", "x", "i", "enter")
        assert player.session.board.intention == "A walk"


async def test_a_half_written_note_waits_in_the_live_log_and_opens_again(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "N")
        await player.write("The lamp by the")
        await player.press("ctrl+l")
        assert player.shown.strip() == ""
        assert player.session.drafts == (Draft("The lamp by the", 0),)
    [waiting] = live_ids(stage.places)
    log, kept = open_paused(stage.places, waiting)
    log.close()
    assert kept.drafts == (Draft("The lamp by the", 0),)
    async with stage.open() as player:
        assert "The lamp" not in player.said
        await player.press("space")
        assert "The lamp" not in player.said
        await player.press("space")
        assert "Ada's words" in player.shown
        assert "The lamp by the" in player.said
        await player.press("d", "enter")
        assert notes(player) == (Note(0, "The lamp by thed"),)


async def test_a_half_written_intention_is_kept_by_the_blank_key(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "i")
        await player.write("A wal")
        await player.press("ctrl+l", "space", "space", "i")
        assert "A wal" in player.said


async def test_words_laid_by_outlive_the_blank_key_too(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Almost")
        await player.press("escape", "b", "space", "space")
        assert "Almost" in player.said


async def test_a_paste_comes_whole_on_one_line_without_what_speaks_to_the_terminal(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        player.app.post_message(Paste("one\r\ntwo\x1b]52;c;aGk=\x07 \u202ethree [/]"))
        await player.pilot.pause()
        assert "one two]52;c;aGk= three [/]" in player.shown
        assert "\x1b" not in player.shown
        await player.press("enter")
        assert notes(player) == (Note(1, "one two]52;c;aGk= three [/]"),)


async def test_a_paste_that_is_too_long_is_cut_and_not_dropped(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        player.app.post_message(Paste("word " * 2000))
        await player.press("enter")
        [note] = notes(player)
        assert len(note.text) == 2000
        assert note.text.endswith("…")


async def test_a_word_typed_while_the_line_opens_is_written_and_plays_nothing(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        before = player.session.board
        await player.burst("n", *"Half a c", "f")
        assert "Half a cf" in player.said
        assert player.session.board == before
        await player.press("enter")
        await player.burst("N", "o", "k", "enter")
        assert notes(player) == (Note(1, "Half a cf"), Note(0, "ok"))


async def test_a_long_note_that_waited_shows_where_it_goes_on(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("It hums and hums " * 20 + "until you")
        await player.press("ctrl+l", "space", "space")
        assert "until you" in player.shown
