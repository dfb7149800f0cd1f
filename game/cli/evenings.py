"""`sessions` and `highlights`: the evenings that ended, and what was starred."""

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.cli.output import say, say_json
from game.cli.parser import Parser, add_command, add_json
from game.cli.surroundings import Surroundings
from game.cli.values import day, strategy

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.front.opening import House
    from game.journal.document import SessionDocument
    from game.journal.highlights import Highlight, Wanted

KINDS = ("conversation", "ritual")
_ID = 8
_NAME = 34


def add(commands: "Commands") -> None:
    """Add `sessions` and `highlights`."""
    sessions = add_command(commands, "sessions", "all ended evenings, oldest first", run_sessions)
    add_filters(sessions)
    add_json(sessions)
    found = add_command(commands, "highlights", "the starred moments, oldest first", run_highlights)
    add_filters(found)
    found.add_argument("--on-this-day", action="store_true", help="only those of this day in other years")
    found.add_argument("--random", action="store_true", help="one of them, by chance")
    add_json(found)


def add_filters(parser: Parser) -> None:
    """Let a command choose among evenings and moments."""
    parser.add_argument("--search", default="", metavar="TEXT", help="only those that hold this text")
    parser.add_argument("--deck", default="", metavar="ID", help="only from this deck")
    parser.add_argument("--strategy", type=strategy, metavar="N", help="only from decks of this strategy")
    parser.add_argument("--kind", choices=KINDS, default="", help="only cards of this kind")
    parser.add_argument("--by", default="", metavar="NAME", help="only with words of this one of you")
    parser.add_argument("--since", type=day, metavar="DATE", help="from this day on, as 2026-01-31")
    parser.add_argument("--until", type=day, metavar="DATE", help="up to this day")


def wanted(asked: Namespace, house: "House") -> "Wanted":
    """What the filters ask for.

    Raises:
        WrongUse: an unknown deck.
    """
    from game.front.looking_back import decks_of_strategy
    from game.journal.highlights import Wanted

    if asked.deck and not _has_been_played(house, asked.deck):
        house.library.find(asked.deck)
    return Wanted(
        search=asked.search,
        deck=asked.deck,
        by=asked.by,
        since=asked.since,
        until=asked.until,
        kind=asked.kind,
        decks=None if asked.strategy is None else decks_of_strategy(house, asked.strategy),
    )


def _has_been_played(house: "House", deck: str) -> bool:
    """A deck that is gone, or that no file holds, is still known by the moments that came from it."""
    from game.journal.rituals import OUR_RITUALS

    return deck == OUR_RITUALS or any(
        card.deck == deck for session in house.journal.sessions() for card in session.cards
    )


def run_sessions(asked: Namespace, here: Surroundings) -> int:
    """Print the ended evenings that are wanted, oldest first.

    Raises:
        WrongUse: an unknown deck.
        Trouble: the journal cannot be read.
    """
    from msgspec import to_builtins

    from game.journal.evenings import evenings_of

    house = here.house()
    every = house.journal.sessions()
    sessions = evenings_of(every, wanted(asked, house))
    if asked.json:
        say_json(here, [_without_seen(to_builtins(session)) for session in sessions])
    elif sessions:
        here.stdout.writelines(map(_session_row, sessions))
    elif every:
        say(here, "No evening is like that.")
    else:
        say(here, "No evening has ended yet. To begin one: magic-circle play")
    return 0


def _without_seen(session: dict[str, object]) -> dict[str, object]:
    """All but what lay on the table: from that one could count the cards that were exchanged."""
    return {name: value for name, value in session.items() if name != "seen"}


def run_highlights(asked: Namespace, here: Surroundings) -> int:
    """Print the starred moments that are wanted, oldest first.

    Raises:
        WrongUse: an unknown deck.
        Trouble: the journal cannot be read.
    """
    from msgspec import to_builtins

    from game.front.looking_back import deck_titles

    house = here.house()
    found = _chosen(asked, house, here)
    if asked.json:
        say_json(here, to_builtins(found))
    elif found:
        titles = deck_titles(house)
        for highlight in found:
            _say_highlight(here, highlight, titles)
    elif house.journal.highlights():
        say(here, "No starred moment is like that.")
    else:
        say(here, "No starred moment is there. s stars one while you play.")
    return 0


def _chosen(asked: Namespace, house: "House", here: Surroundings) -> "list[Highlight]":
    from game.journal.finding import at_random, on_this_day

    found = house.journal.highlights(wanted(asked, house))
    if asked.on_this_day:
        found = on_this_day(found, here.clock().date())
    if asked.random:
        one = at_random(found, here.draw_seed())
        return [] if one is None else [one]
    return found


def _session_row(session: "SessionDocument") -> str:
    from game.base.text import clean_line, counted

    row = (
        f"{session.started:%a} {session.started:%-d}".rjust(6) + f" {session.started:%b %Y, %H:%M}",
        counted(len(session.cards), "card").rjust(8),
        clean_line(session.id, _ID + 1)[:_ID],
        clean_line(session.name, _NAME),
    )
    return "  ".join(row).rstrip() + "\n"


def _say_highlight(here: Surroundings, found: "Highlight", titles: Mapping[str, str]) -> None:
    from game.front.looking_back import moment_head, words_line

    say(here, moment_head(found, titles))
    say(here, found.text, *map(words_line, found.notes), indent="  ")
    say(here, "")
