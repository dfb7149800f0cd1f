"""An evening played through the table, watched from outside."""

from dataclasses import dataclass

from msgspec.structs import replace

from game.cards.model import Card
from game.play import events as ev
from game.play import intents as do
from game.play.events import Entry
from game.play.past import Past
from game.play.record import NotSaved
from game.play.rules import Refused
from game.play.session import Session, Stage, Turn
from game.play.setup import began
from game.play.shoe import Shoe
from game.play.table import Table
from tests.play.fakes import HandClock, LinesRecord
from tests.play.strategies import House


@dataclass(frozen=True)
class Mood:
    """What they asked of the evening: how often *softer*, whether the door opened, tonight's lines."""

    softer: int = 0
    door_open: bool = False
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deal:
    """A card that came on the table, and what was so at that moment.

    `played` are the turns played before it; `lying` is the card it came in place of, by *another* or
    *retire*; `out` are the keys that had been dealt; `elapsed` the seconds at the table; `on_top` says
    that its deal had been taken back, and so it came again.
    """

    card: Card
    reader: int
    played: tuple[Turn, ...]
    lying: Card | None
    out: tuple[str, ...]
    mood: Mood = Mood()
    repair: bool = False
    agreed: tuple[Card, ...] = ()
    elapsed: float = 0.0
    on_top: bool = False


class Evening:
    """One evening: `deals` tells of each card that came; a refused intent is passed over."""

    def __init__(self, house: House, name: str = "evening", clock: HandClock | None = None) -> None:
        """Sit down.

        Raises:
            Refused: this house has no card for tonight.
        """
        self.house = house
        self.clock = clock or HandClock()
        self.record = LinesRecord()
        opening = began(house.setup, house.decks, house.past, name, house.seed)
        self.opening = opening if house.limits is None else replace(opening, limits=house.limits)
        self.shoe = Shoe(house.cards, self.opening.decks, house.standing, house.past, house.seed)
        self.table = Table.begin(self.opening, lambda: self.record, self.shoe, self.clock)
        self.deals: list[Deal] = []
        for event in self.record.entries[0].events:
            if isinstance(event, ev.Dealt):
                self.deals.append(Deal(event.card, event.reader, (), None, ()))

    @property
    def session(self) -> Session:
        return self.table.session

    @property
    def over(self) -> bool:
        return self.session.stage in (Stage.LANDING, Stage.ENDED)

    def do(self, intent: do.Intent) -> None:
        before, lines = self.session, len(self.record.lines)
        try:
            self.table.do(intent)
        except (Refused, NotSaved):
            return
        for entry in self.record.entries[lines:] if len(self.record.lines) > lines else []:
            self._watch(before, entry)

    def _watch(self, before: Session, entry: Entry) -> None:
        dealt = next((event for event in entry.events if isinstance(event, ev.Dealt)), None)
        if dealt is None:
            return
        turn, played = before.turn, tuple(turn for turn in before.board.aside if turn.played)
        was_played = any(isinstance(event, ev.Played) for event in entry.events)
        if was_played and turn is not None:
            played, turn = (*played, turn), None
        self.deals.append(
            Deal(
                card=dealt.card,
                reader=dealt.reader,
                played=played,
                lying=turn.card if turn is not None else None,
                out=before.board.dealt,
                # A line comes in force with the very entry that deals in the card's place.
                mood=Mood(before.softer, before.door_open, self.session.lines),
                repair=before.repair,
                agreed=before.agreed,
                elapsed=(before.spent + (entry.at - before.at)).total_seconds(),
                on_top=before.board.returned == dealt.card,
            )
        )

    def go_on(self) -> None:
        """To the next card, or into the landing: a card that lies face down is turned up on the way."""
        if self.session.turn is not None and self.session.turn.face_down:
            self.do(do.Next())
        self.do(do.Next())

    def play(self, pace: float = 1.0, at_most: int = 1000) -> None:
        """Play to the landing, each card for its own minutes times `pace`."""
        if self.session.stage is Stage.CROSSING:
            self.clock.move_on(30 * pace)
            self.go_on()
        while not self.over and self.session.turns_played < at_most:
            assert self.session.turn is not None
            self.clock.move_on(self.session.turn.card.minutes * 60 * pace)
            self.go_on()

    def end(self) -> None:
        self.do(do.End())


def remembering(past: Past, session: Session) -> Past:
    """What is remembered after one more evening."""
    when = session.started.timestamp()
    return Past(
        dealt={**past.dealt, **dict.fromkeys(session.seen(), when)},
        visits={**past.visits, **dict.fromkeys(session.decks, when)},
        last_starter=session.starter,
        evenings=past.evenings + 1,
    )
