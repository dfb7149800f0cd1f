"""`keepsake` and `intentions`: what they take out of the house."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.errors import Exit, WrongUse
from game.base.text import counted
from game.cli.evenings import add_filters, wanted
from game.cli.output import say, say_json
from game.cli.parser import add_command, add_json
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.front.opening import House
    from game.journal.records import Intention


def add(commands: "Commands") -> None:
    """Add `keepsake` and `intentions`."""
    keepsake = add_command(commands, "keepsake", "a book of your starred moments, in one file", run_keepsake)
    keepsake.add_argument("--to", type=Path, required=True, metavar="FILE", help="a .html or .md file")
    add_filters(keepsake)
    found = add_command(commands, "intentions", "what you mean to do, soonest first", run_intentions)
    found.add_argument("--done", type=int, metavar="N", help="number N of the list has happened")
    found.add_argument("--let-go", type=int, metavar="N", help="number N need not happen")
    found.add_argument(
        "--to", type=Path, metavar="FOLDER", help="write those with a time to come as .ics files"
    )
    found.add_argument("--words", action="store_true", help="with --to: your words as the title")
    add_json(found)


def run_keepsake(asked: Namespace, here: Surroundings) -> int:
    """Write the keepsake and say where it is.

    Raises:
        WrongUse: an unknown deck, or a file that cannot be one.
        Trouble: it could not be written.
    """
    from game.front.keeping import bind_keepsake
    from game.front.looking_back import PLAIN_TEXT

    house = here.house()
    moments = house.journal.highlights(wanted(asked, house))
    bind_keepsake(house, asked.to, moments, letters=not _is_narrowed(asked))
    say(here, f"{counted(len(moments), 'moment')} in {asked.to}. {PLAIN_TEXT}")
    return Exit.DONE


def run_intentions(asked: Namespace, here: Surroundings) -> int:
    """Print the open intentions, close one, or write them for a calendar.

    Raises:
        WrongUse: there is no such number.
        Trouble: the journal, or a calendar file, could not be written.
    """
    house = here.house()
    found = house.book.open_intentions()
    if asked.done is not None:
        house.book.done(_numbered(found, asked.done))
    if asked.let_go is not None:
        house.book.let_go(_numbered(found, asked.let_go))
    if asked.to is not None:
        _write_calendars(asked, found, house, here)
    elif asked.done is None and asked.let_go is None:
        _say_intentions(asked, found, house, here)
    return Exit.DONE


def _is_narrowed(asked: Namespace) -> bool:
    return any(
        (asked.search, asked.deck, asked.by, asked.since, asked.until, asked.kind, asked.strategy is not None)
    )


def _numbered(found: "list[Intention]", number: int) -> "Intention":
    if not 1 <= number <= len(found):
        raise WrongUse(f"There is no intention number {number}.", "All: magic-circle intentions")
    return found[number - 1]


def _write_calendars(asked: Namespace, found: "list[Intention]", house: "House", here: Surroundings) -> None:
    from game.front.keeping import note_in_calendar

    now = here.clock()
    timed = [intention for intention in found if intention.when is not None and intention.when > now]
    if not timed:
        raise WrongUse("No intention has a time to come.", "All: magic-circle intentions")
    for intention in timed:
        path = note_in_calendar(house, intention, asked.to, discreet=not asked.words)
        say(here, str(path))


def _say_intentions(asked: Namespace, found: "list[Intention]", house: "House", here: Surroundings) -> None:
    from msgspec import to_builtins

    from game.front.looking_back import intention_line

    if asked.json:
        say_json(here, [{"number": at, **to_builtins(one)} for at, one in enumerate(found, 1)])
        return
    names, now = house.names(), house.now()
    say(here, *(f"{at}. {intention_line(one, names, now)}" for at, one in enumerate(found, 1)))
    if not found:
        say(here, "Nothing is planned. i writes an intention down while you play.")
