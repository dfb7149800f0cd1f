"""Somebody's editor is opened at the card's line, and what it leaves is read back."""

import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.base.errors import Trouble
from game.front.editor import edit_text, editor_command, run_on_terminal

FILE = Path("/d/mine.json")


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "/d/mine.json"]),
        ("/usr/bin/nvim -u NONE", ["/usr/bin/nvim", "-u", "NONE", "+7", "/d/mine.json"]),
        ("vi", ["vi", "+7", "/d/mine.json"]),
        ("nano", ["nano", "+7,3", "/d/mine.json"]),
        ("emacs -nw", ["emacs", "-nw", "+7:3", "/d/mine.json"]),
        ("micro", ["micro", "+7:3", "/d/mine.json"]),
        ("hx", ["hx", "/d/mine.json:7:3"]),
        ("code", ["code", "--wait", "--goto", "/d/mine.json:7:3"]),
        ("code -w", ["code", "-w", "--goto", "/d/mine.json:7:3"]),
        ("'/opt/my editor/ed'", ["/opt/my editor/ed", "/d/mine.json"]),
    ],
)
def test_an_editor_that_is_known_is_given_the_line(editor: str, command: list[str]) -> None:
    assert editor_command({"EDITOR": editor}, FILE, 7, 3) == command
    assert editor_command({"VISUAL": editor, "EDITOR": "other"}, FILE, 7, 3) == command


def test_an_editor_that_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        editor_command({"EDITOR": "'vim"}, FILE, 1)
    with pytest.raises(Trouble, match="cannot be started: No such file"):
        run_on_terminal([str(tmp_path / "none")])


def test_what_the_editor_leaves_comes_back_and_nothing_else_stays(tmp_path: Path) -> None:
    def run(command: Sequence[str]) -> int:
        path = Path(command[-1])
        assert (path.parent, path.read_text(), path.suffix) == (tmp_path, "before", ".json")
        path.write_text("after")
        return 0

    assert edit_text(tmp_path, {"EDITOR": "e"}, "before", "mine.json", 3, run) == ("after", 0)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_back_is_still_there(tmp_path: Path) -> None:
    def run(command: Sequence[str]) -> int:
        Path(command[-1]).write_bytes(b"caf\xe9")
        return 0

    with pytest.raises(Trouble, match="UTF-8") as raised:
        edit_text(tmp_path, {"EDITOR": "e"}, "before", "mine.json", 3, run)
    (left,) = tmp_path.iterdir()
    assert (left.read_bytes(), str(left) in raised.value.next_step) == (b"caf\xe9", True)


def test_an_editor_that_does_not_start_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        edit_text(tmp_path, {"EDITOR": str(tmp_path / "none")}, "before", "mine.json", 3)
    assert list(tmp_path.iterdir()) == []


def test_interruptions_are_the_editors_while_it_runs(capfd: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert run_on_terminal(["sh", "-c", "kill -INT $PPID; echo still here"]) == 0
    assert "still here" in capfd.readouterr().out
    assert signal.getsignal(signal.SIGINT) is before
