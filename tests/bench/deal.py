"""Dealing from 50,000 eligible cards with 100,000 remembered. Goal: one frame (DESIGN, "The dealer")."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from statistics import quantiles
from time import perf_counter

from game.cards.model import LAUGH, Answers, Card, Energy, Form, Kind, Step
from game.play import intents as do
from game.play.dealer import deal
from game.play.events import Began, Entry
from game.play.limits import Limits, Standing
from game.play.past import Past
from game.play.session import Session
from game.play.shoe import Shoe
from game.play.table import Table
from tests.bench.row import Row

ELIGIBLE = 50_000
REMEMBERED = 100_000
DEALS = 400
FRAME = 16.0
_DECKS = tuple(f"deck-{number}" for number in range(12))
_EVENING = datetime(2025, 3, 1, 20, 0, tzinfo=UTC)
_WIDE_OPEN = Limits(depth=3, touch=3, energy=Energy.GOOD, desire=True)


class _Nowhere:
    """A record that costs nothing: what is measured here is the rules."""

    def append(self, entry: Entry) -> None:
        pass

    def file(self, session: Session) -> None:
        pass


def rows() -> list[Row]:
    """One deal and one whole key press, with all cards seen before and with half; and the sorting."""
    cards = _cards()
    return [row for share in (1.0, 0.5) for row in _evening(cards, _past(cards, share), f"{share:.0%} seen")]


def _evening(cards: list[Card], past: Past, told: str) -> Iterator[Row]:
    start = perf_counter()
    shoe = Shoe(cards, _DECKS, Standing(), past, seed=7)
    sorting = (perf_counter() - start) * 1000
    deals, presses = _measure(shoe)
    naive = [_timed(partial(_naive, cards, past)) for _ in range(20)]
    yield Row(f"deal from {ELIGIBLE:,}, {told}: p95", _p95(deals), goal=FRAME)
    yield Row("  the same, against looping", _p95(deals), yardstick=_p95(naive), against="one bare loop")
    yield Row("  key to next card in the rules: p95", _p95(presses), goal=FRAME)
    yield Row("  the slowest of them", max(presses))
    yield Row("  sorting, once an evening", sorting)


def _measure(shoe: Shoe) -> tuple[list[float], list[float]]:
    """Milliseconds of each bare deal, and of each intent that dealt, in one very long evening."""
    moments = iter(_EVENING + timedelta(seconds=10 * tick) for tick in range(10 * DEALS))
    table = Table.begin(_opening(), _Nowhere, shoe, lambda: next(moments))
    table.do(do.Next())
    deals, presses = [], []
    for number in range(DEALS):
        now = table.session.at
        deals.append(_timed(partial(deal, shoe, table.session, now, must=True)))
        face_down = table.session.turn is not None and table.session.turn.face_down
        if face_down:
            table.do(do.Next())
        intent = do.Another() if number % 3 else do.Next()
        presses.append(_timed(partial(table.do, intent)))
    return deals, presses


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def _naive(cards: list[Card], past: Past) -> Card:
    """The least a dealer without a shoe would do: find the allowed card seen longest ago."""
    allowed = (card for card in cards if _WIDE_OPEN.allow(card))
    return min(allowed, key=lambda card: past.dealt.get(card.key, 0.0))


def _opening() -> Began:
    return Began(
        session="bench",
        partners=("Ada", "Ben"),
        minutes=240,
        energy=Energy.GOOD,
        limits=_WIDE_OPEN,
        decks=_DECKS,
        focus=_DECKS[:3],
        starter=0,
        evening=9,
        seed=7,
    )


def _past(cards: list[Card], share: float) -> Past:
    """`REMEMBERED` cards, one evening of ten after the other; the share of `cards` seen is among them."""
    seen = [card.key for card in cards[: round(share * len(cards))]]
    keys = seen + [f"gone/{number}" for number in range(REMEMBERED - len(seen))]
    Random(7).shuffle(keys)
    return Past({key: 1e9 + 86_400 * (place // 10) for place, key in enumerate(keys)}, {}, 1, 8)


def _cards() -> list[Card]:
    random = Random(7)
    return [_card(number, random) for number in range(ELIGIBLE)]


def _card(number: int, random: Random) -> Card:
    kind = Kind.RITUAL if random.random() < 0.4 else Kind.CONVERSATION
    return Card(
        deck=random.choice(_DECKS),
        id=f"card-{number}",
        kind=kind,
        text="What was good today?",
        form=random.choice(list(Form)),
        answers=random.choice(list(Answers)),
        steps=(Step("Breathe."),) if kind is Kind.RITUAL else (),
        depth=random.choice((1, 2, 3)),
        touch=random.choice((0, 1, 2, 3)),
        minutes=random.choice((2, 3, 4, 5, 8)),
        energy=random.choice(list(Energy)),
        tags=(LAUGH,) if random.random() < 0.2 else (),
    )
