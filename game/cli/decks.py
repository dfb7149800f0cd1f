"""The group `deck`, and of it `list`, `show`, `check` and `schema`: look and check."""

from argparse import Namespace
from typing import TYPE_CHECKING

from game.base.errors import Exit
from game.cli import deck_sharing, deck_work
from game.cli.last_resort import complain
from game.cli.output import say, say_json
from game.cli.parser import add_command, add_group, add_json
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cards.model import Card, Deck, Step
    from game.cli.parser import Commands

_WIDEST_TITLE = 28
_WIDEST_ID = 24


def add(commands: "Commands") -> None:
    """Add the group `deck`."""
    group = add_group(commands, "deck", "the decks: look and check, make and change, share")
    add_json(add_command(group, "list", "all decks", run_list))
    show = add_command(group, "show", "a deck with all its cards, as played", run_show)
    show.add_argument("deck", metavar="ID", help="the deck's id")
    add_json(show)
    check = add_command(group, "check", "everything that is wrong with a deck", run_check)
    check.add_argument("names", nargs="*", metavar="ID|FILE", help="a deck's id or a file; all without one")
    check.add_argument("--style", action="store_true", help="also what would make its cards better")
    add_json(check)
    add_command(group, "schema", "the JSON Schema of a deck file", run_schema)
    deck_work.add(group)
    deck_sharing.add(group)


def run_list(asked: Namespace, here: Surroundings) -> int:
    """Print all decks; those that cannot be played are named on the error stream."""
    from game.front.notices import deck_notices

    library = here.house().library
    decks = library.decks
    for notice in deck_notices(library):
        complain(here, notice)
    if asked.json:
        say_json(here, [_summary(deck) for deck in decks])
    else:
        here.stdout.write(_row("", "deck", "id", "cards", "from"))
        here.stdout.writelines(map(_deck_row, decks))
    return Exit.DONE


def run_show(asked: Namespace, here: Surroundings) -> int:
    """Print a deck as played.

    Raises:
        WrongUse: there is no such deck.
    """
    deck = here.house().library.find(asked.deck)
    if asked.json:
        say_json(here, _as_played(deck))
        return Exit.DONE
    say(here, deck.title, *([deck.description] if deck.description else []))
    for card in deck.cards:
        _say_card(here, card)
    return Exit.DONE


def run_check(asked: Namespace, here: Surroundings) -> int:
    """Print every fault; the exit code is 1 where something is out of play.

    Raises:
        WrongUse: there is no such deck.
        Trouble: a file cannot be read.
    """
    from game.cards.render import to_builtins
    from game.cli.deck_faults import faults_of, style_of, tell

    house = here.house()
    faults = faults_of(asked.names, house)
    if asked.style:
        faults += style_of(asked.names, house)
    if asked.json:
        say_json(here, to_builtins(faults))
    else:
        tell(faults, here)
    return Exit.FAULTS if any(fault.is_error for fault in faults) else Exit.DONE


def run_schema(_: Namespace, here: Surroundings) -> int:
    """Print the schema as it is."""
    from game.cards.schema import schema_path

    here.stdout.write(schema_path().read_text("utf-8"))
    return Exit.DONE


def _summary(deck: "Deck") -> dict[str, object]:
    return {
        "id": deck.id,
        "title": deck.title,
        "strategy": deck.strategy.title if deck.strategy else None,
        "number": deck.strategy.number if deck.strategy else None,
        "cards": len(deck.cards),
        "source": deck.source.value,
        "path": deck.path,
    }


def _as_played(deck: "Deck") -> dict[str, object]:
    from msgspec import to_builtins

    from game.cards.raw import FORMAT

    document: dict[str, object] = to_builtins(deck)
    cards = [to_builtins(card) for card in deck.cards]
    for card in cards:
        # Which deck they belong to is said once.
        card.pop("deck")
        card.pop("deck_title", None)
    return {"format": FORMAT, **document, "source": deck.source.value, "path": deck.path, "cards": cards}


def _deck_row(deck: "Deck") -> str:
    number = str(deck.strategy.number) if deck.strategy else ""
    return _row(number, deck.title, deck.id, str(len(deck.cards)), deck.source.value)


def _row(number: str, title: str, deck_id: str, cards: str, source: str) -> str:
    from game.base.text import clean_line

    title, deck_id = clean_line(title, _WIDEST_TITLE), clean_line(deck_id, _WIDEST_ID)
    return f"{number:>2}  {title:{_WIDEST_TITLE}}  {deck_id:{_WIDEST_ID}}  {cards:>5}  {source}\n"


def _say_card(here: Surroundings, card: "Card") -> None:
    from game.front.wording import kind_words, time_box

    def timed(step: "Step") -> str:
        box = f" ({time_box(step.seconds)})" if step.seconds else ""
        return f"{step.who.value}: {step.text}{box}"

    say(
        here,
        "",
        f"{card.id} · {kind_words(card)} · depth {card.depth} · touch {card.touch} · {card.minutes} min",
    )
    say(here, card.text, *card.options, indent="  ")
    say(here, *map(timed, card.steps), *card.follow_ups, indent="  ")
