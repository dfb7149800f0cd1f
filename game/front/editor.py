"""The editor somebody likes, opened on a deck at the line of a card."""

import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import mkstemp
from typing import NamedTuple

from game.base.errors import Trouble
from game.base.files import make_private_dir
from game.base.text import size_words
from game.cards.drafts import EDITED_PREFIX
from game.cards.raw import MAX_BYTES

_FALLBACKS = ("nano", "vi")
_VI = ("vi", "vim", "nvim", "view", "gvim", "mvim", "kak", "joe", "jed", "mg", "ne")
_PLUS_COLUMN = ("emacs", "emacsclient", "micro")
_COLON = ("hx", "helix", "subl", "zed")
_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf")
_WAITS = (*_GOTO, "subl", "zed", "gedit", "gnome-text-editor", "atom", "mate")
_FORKS = ("gvim", "mvim")

Run = Callable[[Sequence[str]], int]
"""Runs a command on the terminal until it ends; gives its exit code."""


def editor_command(environ: Mapping[str, str], path: Path, line: int, column: int = 1) -> list[str]:
    """The command that opens a file at a line, in VISUAL, EDITOR, or what is installed.

    An editor that is not known is given the file alone.

    Raises:
        Trouble: there is none.
    """
    asked = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        command = shlex.split(asked)
    except ValueError as error:
        raise Trouble(f"EDITOR cannot be read: {asked}.", "Name a program, such as EDITOR=nano.") from error
    command = command or [name for name in _FALLBACKS if which(name)][:1]
    if not command:
        raise Trouble(
            "No editor is known.", "Name one in the environment variable EDITOR, such as EDITOR=nano."
        )
    return [*command, *_waiting(command), *_place(Path(command[0]).name, str(path), line, column)]


def _place(editor: str, path: str, line: int, column: int) -> list[str]:
    if editor in _VI:
        return [f"+{line}", path]
    if editor in _PLUS_COLUMN:
        return [f"+{line}:{column}", path]
    if editor == "nano":
        return [f"+{line},{column}", path]
    if editor in _GOTO:
        return ["--goto", f"{path}:{line}:{column}"]
    return [f"{path}:{line}:{column}"] if editor in _COLON else [path]


def _waiting(command: Sequence[str]) -> list[str]:
    """What keeps a graphical editor from handing back at once."""
    editor = Path(command[0]).name
    if editor in _WAITS and not {"--wait", "-w"} & set(command):
        return ["--wait"]
    return ["-f"] if editor in _FORKS and "-f" not in command else []


def run_on_terminal(command: Sequence[str]) -> int:
    """Run a command on this process's own terminal.

    Raises:
        Trouble: it cannot be started.
    """
    try:
        with _interruptions_left_to_it():
            return subprocess.run(command, check=False).returncode
    except OSError as error:
        raise Trouble(
            f"{command[0]} cannot be started: {error.strerror}.", "Name another editor in EDITOR."
        ) from error


@contextmanager
def _interruptions_left_to_it() -> Iterator[None]:
    """Ctrl+C in the editor reaches every program on the terminal; here it means nothing."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class FromEditor(NamedTuple):
    """The text that an editor left, and the code it ended with: 0 where all went well."""

    text: str
    code: int


def edit_text(
    folder: Path, environ: Mapping[str, str], text: str, name: str, line: int, run: Run = run_on_terminal
) -> FromEditor:
    """The text as it comes back from the editor; a copy beside the decks is edited, never the deck itself.

    Args:
        folder: the decks folder, where the schema lies that helps an editor. The copy's name begins
            with a dot, so that it is taken for no deck.
        environ: where VISUAL and EDITOR are looked up.
        text: what is edited.
        name: the deck's file name, which tells the editor that it is JSON; whatever stands before it,
            as `Drafts.name_for_editor` does, is for finding the copy again after a crash.
        line: where to open it.
        run: runs the editor.

    Raises:
        Trouble: there is no editor, it could not be started, or what it left cannot be read; it is
            still there then, and the sentence says where.
    """
    make_private_dir(folder)
    handle, path = mkstemp(prefix=EDITED_PREFIX, suffix=f"-{name}", dir=folder)
    copy = Path(path)
    with open(handle, "wb") as file:
        file.write(text.encode())
    try:
        code = run(editor_command(environ, copy, line))
    except Trouble:
        copy.unlink(missing_ok=True)
        raise
    after = _read_back(copy)
    copy.unlink(missing_ok=True)
    return FromEditor(after, code)


def _read_back(copy: Path) -> str:
    stays = f"It is still in {copy}."
    try:
        with open(os.open(copy, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Trouble(f"What the editor wrote cannot be read: {error.strerror}.") from error
    if len(raw) > MAX_BYTES:
        raise Trouble(f"A deck has at most {size_words(MAX_BYTES)}.", stays)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble("What the editor wrote is not UTF-8.", stays) from error
