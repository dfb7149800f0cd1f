"""What hypothesis draws: houses full of cards, pasts, evenings and intents.

A house may hold hundreds of cards. Drawing each of their facets would exhaust hypothesis, so it draws
a palette (which depths, minutes, forms, … occur at all) and a seed that paints the cards with it:
corners such as "no card but depth 3" come up often, and a failure still shrinks to few decks and cards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from game.cards.model import DESIRE, LAUGH, REPAIR, Answers, Card, Deck, Energy, Form, Kind, Step
from game.play import intents as do
from game.play.covered import cover
from game.play.drafts import Draft, What
from game.play.limits import Limits, Standing
from game.play.lines import cover_topic
from game.play.past import Past
from game.play.setup import Setup

TOPICS = (DESIRE, "birth", "money")
CONTEXTS = ("baby", "apart")
A_DAY = 86_400.0
LAST_EVENING = 1_740_000_000.0
"""Seconds since the epoch; before the clock of `fakes`."""

_T = TypeVar("_T")


@dataclass(frozen=True)
class Palette:
    """The facets that occur in a house; `spice` is how likely a card has each tag, topic or context."""

    kinds: tuple[Kind, ...]
    forms: tuple[Form, ...]
    answers: tuple[Answers, ...]
    depths: tuple[int, ...]
    touches: tuple[int, ...]
    minutes: tuple[int, ...]
    energies: tuple[Energy, ...]
    spice: float


@dataclass(frozen=True)
class House:
    """What a couple has at home, what they remember, and what they choose tonight."""

    decks: tuple[Deck, ...]
    standing: Standing
    past: Past
    setup: Setup
    limits: Limits | None
    """Replaces the limits the evening would begin with; None leaves them."""
    seed: int

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(card for deck in self.decks for card in deck.cards)


def some_of(values: Sequence[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    """All of the values, or a few of them, at least one."""
    few = st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)
    return st.one_of(st.just(tuple(values)), few)


@cache
def palettes() -> st.SearchStrategy[Palette]:
    return st.builds(
        Palette,
        kinds=some_of(list(Kind)),
        forms=some_of(list(Form)),
        answers=some_of(list(Answers)),
        depths=some_of((1, 2, 3)),
        touches=some_of((0, 1, 2, 3)),
        minutes=some_of((1, 2, 3, 4, 5, 8, 15, 40)),
        energies=some_of(list(Energy)),
        spice=st.sampled_from((0.0, 0.1, 0.5)),
    )


@st.composite
def decks(draw: st.DrawFn, paint: st.SearchStrategy[Palette] | None = None) -> tuple[Deck, ...]:
    """One to six decks of up to forty cards each."""
    palette = draw(palettes() if paint is None else paint)
    sizes = draw(st.lists(st.integers(0, 40), min_size=1, max_size=6))
    random = Random(draw(st.integers(0, 2**16)))
    return tuple(_deck(f"deck-{number}", size, palette, random) for number, size in enumerate(sizes))


def _deck(name: str, size: int, palette: Palette, random: Random) -> Deck:
    return Deck(name, name, tuple(_card(name, f"card-{i}", palette, random) for i in range(size)))


def _card(deck: str, name: str, palette: Palette, random: Random) -> Card:
    kind = random.choice(palette.kinds)
    ritual = kind is Kind.RITUAL
    return Card(
        deck=deck,
        id=name,
        kind=kind,
        text="What was good today?",
        form=random.choice(palette.forms),
        follow_ups=("And then?",) * random.randrange(3),
        answers=random.choice(palette.answers),
        steps=(Step("Breathe.", seconds=60),) * random.randint(1, 3) if ritual else (),
        depth=random.choice(palette.depths),
        touch=random.choice(palette.touches),
        minutes=random.choice(palette.minutes),
        energy=random.choice(palette.energies),
        requires=_sprinkled(CONTEXTS, palette, random),
        topics=_sprinkled(TOPICS, palette, random),
        tags=_sprinkled((LAUGH, REPAIR), palette, random),
    )


def _sprinkled(values: Sequence[str], palette: Palette, random: Random) -> tuple[str, ...]:
    return tuple(value for value in values if random.random() < palette.spice)


@cache
def limits() -> st.SearchStrategy[Limits]:
    return st.builds(
        Limits,
        depth=st.integers(1, 3),
        touch=st.integers(0, 3),
        energy=st.sampled_from(Energy),
        desire=st.booleans(),
    )


WIDE_OPEN = Limits(depth=3, touch=3, energy=Energy.GOOD, desire=True)


@cache
def minutes() -> st.SearchStrategy[int]:
    """One card, or time enough for the crossing and the landing."""
    return st.one_of(st.just(0), st.integers(2, 20), st.integers(20, 90))


def shares() -> st.SearchStrategy[float]:
    """How many of the cards were seen before: none, some, nearly all, all."""
    return st.sampled_from((0.0, 0.3, 0.9, 1.0))


@st.composite
def pasts(draw: st.DrawFn, cards: Sequence[Card], random: Random) -> Past:
    """Some of the cards were seen on some of the last few evenings, and others that are gone."""
    share = draw(shares())
    keys = [card.key for card in cards if random.random() < share]
    return Past(
        dealt={key: LAST_EVENING - random.randrange(4) * A_DAY for key in (*keys, "gone/card")},
        visits={card.deck: LAST_EVENING - random.randrange(4) * A_DAY for card in cards},
        last_starter=draw(st.sampled_from((None, 0, 1))),
        evenings=draw(st.integers(0, 8)),
    )


def _standing(cards: Sequence[Card], random: Random) -> Standing:
    share = random.choice((0.0, 0.0, 0.2))
    return Standing(
        retired=frozenset(card.key for card in cards if random.random() < share),
        topics_out=frozenset(topic for topic in TOPICS if random.random() < 0.2),
        tags=frozenset(context for context in CONTEXTS if random.random() < 0.6),
    )


@st.composite
def houses(
    draw: st.DrawFn,
    paint: st.SearchStrategy[Palette] | None = None,
    how_long: st.SearchStrategy[int] | None = None,
) -> House:
    """A house and the evening they choose in it; `paint` and `how_long` narrow cards and minutes."""
    shelf = draw(decks(paint))
    random = Random(draw(st.integers(0, 2**31)))
    cards = [card for deck in shelf for card in deck.cards]
    chosen = tuple(deck.id for deck in shelf if random.random() < 0.7)
    minutes_chosen = draw(minutes() if how_long is None else how_long)
    return House(
        decks=shelf,
        standing=_standing(cards, random),
        past=draw(pasts(cards, random)),
        setup=Setup(
            ("Ada", "Ben"), minutes_chosen, draw(st.sampled_from(Energy)), random.choice(((), chosen))
        ),
        limits=draw(st.one_of(st.none(), st.just(WIDE_OPEN), limits())),
        seed=random.randrange(2**31),
    )


RICH = Palette(
    kinds=tuple(Kind),
    forms=tuple(Form),
    answers=tuple(Answers),
    depths=(1, 2, 3),
    touches=(0, 1),
    minutes=(2, 3, 4),
    energies=(Energy.EMPTY, Energy.SOME),
    spice=0.3,
)
"""The facets of a house that lacks nothing."""


WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)


def steadily(below: int) -> int:
    """No chance at all: the same number each time."""
    return below // 2


def _covered(topic: str) -> str:
    return cover_topic(topic, steadily)


OPEN, SHUT = cover(1, steadily), cover(0, steadily)


@cache
def drafts() -> st.SearchStrategy[Draft]:
    """Half-written words for any line, or none."""
    return st.builds(Draft, text=WORDS, by=st.integers(0, 1), what=st.sampled_from(What))


def line_of(draft: Draft) -> tuple[What, int]:
    """The line that the words stand on: each of the two has one for notes, all others belong to both."""
    return draft.what, draft.by if draft.what is What.NOTE else 0


@cache
def intents() -> st.SearchStrategy[do.Intent]:
    """Any intent at all, whether it makes sense now or not."""
    who = st.integers(0, 1)
    return st.one_of(
        st.builds(do.Next),
        st.builds(do.Another),
        st.builds(do.FollowUp),
        st.builds(do.Advance),
        st.builds(do.Star),
        st.builds(do.WriteNote, by=who, text=WORDS),
        st.builds(do.Intend, text=WORDS),
        st.builds(do.Keep),
        st.builds(do.Retire),
        st.builds(do.Softer),
        st.builds(do.SettleDoor, token=st.sampled_from((OPEN, SHUT))),
        st.builds(do.DrawLine, token=st.sampled_from(TOPICS).map(_covered)),
        st.builds(do.Undo),
        st.builds(do.Pause, drafts=st.lists(drafts(), max_size=3, unique_by=line_of).map(tuple)),
        st.builds(do.KeepDraft, text=WORDS, by=who, what=st.sampled_from(What)),
        st.builds(do.Resume, minutes=st.one_of(st.none(), st.integers(0, 60))),
        st.builds(do.Land),
        st.builds(do.NameEvening, text=WORDS),
        st.builds(do.WriteCard, text=WORDS),
        st.builds(do.End),
    )


@cache
def table_intents() -> st.SearchStrategy[do.Intent]:
    """What keeps cards coming: mostly going on and exchanging, a little of all that may disturb the deal."""
    return st.sampled_from(
        (
            *(do.Next(),) * 5,
            *(do.Another(),) * 3,
            do.Retire(),
            do.Undo(),
            do.Undo(),
            do.Softer(),
            do.SettleDoor(OPEN),
            do.DrawLine(_covered("birth")),
            do.Star(),
            do.Star(),
            do.KeepDraft("half a", 1),
            do.KeepDraft("half another", 0),
            do.KeepDraft("", 0),
            do.WriteNote(1, "a whole one"),
            do.Pause(),
            do.Resume(),
            do.Resume(),
        )
    )


@cache
def moves() -> st.SearchStrategy[list[tuple[int, do.Intent]]]:
    """Waits in seconds, and what they do then."""
    waits = st.sampled_from((0, 5, 60, 240, 900))
    return st.lists(st.tuples(waits, table_intents()), max_size=40)


def with_past(house: House, past: Past, seed: int) -> House:
    """The same house on a later evening."""
    return replace(house, past=past, seed=seed)
