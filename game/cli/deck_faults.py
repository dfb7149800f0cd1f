"""The faults of the decks that somebody names, by id or by file."""

from collections.abc import Sequence
from pathlib import Path

from game.base.errors import Trouble
from game.base.text import counted
from game.cards.check import check_path
from game.cards.diagnostics import Diagnostic
from game.cards.model import Source
from game.cards.render import render
from game.cli.output import say
from game.cli.surroundings import Surroundings
from game.front.opening import House


def faults_of(names: Sequence[str], house: House) -> list[Diagnostic]:
    """All faults of the named decks and files; of every deck there is when none is named.

    Raises:
        WrongUse: a name is neither a deck nor a file.
        Trouble: a file cannot be read.
    """
    if names:
        return [fault for name in dict.fromkeys(names) for fault in _faults_of_one(name, house)]
    library = house.library
    built_in = [deck.path for deck in library.decks if deck.source is Source.BUILT_IN]
    return [*(fault for path in built_in for fault in _check(Path(path))), *library.diagnostics]


def style_of(names: Sequence[str], house: House) -> list[Diagnostic]:
    """What would make the cards of the named decks and files better; of all decks when none is named."""
    from game.cards.style.check import check_style

    library = house.library
    if not names:
        return check_style([Path(deck.path) for deck in library.decks], library)
    decks = {name: library.deck(name) for name in dict.fromkeys(names)}
    return check_style([Path(deck.path if deck else name) for name, deck in decks.items()], library)


def in_words(faults: Sequence[Diagnostic]) -> str:
    """How many there are."""
    errors = sum(fault.is_error for fault in faults)
    warnings = len(faults) - errors
    if not faults:
        return "No faults."
    return f"{counted(errors, 'error')}, {counted(warnings, 'warning')}."


def tell(faults: Sequence[Diagnostic], here: Surroundings) -> None:
    """Print them with their lines, and how many there are."""
    colour = here.stdout.isatty() and not here.environ.get("NO_COLOR")
    here.stdout.write(render(faults, colour=colour))
    say(here, *([""] if faults else []), in_words(faults))


def unplayed_file(deck_id: str, house: House) -> list[Diagnostic]:
    """What is wrong with the couple's file of that name, where it gives no deck at all; else nothing."""
    own = str(house.places.decks / f"{deck_id}.json")
    if house.library.deck(deck_id) is not None:
        return []
    faults = [fault for fault in house.library.diagnostics if fault.file == own]
    return faults if all(own != deck.path for deck in house.library.decks) else []


def _faults_of_one(name: str, house: House) -> list[Diagnostic]:
    deck = house.library.deck(name)
    if deck is not None and deck.source is Source.BUILT_IN:
        return _check(Path(deck.path))
    own = Path(deck.path) if deck is not None else house.places.decks / f"{name}.json"
    # Beside the other decks more shows than in the file alone: an id taken twice, a base that is not there.
    if deck is not None or (_is_plain_name(name) and own.is_file()):
        return [fault for fault in house.library.diagnostics if fault.file == str(own)]
    if not _is_plain_name(name) or Path(name).exists():
        return _check(Path(name))
    house.library.find(name)
    return []


def _is_plain_name(name: str) -> bool:
    return Path(name).name == name and not name.endswith(".json")


def _check(path: Path) -> list[Diagnostic]:
    try:
        return check_path(path)
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}.", "Check the name and try again.") from error
