"""`where` and `support`: the folders, and help for people."""

from argparse import Namespace
from typing import TYPE_CHECKING

from game.cli.output import say, say_json
from game.cli.parser import add_command, add_json
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cli.parser import Commands


def add(commands: "Commands") -> None:
    """Add `where` and `support`."""
    add_json(add_command(commands, "where", "where everything is kept", run_where))
    add_command(commands, "support", "when not to play, and how to find help", run_support)


def run_where(asked: Namespace, here: Surroundings) -> int:
    """Print the folders and files; nothing is made."""
    from game.base.places import Places

    places = Places.from_environment(here.environ)
    found = {
        "home": str(places.home),
        "decks": str(places.decks),
        "journal": str(places.journal),
        "live": str(places.live),
        "backups": str(places.backups),
        "settings": str(places.settings),
    }
    if asked.json:
        say_json(here, found)
    else:
        # A path is there to be copied: it is not broken over lines.
        here.stdout.writelines(f"{name:9} {path}\n" for name, path in _readable(found))
    return 0


def run_support(_: Namespace, here: Surroundings) -> int:
    """Print the Support page."""
    from game.front.support import support_lines

    say(here, *support_lines())
    return 0


def _readable(found: dict[str, str]) -> list[tuple[str, str]]:
    from game.base.text import clean

    return [(name, clean(path)) for name, path in found.items()]
