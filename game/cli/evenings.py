"""`sessions` and `highlights`: the evenings that ended, and what was starred."""

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.cli.output import say, say_json
from game.cli.parser import add_command, add_json
from game.cli.surroundings import Surroundings
from game.cli.values import day

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.journal.document import SessionDocument
    from game.journal.highlights import Highlight, Wanted


def add(commands: "Commands") -> None:
    """Add `sessions` and `highlights`."""
    add_json(add_command(commands, "sessions", "all ended evenings", run_sessions))
    found = add_command(commands, "highlights", "the starred moments", run_highlights)
    found.add_argument("--search", default="", metavar="TEXT", help="only those that hold this text")
    found.add_argument("--deck", default="", metavar="ID", help="only from this deck")
    found.add_argument("--by", default="", metavar="NAME", help="only with words of this one of you")
    found.add_argument("--since", type=day, metavar="DATE", help="from this day on, as 2026-01-31")
    found.add_argument("--until", type=day, metavar="DATE", help="up to this day")
    add_json(found)


def run_sessions(asked: Namespace, here: Surroundings) -> int:
    """Print the ended evenings, oldest first.

    Raises:
        Trouble: the journal cannot be read.
    """
    from msgspec import to_builtins

    sessions = here.house().journal.sessions()
    if asked.json:
        say_json(here, to_builtins(sessions))
    elif sessions:
        say(here, *map(_session_line, sessions))
    else:
        say(here, "No evening has ended yet. To begin one: magic-circle play")
    return 0


def run_highlights(asked: Namespace, here: Surroundings) -> int:
    """Print the starred moments that are wanted, oldest first.

    Raises:
        WrongUse: an unknown deck.
        Trouble: the journal cannot be read.
    """
    from msgspec import to_builtins

    house = here.house()
    if asked.deck:
        house.library.find(asked.deck)
    found = house.journal.highlights(_wanted(asked))
    if asked.json:
        say_json(here, to_builtins(found))
    elif found:
        titles = {deck.id: deck.title for deck in house.library.decks}
        for highlight in found:
            _say_highlight(here, highlight, titles)
    else:
        say(here, "No starred moment is there. s stars one while you play.")
    return 0


def _wanted(asked: Namespace) -> "Wanted":
    from game.journal.highlights import Wanted

    return Wanted(search=asked.search, deck=asked.deck, by=asked.by, since=asked.since, until=asked.until)


def _session_line(session: "SessionDocument") -> str:
    from game.front.wording import evening_line

    return f"{evening_line(session)}{f' · {session.name}' if session.name else ''}"


def _say_highlight(here: Surroundings, found: "Highlight", titles: Mapping[str, str]) -> None:
    named = f" · {found.evening}" if found.evening else ""
    say(here, f"{found.at:%-d %B %Y} · {titles.get(found.deck, found.deck)}{named}")
    say(here, found.text, *(f"{words.by}: {words.text}" for words in found.notes), indent="  ")
    say(here, "")
