"""What comes back: our rituals in their own time, and cards that were put back into play."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import blake2b

from game.cards.model import Card, Energy, Kind, Step
from game.cards.placeholders import escape
from game.journal import editing
from game.journal.contents import Contents
from game.journal.memories import past_of
from game.journal.records import OurRitual
from game.journal.writing import Edit
from game.play.past import Past

OUR_RITUALS = "our-rituals"
"""The id of the deck whose cards are answers that became rituals."""
TITLE = "Our rituals"
COMES_BACK_AFTER = timedelta(days=14)
"""How long one of our rituals rests before it comes back; one an evening at most."""

_STEP = "Do it now, or say when this week you will."


def from_words(words: str, session: str, now: datetime) -> OurRitual:
    """The ritual that an answer becomes."""
    name = blake2b(f"{session} {words}".encode(), digest_size=8).hexdigest()
    return OurRitual(f"{OUR_RITUALS}/{name}", now, words, session)


def cards(rituals: Iterable[OurRitual]) -> Iterator[Card]:
    """The cards of the deck "Our rituals"."""
    for ritual in rituals:
        deck, _, name = ritual.card.partition("/")
        if deck == OUR_RITUALS and ritual.text:
            yield Card(
                deck, name, Kind.RITUAL, escape(ritual.text), TITLE, steps=(Step(_STEP),), energy=Energy.EMPTY
            )


def asked_again(contents: Contents) -> frozenset[str]:
    """The keys of cards that were put back into play and have not come since."""
    return frozenset(_again(contents, past_of(contents.sessions)))


def past_with_returns(contents: Contents, now: datetime) -> Past:
    """What the dealer remembers, and what comes back first: cards asked for again, then one ritual due."""
    past = past_of(contents.sessions)
    again = _again(contents, past)
    due = _due(contents.rituals, past, now)
    wished = (*again, *([due] if due is not None and due not in again else []))
    dealt = {key: when for key, when in past.dealt.items() if key not in wished}
    # An answer that became a ritual rests first, like one that was played the day it was made.
    dealt |= {
        ritual.card: ritual.made.timestamp()
        for ritual in contents.rituals
        if ritual.card not in past.dealt and ritual.card not in wished
    }
    return Past(dealt, past.visits, past.last_starter, past.evenings, tuple(wished))


def remove(ritual: OurRitual) -> Edit:
    """It is none of ours any more; words of theirs go wherever they were dealt."""
    if not ritual.text:
        return editing.remove("rituals", card=ritual.card)
    return editing.all_of((editing.reword_card(ritual.card), editing.remove("rituals", card=ritual.card)))


def _again(contents: Contents, past: Past) -> list[str]:
    asked = [choice for choice in contents.cards if choice.again is not None and not choice.retired]
    return [
        choice.card
        for choice in asked
        if choice.again is not None and past.dealt.get(choice.card, 0.0) <= choice.again.timestamp()
    ]


def _due(rituals: Iterable[OurRitual], past: Past, now: datetime) -> str | None:
    """The ritual that has rested longest, and long enough."""
    rested = {
        ritual.card: max(ritual.made.timestamp(), past.dealt.get(ritual.card, 0.0)) for ritual in rituals
    }
    if not rested:
        return None
    longest = min(rested, key=lambda card: rested[card])
    return longest if rested[longest] + COMES_BACK_AFTER.total_seconds() <= now.timestamp() else None
