"""How an evening is set up: the one start screen, or the flags of `play`."""

from collections.abc import Iterable, Sequence

import msgspec

from game.base.text import clean_line
from game.cards.model import Deck, Energy
from game.play.events import ONE_CARD, Began
from game.play.limits import limits_for
from game.play.past import Past

MAX_MINUTES = 240
MAX_NAME = 40
DEFAULT_MINUTES = 20
MINUTES_OFFERED = (ONE_CARD, 10, 20, 45)
_MINUTES_PER_DECK = 10
"""Tonight visits one deck for about so many minutes, and at least two."""


class Setup(msgspec.Struct, frozen=True):
    """What they chose: `minutes` 0 (one card) to 240; `decks` empty stands for *tonight*."""

    partners: tuple[str, str]
    minutes: int = DEFAULT_MINUTES
    energy: Energy = Energy.SOME
    decks: tuple[str, ...] = ()


def began(setup: Setup, decks: Sequence[Deck], past: Past, session: str, seed: int) -> Began:
    """The event that opens the evening.

    Args:
        setup: what they chose.
        decks: all decks of the library.
        past: what the dealer remembers.
        session: the new session's id.
        seed: shuffles; any integer.
    """
    playable = [deck.id for deck in decks if deck.cards]
    evening = past.evenings + 1
    return Began(
        session=session,
        partners=(clean_line(setup.partners[0], MAX_NAME), clean_line(setup.partners[1], MAX_NAME)),
        minutes=setup.minutes,
        energy=setup.energy,
        limits=limits_for(setup.energy, evening),
        decks=setup.decks or tuple(playable),
        focus=() if setup.decks else tonight(playable, past, setup.minutes),
        starter=0 if past.last_starter is None else 1 - past.last_starter,
        evening=evening,
        seed=seed,
    )


def tonight(decks: Iterable[str], past: Past, minutes: int) -> tuple[str, ...]:
    """The decks that suit tonight: not visited lately first, more of them for a longer evening.

    Decks never visited come in the order given, which is the article's: a first evening begins with
    small starts, not with the deck about looking for help.
    """
    oldest_first = sorted(decks, key=lambda deck: past.visits.get(deck, float("-inf")))
    return tuple(oldest_first[: max(2, minutes // _MINUTES_PER_DECK + 1)])
