"""The year at a glance: what the pictures are drawn from. No scores, and nothing that compares the two."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from game.cards.model import Deck, Kind
from game.journal.document import CardDocument, SessionDocument

STRATEGIES = 12
_YEAR = timedelta(days=365)
_LOVED = 5
_BRIGHT, _WARM = timedelta(days=45), timedelta(days=150)


class Lamp(msgspec.Struct, frozen=True):
    """One of the twelve strategies; `light` 0 (not visited within a year) to 3 (visited lately).

    `deck` is the title of its deck, which is shorter than the strategy's own `title`.
    """

    number: int
    title: str
    light: int
    deck: str = ""


class Loved(msgspec.Struct, frozen=True):
    """A deck (its id) or a ritual (its text as it was shown) that they come back to."""

    deck: str
    text: str = ""


class Year(msgspec.Struct, frozen=True):
    """One year of evenings.

    Attributes:
        year: which.
        evenings: the ids of each day's evenings; days without one are not there.
        decks: the decks most starred and written on, dearest first.
        rituals: the rituals they starred or did again, dearest first.
    """

    year: int
    evenings: Mapping[date, tuple[str, ...]]
    decks: tuple[Loved, ...]
    rituals: tuple[Loved, ...]


def lamps(sessions: Iterable[SessionDocument], decks: Sequence[Deck], today: date) -> tuple[Lamp, ...]:
    """The twelve lamps, as visits within the year up to `today` light them: the later, the brighter."""
    last: dict[str, date] = {}
    for session in sessions:
        if session.started.date() > today:
            continue
        for deck in session.decks:
            last[deck] = max(last.get(deck, date.min), session.started.date())
    return tuple(_lamp(number, decks, last, today) for number in range(1, STRATEGIES + 1))


def years(sessions: Iterable[SessionDocument]) -> list[int]:
    """The years that have evenings, newest first."""
    return sorted({session.started.year for session in sessions}, reverse=True)


def year_of(sessions: Iterable[SessionDocument], year: int) -> Year:
    """That year at a glance."""
    within = [session for session in sessions if session.started.year == year]
    days: dict[date, tuple[str, ...]] = {}
    for session in within:
        day = session.started.date()
        days[day] = (*days.get(day, ()), session.id)
    cards = [card for session in within for card in session.cards]
    return Year(year, days, _loved_decks(cards), _loved_rituals(cards))


def _lamp(number: int, decks: Sequence[Deck], last: Mapping[str, date], today: date) -> Lamp:
    own = [deck for deck in decks if deck.strategy is not None and deck.strategy.number == number]
    title = next((deck.strategy.title for deck in own if deck.strategy is not None), "")
    visited = max((last.get(deck.id, date.min) for deck in own), default=date.min)
    return Lamp(number, title, _light(visited, today), own[0].title if own else "")


def _light(visited: date, today: date) -> int:
    if visited == date.min or today - visited > _YEAR:
        return 0
    ago = today - visited
    return 3 if ago <= _BRIGHT else 2 if ago <= _WARM else 1


def _loved_decks(cards: Iterable[CardDocument]) -> tuple[Loved, ...]:
    counted = Counter(card.deck for card in cards if card.starred or card.notes)
    return tuple(Loved(deck) for deck, _ in counted.most_common(_LOVED))


def _loved_rituals(cards: Iterable[CardDocument]) -> tuple[Loved, ...]:
    rituals = [card for card in cards if card.kind == Kind.RITUAL.value]
    times = Counter((card.deck, card.card) for card in rituals)
    dear = {
        (card.deck, card.card): card for card in rituals if card.starred or times[card.deck, card.card] > 1
    }
    dearest = sorted(dear, key=lambda key: (-times[key], not dear[key].starred))
    return tuple(Loved(key[0], dear[key].text) for key in dearest[:_LOVED])
