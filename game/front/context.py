"""Context tags: what the cards may presume of the couple. Nothing, until it is switched on."""

from collections.abc import Iterable

import msgspec

from game.base.text import clean_line
from game.cards.model import Card
from game.front.opening import House
from game.play.session import Session

QUESTION = "What may the cards presume?"
EXPLAINED = (
    "Some cards fit some homes only. They stay away until you switch them on; you can change it any time."
)
LINES = (
    "Matters that you keep out of play for good stand in no list. {0} lets all of them go, whoever drew them."
)
LINES_SURE = (
    "All lines go, whoever drew them, and whether there are any or not: {0} again. Any other key keeps them."
)
OFFERED_PLAINLY = (
    "Some cards fit some homes only (a baby, a toddler, living apart…) and stay away until you switch them "
    "on: magic-circle context"
)
SENTENCES = {
    "baby": "There is a baby under one.",
    "toddler": "There is a toddler.",
    "older-child": "There is a child of about four or older.",
    "siblings": "There is more than one child.",
    "co-sleeping": "A child sleeps in your bed or your room.",
    "apart": "Tonight, or often, you are in two places.",
    "partner-birth": "One of you two gave birth.",
    "village": "Relatives or close friends live nearby.",
    "work": "One of you has a paid job, or both.",
    "screens": "You have a screen that you watch things on.",
}
"""The tags that the built-in decks use, with a sentence for each."""
_LONGEST_TAG = 64


class Tag(msgspec.Struct, frozen=True):
    """A context tag, whether it is switched on, and what that presumes."""

    tag: str
    on: bool
    says: str


def offer_of_context(house: House, session: Session, *, logged: bool) -> tuple[str, ...]:
    """On the second evening, and then only: how to switch the tags on where nothing can be asked."""
    couple = house.journal.couple()
    now = logged and session.evening == 2 and couple is not None and not couple.asked
    return (OFFERED_PLAINLY,) if now else ()


def tags_of(cards: Iterable[Card], switched_on: Iterable[str]) -> tuple[Tag, ...]:
    """Every tag that can be switched: those of the game, then those that their own decks ask for."""
    on = frozenset(switched_on)
    own = {tag for card in cards for tag in card.requires} | on
    names = [*SENTENCES, *sorted(own.difference(SENTENCES))]
    return tuple(Tag(name, name in on, _says(name)) for name in names)


def _says(tag: str) -> str:
    return SENTENCES.get(tag) or f"Cards that ask for “{clean_line(tag, _LONGEST_TAG)}” may come."
