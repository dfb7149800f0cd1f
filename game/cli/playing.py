"""`play` and `resume`."""

from argparse import Namespace
from typing import TYPE_CHECKING

from game.base.errors import Exit, WrongUse
from game.cli.opening import open_house
from game.cli.parser import Parser, add_command
from game.cli.surroundings import Surroundings
from game.cli.values import ENERGIES, energy, minutes, whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.cli.parser import Commands
    from game.front.opening import House
    from game.play.setup import Setup

_NAMED = 2
"""How many waiting evenings a sentence names."""


def add(commands: "Commands") -> None:
    """Add `play` and `resume`."""
    play = add_command(commands, "play", "an evening, straight away", run_play)
    play.add_argument("--deck", action="append", metavar="ID", help="from this deck; again for more of them")
    play.add_argument("--minutes", type=minutes, metavar="N", help="how long; 0 or “one” is one card")
    play.add_argument(
        "--energy", type=energy, default="some", metavar="|".join(ENERGIES), help="what you have tonight"
    )
    play.add_argument("--seed", type=whole_number, metavar="N", help="fixes the shuffle")
    play.add_argument("--no-log", action="store_true", help="off the record")
    _add_plain(play)
    resume = add_command(commands, "resume", "pick a waiting evening up", run_resume)
    resume.add_argument(
        "session", nargs="?", metavar="SESSION", help="its id, or how the id begins; without one, the newest"
    )
    resume.add_argument("--list", action="store_true", help="only show the evenings that wait, newest first")
    _add_plain(resume)


def run_play(asked: Namespace, here: Surroundings) -> int:
    """Begin an evening.

    Raises:
        Trouble: an unknown deck, or a data folder that cannot be used.
    """
    from game.front.start import Start

    house = here.house()
    start = Start(setup=_setup(asked, house), seed=asked.seed, log=not asked.no_log)
    return open_house(house, start, here, plain=asked.plain)


def run_resume(asked: Namespace, here: Surroundings) -> int:
    """Pick a waiting evening up, or list all that wait.

    Raises:
        WrongUse: none waits, or not this one.
    """
    from game.front.start import Start

    house = here.house()
    if asked.list:
        return _list(house, here)
    return open_house(house, Start(resume=_waiting(asked.session, house)), here, plain=asked.plain)


def _add_plain(parser: Parser) -> None:
    parser.add_argument("--plain", action="store_true", help="in plain lines, for a screen reader or a pipe")


def _setup(asked: Namespace, house: "House") -> "Setup":
    from game.cards.model import Energy
    from game.play.setup import Setup

    chosen = tuple(dict.fromkeys(asked.deck or ()))
    for deck in chosen:
        house.library.find(deck)
    # The journal may want mending before it can be asked for the names.
    house.recover(insist=not asked.no_log)
    couple = house.journal.couple()
    return Setup(
        partners=couple.names if couple else ("", ""),
        minutes=house.settings.minutes if asked.minutes is None else asked.minutes,
        energy=Energy(asked.energy),
        decks=chosen,
    )


def _waiting(named: str | None, house: "House") -> str:
    ids = [session.id for session in house.recover().paused]
    if named is None:
        if not ids:
            raise WrongUse("No evening waits.", "To begin one: magic-circle play")
        return ids[0]
    found = [session for session in ids if session.startswith(named)]
    if len(found) == 1:
        return found[0]
    from game.cards.suggest import did_you_mean

    if found:
        raise WrongUse(f"The ids of {len(found)} evenings begin with “{named}”.", "Give more of it.")
    raise WrongUse(f"No evening “{named[:64]}” waits.", did_you_mean(named, ids) or _known(ids))


def _known(ids: "Sequence[str]") -> str:
    from game.front.wording import short_id

    if not ids:
        return "None waits; to begin one: magic-circle play"
    if len(ids) > _NAMED:
        return f"All {len(ids)} that wait: magic-circle resume --list"
    return f"These wait: {', '.join(map(short_id, ids))}."


def _list(house: "House", here: Surroundings) -> int:
    from game.cli.output import say
    from game.front.wording import waiting_row

    found = house.recover().paused
    say(here, *(map(waiting_row, found) if found else ["No evening waits. To begin one: magic-circle play"]))
    return Exit.DONE
