"""A year of weekly evenings of thirty minutes with the built-in decks, each card taking its own minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from game.base.places import builtin_decks
from game.cards.library import load_library
from game.cards.model import Card, Deck, Energy
from game.play import arc
from game.play import intents as do
from game.play.events import Began, Entry
from game.play.limits import Limits, Standing
from game.play.past import Past
from game.play.session import Session, Stage, evolve
from game.play.setup import Setup, began
from game.play.shoe import Shoe
from game.play.table import Table

EVENINGS = 52
_CROSSING_SECONDS = 30
MINUTES = 30
ALL_TAGS = frozenset(
    ("baby", "toddler", "older-child", "siblings", "co-sleeping", "apart", "partner-birth", "village", "work",
     "screens")
)  # fmt: skip
_FIRST = datetime(2026, 1, 2, 21, tzinfo=UTC)


@dataclass(frozen=True)
class Couple:
    """How a couple plays: the energy of each evening in turn, their tags, limits in place of tonight's."""

    name: str
    energies: tuple[Energy, ...] = (Energy.SOME,)
    tags: frozenset[str] = frozenset()
    limits: Limits | None = None


GENTLE = Couple("no tags, gentle, every other evening empty", (Energy.EMPTY, Energy.SOME))
USUAL = Couple("usual", (Energy.SOME,), frozenset({"toddler", "village", "screens"}))
OPEN = Couple("everything open", (Energy.GOOD,), ALL_TAGS, Limits(3, 3, Energy.GOOD, desire=True))
COUPLES = (GENTLE, USUAL, OPEN)


class _Memory:
    """A record that keeps nothing: a year is long."""

    def append(self, entry: Entry) -> None:
        pass

    def file(self, session: Session) -> None:
        pass


@dataclass
class Year:
    """What a year brought.

    Attributes:
        cards: how many cards were played in each evening.
        repeats: for each evening, the keys dealt that had been dealt on an earlier one.
        avoidable: the keys of those repeated while an unseen card was eligible at that moment.
        decks: how many decks were played from in each evening.
        visited: how many evenings played from each deck.
    """

    cards: list[int] = field(default_factory=list)
    repeats: list[list[str]] = field(default_factory=list)
    avoidable: list[str] = field(default_factory=list)
    decks: list[int] = field(default_factory=list)
    visited: dict[str, int] = field(default_factory=dict)

    @property
    def first_repeat(self) -> int | None:
        """The week of the first card that came again, counting from 1; None where none did."""
        return next((week for week, found in enumerate(self.repeats, 1) if found), None)


def year(couple: Couple, decks: Sequence[Deck] | None = None) -> Year:
    """Play the year."""
    decks = decks or load_library(builtin_decks(), None).decks
    cards = [card for deck in decks for card in deck.cards]
    standing, told, past = Standing(tags=couple.tags), Year(), Past()
    for week in range(EVENINGS):
        past = _evening(week, couple, decks, cards, standing, past, told)
    return told


def _evening(
    week: int,
    couple: Couple,
    decks: Sequence[Deck],
    cards: list[Card],
    standing: Standing,
    past: Past,
    told: Year,
) -> Past:
    energy = couple.energies[week % len(couple.energies)]
    opening = began(Setup(("A", "B"), MINUTES, energy), decks, past, f"week-{week}", seed=week)
    if couple.limits is not None:
        opening = _with_limits(opening, couple.limits)
    clock = [_FIRST + timedelta(weeks=week)]
    shoe = Shoe(cards, opening.decks, standing, past, seed=week)
    table = Table.begin(opening, _Memory, shoe, lambda: clock[0])
    for before, dealt, turn in _deals(table, clock):
        if dealt in past.dealt and turn:
            told.avoidable += [dealt] if _unseen(before, cards, standing, past, clock[0]) else []
    session = table.session
    dealt_again = [key for key in session.board.dealt if key in past.dealt]
    played = {turn.card.deck for turn in session.board.aside}
    told.cards.append(session.turns_played)
    told.repeats.append(dealt_again)
    told.decks.append(len(played))
    for deck in played:
        told.visited[deck] = told.visited.get(deck, 0) + 1
    at = session.started.timestamp()
    return Past(
        {**past.dealt, **dict.fromkeys(session.seen(), at)},
        {**past.visits, **dict.fromkeys(played, at)},
        session.starter,
        past.evenings + 1,
    )


def _deals(table: Table, clock: list[datetime]) -> Iterator[tuple[Session, str, bool]]:
    """Play to the landing; each deal with the session that it was dealt in."""
    clock[0] += timedelta(seconds=_CROSSING_SECONDS)
    while True:
        before = table.session
        table.do(do.Next())
        turn = table.session.turn
        if table.session.stage is Stage.LANDING or turn is None:
            return
        yield before, turn.card.key, before.stage is Stage.TABLE
        if turn.face_down:
            table.do(do.Next())
        clock[0] += timedelta(minutes=turn.card.minutes)


def _unseen(before: Session, cards: list[Card], standing: Standing, past: Past, now: datetime) -> bool:
    """Whether a card never seen was eligible, by a plain loop over all cards."""
    from game.play.events import Played

    after = evolve(before, Entry(before.seq + 1, now, (Played(),)))
    last = after.board.aside[-1].card.depth if after.board.aside else 0
    room = arc.room_seconds(after, now) / 60
    ceiling = min(last + 1 if last else 1, arc.depth_ceiling(after, now))
    return any(
        card.key not in past.dealt
        and card.key not in after.board.dealt
        and standing.allow(card)
        and after.limits_now.allow(card)
        and card.depth <= ceiling
        and card.minutes <= room
        for card in cards
    )


def _with_limits(opening: Began, limits: Limits) -> Began:
    from msgspec.structs import replace

    return replace(opening, limits=limits)
