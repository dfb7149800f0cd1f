"""`context`: what the cards may presume of the two, and all lines away at once."""

from argparse import Namespace
from typing import TYPE_CHECKING

from game.base.errors import WrongUse
from game.cli.output import say, say_json
from game.cli.parser import add_command, add_json
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.front.context import Tag
    from game.front.opening import House
    from game.journal.records import Couple


def add(commands: "Commands") -> None:
    """Add `context`."""
    context = add_command(commands, "context", "what the cards may presume of you", run_context)
    context.add_argument("--on", action="append", metavar="TAG", help="switch a tag on; again for more")
    context.add_argument("--off", action="append", metavar="TAG", help="switch a tag off; again for more")
    context.add_argument("--clear-lines", action="store_true", help="take all lines away, whoever drew them")
    add_json(context)


def run_context(asked: Namespace, here: Surroundings) -> int:
    """Switch tags, then show them all.

    Raises:
        WrongUse: an unknown tag, or nobody has played yet.
        Trouble: it could not be kept.
    """
    from game.front import care_words, context
    from game.journal.care import clear_lines

    house = here.house()
    house.recover()
    if asked.on or asked.off:
        _switch(house, asked.on or [], asked.off or [])
    if asked.clear_lines:
        clear_lines(house.places)
    couple = house.journal.couple()
    tags = context.tags_of(house.library.cards(), couple.tags if couple else ())
    if asked.json:
        say_json(here, [{"tag": tag.tag, "on": tag.on, "says": tag.says} for tag in tags])
    else:
        cleared = [care_words.LINES_CLEARED, ""] if asked.clear_lines else []
        say(here, *cleared, context.EXPLAINED, "", *map(_line, tags))
    return 0


def _switch(house: "House", on: list[str], off: list[str]) -> None:
    from msgspec.structs import replace

    couple = _couple(house)
    known = _known(house, couple)
    for tag in (*on, *off):
        if tag not in known:
            raise _unknown(tag, known)
    tags = tuple(tag for tag in known if tag in on or (tag in couple.tags and tag not in off))
    house.journal.save_couple(replace(couple, tags=tags, asked=True))


def _couple(house: "House") -> "Couple":
    couple = house.journal.couple()
    if couple is None:
        raise WrongUse("The game does not know you two yet.", "Play one evening first: magic-circle play")
    return couple


def _known(house: "House", couple: "Couple") -> list[str]:
    from game.front.context import tags_of

    return [tag.tag for tag in tags_of(house.library.cards(), couple.tags)]


def _unknown(tag: str, known: list[str]) -> WrongUse:
    from game.base.text import clean_line
    from game.cards.suggest import did_you_mean

    meant = did_you_mean(tag, known) or f"There are: {', '.join(known)}."
    return WrongUse(f"There is no context tag “{clean_line(tag, 60)}”.", meant)


def _line(tag: "Tag") -> str:
    return f"{'on ' if tag.on else 'off'}  {tag.tag:14}  {tag.says}"
