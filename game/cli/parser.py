"""The grammar of the command line. Nothing heavy is imported to read it or to print its help."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from game.base.errors import WrongUse
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[Parser]"

Run: TypeAlias = Callable[[argparse.Namespace, Surroundings], int]
"""What a command does; gives the exit code."""

PROGRAM = "magic-circle"


class Parser(argparse.ArgumentParser):
    """Tells what is wrong in a sentence, in place of leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise the fault.

        Raises:
            WrongUse: always.
        """
        raise WrongUse(f"{message[:1].upper()}{message[1:]}.", f"How it goes: {self.prog} --help")


def commands_of(parser: Parser) -> "Commands":
    """Where a parser's commands are added."""
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=False)


def add_command(commands: "Commands", name: str, says: str, run: Run) -> Parser:
    """Add a command; `says` is its line in the help. Half a word is never guessed from."""
    parser = commands.add_parser(name, help=says, description=says, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


def add_group(commands: "Commands", name: str, says: str) -> "Commands":
    """Add a command that has commands of its own."""

    def nothing_named(_: argparse.Namespace, __: Surroundings) -> int:
        known = ", ".join(group.choices)
        raise WrongUse(f"{PROGRAM} {name} wants one of: {known}.", f"How it goes: {PROGRAM} {name} --help")

    parser = add_command(commands, name, says, nothing_named)
    group = commands_of(parser)
    parser.set_defaults(group=group)
    return group


def add_json(parser: Parser) -> None:
    """Let a command print JSON."""
    parser.add_argument("--json", action="store_true", help="print one JSON value")


def refuse_unknown(arguments: list[str], commands: "Commands") -> None:
    """Name the nearest command when the first word is none; argparse would list them all.

    Raises:
        WrongUse: there is no such command.
    """
    if not arguments or arguments[0].startswith("-"):
        return
    found = commands.choices.get(arguments[0])
    if found is None:
        from game.cards.suggest import did_you_mean

        raise WrongUse(
            f"There is no command “{arguments[0]}”.",
            did_you_mean(arguments[0], commands.choices) or f"All commands: {PROGRAM} --help",
        )
    group = found.get_default("group")
    if group is not None:
        refuse_unknown(arguments[1:], group)
