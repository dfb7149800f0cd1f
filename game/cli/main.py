"""The command line: parse, call, print; every fault ends in a sentence and an exit code."""

from collections.abc import Sequence

from game import __version__
from game.base.errors import Exit, Trouble
from game.cli import opening
from game.cli.last_resort import LastResort, complain
from game.cli.streams import flushed, let_go, write_what_can_be_written
from game.cli.surroundings import Surroundings

_ABOUT = "A card game for two in the terminal. Without a command, the game opens."


def run(arguments: Sequence[str], here: Surroundings | None = None) -> int:
    """Run a command in its surroundings, by default the process's own, and give the exit code."""
    here = here or Surroundings.real()
    write_what_can_be_written(here)
    with LastResort(here) as last_resort:
        return flushed(here, _run(list(arguments), here))
    return last_resort.code


def _run(arguments: list[str], here: Surroundings) -> int:
    try:
        return _call(arguments, here)
    except Trouble as trouble:
        complain(here, trouble.sentence())
        return trouble.exit
    except BrokenPipeError as error:
        return let_go(here, error)
    except OSError as error:
        complain(here, f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.")
        return Exit.IO
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _call(arguments: list[str], here: Surroundings) -> int:
    if not arguments:
        # The app itself: two tired people should not wait for commands they did not ask for.
        return opening.run_app(here)
    from game.cli import about, context, decks, evenings, journal, keeping, playing
    from game.cli.parser import PROGRAM, Parser, commands_of, refuse_unknown

    parser = Parser(prog=PROGRAM, description=_ABOUT, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(run=lambda _, there: opening.run_app(there))
    commands = commands_of(parser)
    for group in (playing, evenings, keeping, decks, journal, context, about):
        group.add(commands)
    refuse_unknown(arguments, commands)
    try:
        asked = parser.parse_args(arguments)
    except SystemExit:
        # argparse leaves like this once it has printed the help or the version.
        return Exit.DONE
    code: int = asked.run(asked, here)
    return code
