import errno
import os

import pytest

from game.base.errors import Exit
from game.front import wording
from game.front.start import Start
from game.play.drafts import What
from game.play.session import Stage as At
from game.tui.app import MagicCircleApp
from game.tui.screens.table import TableScreen
from tests.tui.stage import Stage, setup

TALK = Start(setup=setup(), seed=7)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Undo it, and there is room again."""
    return monkeypatch


def fill(disk: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    disk.setattr(os, "write", no_room)
    disk.setattr(os, "fdatasync", no_room)
    disk.setattr(os, "fsync", no_room)


async def test_a_full_disk_is_said_and_the_session_stays_as_it_was(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        before = player.session
        fill(full_disk)
        for key in ("s", "space", "x", "c"):
            await player.press(key)
            assert "Not saved: there is no room left" in player.said
            assert player.session == before
        full_disk.undo()
        await player.press("s")
        assert "Not saved" not in player.said
        assert "★ starred" in player.shown


async def test_words_that_cannot_be_saved_stay_on_the_screen(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Half a wo")
        fill(full_disk)
        await player.press("enter")
        assert "Not saved" in player.said
        assert "Half a wo" in player.said
        await player.press("ctrl+l")
        assert player.shown.strip() == ""
        await player.press("space")
        assert "Half a wo" not in player.said
        await player.press("space")
        assert "Not saved" in player.said
        assert "Half a wo" in player.said
        full_disk.undo()
        await player.press("r", "d", "enter")
        assert player.session.turn is not None
        assert player.session.turn.notes[0].text == "Half a word"


async def test_words_that_cannot_be_laid_by_stay_on_their_line(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open(TALK) as player:
        for keys, what in (("space n", What.NOTE), ("c space", What.NAME)):
            await player.press(*keys.split())
            await player.write("Half a wo")
            fill(full_disk)
            await player.press("escape")
            assert "Not saved" in player.said
            assert "Half a wo" in player.said
            full_disk.undo()
            await player.press("r", "escape")
            assert player.session.half_written(what, 1 if what is What.NOTE else 0) == "Half a wor"


async def test_an_evening_that_cannot_begin_leaves_them_on_the_start_screen(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open() as player:
        fill(full_disk)
        await player.press("space")
        assert "Not saved: there is no room left" in player.said
        assert player.where == "HomeScreen"
        full_disk.undo()
        await player.press("space")
        assert player.where == "TableScreen"


async def test_an_evening_that_cannot_be_filed_is_filed_with_the_next_key(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "c", "space", "enter")
        full_disk.setattr(os, "replace", _refuse)
        await player.press("enter")
        assert player.session.stage is At.ENDED
        assert "Not saved" in player.said
        assert stage.journal.sessions() == []
        full_disk.undo()
        await player.press("space")
        assert len(stage.journal.sessions()) == 1
        await player.press("space")
        assert player.where != "LandingScreen"


def _refuse(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_names_that_cannot_be_kept_are_asked_for_again(
    fresh: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with fresh.open() as player:
        await player.press("A", "enter", "B")
        full_disk.setattr(os, "replace", _refuse)
        await player.press("enter")
        assert "no room left" in player.said
        full_disk.undo()
        await player.press("enter")
        assert player.where == "HomeScreen"


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
async def test_leaving_with_words_that_cannot_be_saved_stays_and_says_so_the_first_time(
    stage: Stage, full_disk: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], key: str
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Half a wo")
        fill(full_disk)
        await player.press(key)
        assert "Not saved" in player.said
        assert wording.LEAVE_ANYWAY in player.said
        assert "Half a wo" in player.said
        assert player.app.return_code is None
        await player.press(key)
        full_disk.undo()
    assert "Not saved" in capsys.readouterr().err
    assert player.app.return_code == Exit.IO


async def test_once_there_is_room_again_leaving_saves(stage: Stage, full_disk: pytest.MonkeyPatch) -> None:
    async with stage.open(TALK) as player:
        await player.press("space", "n")
        await player.write("Half a wo")
        fill(full_disk)
        await player.press("ctrl+c")
        full_disk.undo()
        await player.press("ctrl+c")
        assert player.session.half_written(What.NOTE, 1) == "Half a wo"
    assert player.app.return_code == Exit.INTERRUPTED


async def test_what_was_saved_since_is_a_reason_to_stay_again(
    stage: Stage, full_disk: pytest.MonkeyPatch
) -> None:
    async with stage.open(TALK) as player:
        await player.press("space")
        fill(full_disk)
        await player.press("q")
        full_disk.undo()
        await player.press("s")
        fill(full_disk)
        await player.press("q")
        assert wording.LEAVE_ANYWAY in player.said
        assert player.app.return_code is None
        full_disk.undo()


@pytest.mark.parametrize("key", ["d", "b"])
async def test_it_is_said_on_a_screen_that_has_no_line_for_it(
    stage: Stage, full_disk: pytest.MonkeyPatch, key: str
) -> None:
    async with stage.open(TALK, notify=True) as player:
        await player.press("space")
        fill(full_disk)
        await player.press(key, "ctrl+c")
        said = " ".join(player.said.replace("▌", "").split())
        assert "Not saved" in said
        assert "Once more leaves" in said
        assert player.app.return_code is None
        full_disk.undo()


class Breaking(TableScreen):
    """A table whose star breaks the game."""

    def action_star(self) -> None:
        secret = self.session.turn
        raise RuntimeError(f"private words: {secret}")


async def _break(app: MagicCircleApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("space")
        app.push_screen(Breaking())
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()


async def test_an_error_inside_leaves_without_a_traceback(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    app = stage.app(TALK)
    with pytest.raises(RuntimeError, match="private words"):
        await _break(app)
    assert app.return_code == Exit.IO
    told = capsys.readouterr()
    assert "Something broke inside the game (RuntimeError)." in " ".join(told.err.split())
    assert "private" not in told.out + told.err
