"""Sitting down at a table: a new evening, or one that waits. Loaded when somebody plays, not before."""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace

from game.cards.library import Library
from game.cards.ours import OURS
from game.journal.live_log import LiveLog
from game.journal.memory import MemoryRecord
from game.journal.recovery import open_paused
from game.journal.rituals import OUR_RITUALS
from game.play.past import Past
from game.play.record import Record
from game.play.setup import Setup, began
from game.play.shoe import Shoe
from game.play.table import NewerShoe, Table

if TYPE_CHECKING:
    from game.front.opening import House

_OWN_CARDS_AN_EVENING = 2
"""How many cards of their own may come at once before the others."""


def begin(house: "House", setup: Setup, seed: int, *, log: bool) -> Table:
    """Begin an evening; `House.begin` tells the rest."""
    for deck in setup.decks:
        house.library.find(deck)
    past = _past(house)
    opening = began(setup, house.library.decks, past, uuid4().hex, seed)
    if not setup.decks and house.journal.ritual_cards():
        opening = replace(opening, decks=(*opening.decks, OUR_RITUALS))
    shoe, newer_shoe = _lay(house, opening.decks, past, seed)

    def open_record() -> Record:
        if not log:
            return MemoryRecord(house.places)
        return house.hold(LiveLog.create(house.places, opening.session, house.journal.reader.latest))

    return Table.begin(opening, open_record, shoe, house.clock, newer_shoe)


def resume(house: "House", session: str) -> Table:
    """Pick a paused evening up; `House.resume` tells the rest."""
    record, found = open_paused(house.places, session, house.journal.reader.latest)
    shoe, newer_shoe = _lay(house, found.decks, _past(house), found.seed)
    table = Table(found, house.hold(record), shoe, house.clock, newer_shoe)
    table.interrupt()
    return table


def _lay(house: "House", decks: Sequence[str], past: Past, seed: int) -> tuple[Shoe, NewerShoe]:
    """The shoe of these decks, and where the table gets another one when a deck was changed."""
    standing, rituals, laid = house.journal.standing(), tuple(house.journal.ritual_cards()), house.library

    def lay(library: Library) -> Shoe:
        return Shoe(chain(library.cards(), rituals), decks, standing, past, seed)

    def newer() -> Shoe | None:
        nonlocal laid
        if laid is (library := house.library):
            return None
        laid = library
        return lay(library)

    return lay(laid), newer


def _past(house: "House") -> Past:
    past = house.journal.past_with_returns(house.clock())
    return replace(past, wished=(*past.wished, *_own_waiting(house, past)))


def _own_waiting(house: "House", past: Past) -> list[str]:
    """The cards they wrote at a landing and have not met again yet, the first written first."""
    ours = house.library.deck(OURS)
    waiting = [card.key for card in ours.cards if card.key not in past.dealt] if ours else []
    return waiting[:_OWN_CARDS_AN_EVENING]
