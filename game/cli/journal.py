"""`journal status` and `journal check`: the record, looked at and never changed."""

from argparse import Namespace
from typing import TYPE_CHECKING

from game.base.errors import Exit
from game.cli import keeping_safe
from game.cli.output import say, say_json
from game.cli.parser import add_command, add_group, add_json
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.journal.journal import Status


def add(commands: "Commands") -> None:
    """Add the group `journal`."""
    group = add_group(commands, "journal", "the record of your evenings")
    add_json(add_command(group, "status", "what the journal holds", run_status))
    add_json(add_command(group, "check", "whether everything can be read", run_check))
    keeping_safe.add(group)


def run_status(asked: Namespace, here: Surroundings) -> int:
    """Print the journal at a glance.

    Raises:
        Trouble: it cannot be read.
    """
    from msgspec import to_builtins

    status = here.house().journal.status()
    if asked.json:
        say_json(here, to_builtins(status))
    else:
        say(here, *_in_words(status))
    return Exit.DONE


def run_check(asked: Namespace, here: Surroundings) -> int:
    """Print everything that is wrong; the exit code is 1 if anything is."""
    from msgspec import to_builtins

    faults = here.house().journal.check()
    if asked.json:
        say_json(here, to_builtins(faults))
    elif faults:
        say(here, *(f"{fault.file}: {fault.message}" for fault in faults))
        say(here, "", "Starting magic-circle once mends what can be mended, and sets the rest aside.")
    else:
        say(here, "Everything can be read.")
    return Exit.FAULTS if faults else Exit.DONE


def _in_words(status: "Status") -> tuple[str, ...]:
    return (
        f"Evenings         {status.sessions}",
        f"Starred moments  {status.highlights}",
        f"Not yet filed    {status.live}",
        f"Size             {status.bytes:,} bytes",
        f"Locked           {'yes' if status.locked else 'no'}",
    )
