"""What a line asks for."""

import msgspec

from game.base.errors import WrongUse
from game.base.text import clean_line
from game.front import commands
from game.front.commands import COMMANDS, Command, by_word

_TAKES_WORDS = (commands.NOTE_PARTNER, commands.NOTE_READER, commands.INTENTION, commands.LINE)
_MAY_TAKE_WORDS = (*_TAKES_WORDS, commands.RETIRE)
_ECHO = 30
_UNSEEN = "On a terminal R alone asks unseen and then empties the screen; with words it stays to be read."


class Order(msgspec.Struct, frozen=True):
    """A command and the words that follow it; `words` is empty for commands that take none."""

    command: Command
    words: str = ""


def understand(line: str) -> Order:
    """The order in a line.

    A command that takes no words is not heard in a sentence that merely begins like one.

    Raises:
        WrongUse: it holds none.
    """
    first, words = _split(line)
    command = by_word(first)
    if command is None and not words:
        command = by_word(first.lower())
    if command is None and not words and first.lower() == commands.DIM.key:
        command = commands.DIM
    if command is None or (words and command not in _MAY_TAKE_WORDS):
        raise WrongUse(
            f"“{clean_line(line, _ECHO)}” is no command here.",
            "? lists them; n and then some words keeps the words.",
        )
    return Order(command, words)


def help_lines() -> tuple[str, ...]:
    """All commands of the plain mode, in groups."""
    lines: list[str] = []
    group = None
    for command in COMMANDS:
        if command is commands.DIM:
            continue
        if command.group is not group:
            group = command.group
            lines.append(f"{group.value}:")
        lines.append(
            f"  {_how(command)}: {command.help}" + (f" {_UNSEEN}" if command is commands.LINE else "")
        )
    return tuple(lines)


def _how(command: Command) -> str:
    words = [word for word in command.words if word]
    first = "empty line" if command is commands.NEXT else command.key
    if command is commands.LINE:
        return f"{first}, or {first} and words"
    if command in _TAKES_WORDS:
        return f"{first} and words"
    return " or ".join([first, *words])


def _split(line: str) -> tuple[str, str]:
    parts = line.split(maxsplit=1)
    return (parts[0] if parts else ""), (parts[1].strip() if len(parts) > 1 else "")
