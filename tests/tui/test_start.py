import pytest

from game.base.errors import Exit
from game.journal.journal import Journal
from game.play import intents as do
from game.play.record import NotSaved
from tests.tui.stage import SMALL, Stage


async def test_a_damaged_journal_is_mended_and_said(stage: Stage) -> None:
    stage.spend_evenings(2)
    stage.places.journal.write_bytes(stage.places.journal.read_bytes()[:-40])
    async with stage.open() as player:
        assert "journal" in player.said
        assert player.says("quarantine")
        await player.press("space", "space")
        assert player.session.turn is not None
    assert Journal(stage.places).sessions()


async def test_a_long_notice_is_told_to_its_end_on_a_small_screen(stage: Stage) -> None:
    stage.spend_evenings(2)
    stage.places.journal.write_bytes(b"")
    async with stage.open() as player:
        whole = player.app.screen.query_one("Whisper").render()
        last = str(whole).split()[-1]
    stage.places.journal.write_bytes(b"")
    async with stage.open(size=SMALL) as player:
        assert player.says(last)


async def test_a_journal_of_a_newer_version_is_left_alone_and_said(stage: Stage) -> None:
    whole = stage.places.journal.read_bytes()
    newer = whole.replace(b'"schema":1', b'"schema":99').replace(b'"schema": 1', b'"schema": 99')
    assert newer != whole
    stage.places.journal.write_bytes(newer)
    async with stage.open() as player:
        await player.press("space", "space", "space", "c", "space", "enter", "enter")
        assert "was written by a newer Magic Circle and is left untouched." in player.said
    assert stage.places.journal.read_bytes() == newer


async def test_a_folder_that_cannot_be_used_is_told_in_a_sentence(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.places.live.write_text("no folder")
    app = stage.app()
    with pytest.raises(NotSaved):
        async with app.run_test():
            pass
    assert app.return_code == Exit.IO
    told = capsys.readouterr().err.replace("\n", "")
    assert str(stage.places.home) in told
    assert "Traceback" not in told


async def test_a_deck_with_a_fault_is_named_on_the_start_screen(stage: Stage) -> None:
    stage.places.decks.mkdir(parents=True)
    (stage.places.decks / "mine.json").write_text("{")
    async with stage.open() as player:
        assert player.says("mine.json")
        await player.press("space")
        assert player.app.table is not None


async def test_a_damaged_live_log_is_said_and_the_rest_waits(stage: Stage) -> None:
    waiting = stage.leave_evening(do.Next(), do.Star(), do.FollowUp())
    path = stage.places.live / f"{waiting}.log"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[-2] = lines[-2].replace(b"t", b"#", 1)
    path.write_bytes(b"".join(lines))
    async with stage.open() as player:
        assert "could not be read; everything else is there." in player.said
        assert "An evening waits for you" in player.said
