"""The stage for the screens: a data folder, a clock that stands still, keys, and what the screen shows."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from textual.app import App
from textual.events import Key, Paste
from textual.pilot import Pilot

from game.base.places import Places
from game.cards.model import Energy
from game.front.opening import House
from game.front.start import Start
from game.journal.journal import Journal
from game.journal.records import Couple
from game.play import intents as do
from game.play.session import Session
from game.play.setup import Setup
from game.play.table import Table
from game.tui.app import MagicCircleApp

DECKS = Path(__file__).parent / "decks"
NAMES = ("Ada", "Émile")
EVENING = datetime(2025, 11, 23, 21, 40, tzinfo=timezone(timedelta(hours=1)))
SMALL, USUAL, LARGE = (40, 20), (80, 24), (120, 36)
USUAL_FIRST = [
    USUAL,
    pytest.param(SMALL, marks=pytest.mark.slow),
    pytest.param(LARGE, marks=pytest.mark.slow),
]
"""For what hardly hangs on the size of the window: the other two take their time."""


_SIGNS = {"space": " ", " ": " ", "question_mark": "?"}
_ROUNDS = 4
"""How often messages are waited for: from the line to its field, to the screen, to the next one."""


class Clock:
    """Stands still until it is told how much time has passed."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@dataclass
class Stage:
    """One data folder and its clock; every `house` is a start of the program on it."""

    home: Path
    clock: Clock = field(default_factory=Clock)
    decks: Path = DECKS

    @property
    def places(self) -> Places:
        return Places(self.home)

    @property
    def journal(self) -> Journal:
        return Journal(self.places)

    def house(self) -> House:
        return House(self.places, self.clock, lambda: 7, builtin=lambda: self.decks)

    def app(self, start: Start | None = None) -> MagicCircleApp:
        app = MagicCircleApp(self.house(), start or Start())
        app.animation_level = "none"
        return app

    def know_names(self, names: tuple[str, str] = NAMES) -> None:
        self.journal.save_couple(Couple(names, asked=True))

    def leave_evening(self, *steps: do.Intent, deck: str = "quiet-questions", minutes: int = 20) -> str:
        """Play an evening up to somewhere and break off, as a closed terminal would."""
        house = self.house()
        table = house.begin(setup(deck, minutes), seed=7)
        for step in steps:
            table.do(step)
        house.close()
        return table.session.id

    def spend_evenings(self, count: int) -> None:
        """So many evenings that ended before this one."""
        for _ in range(count):
            self.leave_evening(do.Next(), do.Land(), do.End())

    @asynccontextmanager
    async def open(
        self, start: Start | None = None, size: tuple[int, int] = USUAL, notify: bool = False
    ) -> AsyncIterator["Player"]:
        """The program, running."""
        app = self.app(start)
        async with app.run_test(size=size, notifications=notify) as pilot:
            await pilot.pause()
            yield Player(app, pilot)
        app.house.close()


@dataclass
class Player:
    """Somebody at the keyboard."""

    app: MagicCircleApp
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; Pilot's own waiting takes three times as long."""
        for key in keys:
            self._strike(key)
            for _ in range(_ROUNDS):
                await self.pilot.pause(0)
        await self.pilot.pause()

    async def burst(self, *keys: str) -> None:
        """Press keys faster than anything can answer them."""
        for key in keys:
            self._strike(key)
        for _ in range(_ROUNDS * len(keys)):
            await self.pilot.pause(0)
        await self.pilot.pause()

    def _strike(self, key: str) -> None:
        self.app.post_message(Key(key, _SIGNS.get(key, key if len(key) == 1 else None)))

    async def write(self, text: str) -> None:
        """Put words on the open line as a paste; typing them would take long."""
        self.app.post_message(Paste(text))
        await self.pilot.pause()
        await self.pilot.pause()

    @property
    def table(self) -> Table:
        assert self.app.table is not None
        return self.app.table

    @property
    def session(self) -> Session:
        return self.table.session

    @property
    def shown(self) -> str:
        """All that the screen shows, a line a row."""
        return shown(self.app)

    @property
    def said(self) -> str:
        """The same with every blank folded, so that a sentence is found wherever it wraps."""
        return " ".join(self.shown.split())

    def says(self, words: str) -> bool:
        """Whether the words are on the screen, wherever a long path among them is broken."""
        return "".join(words.split()) in "".join(self.shown.split())

    @property
    def where(self) -> str:
        return type(self.app.screen).__name__


def shown(app: App[None]) -> str:
    """All that goes to the terminal for the screen as it is now, without the styles."""
    rows = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in row) for row in rows)


def setup(deck: str = "quiet-questions", minutes: int = 20, names: tuple[str, str] = NAMES) -> Setup:
    return Setup(names, minutes, Energy.SOME, (deck,))


def words_of(session: Session) -> Sequence[str]:
    """The words of the card on the table that are long enough to be nobody else's."""
    assert session.turn is not None
    card = session.turn.card
    text = " ".join((card.text, card.deck_title, *card.options, *(step.text for step in card.steps)))
    return [word for word in text.replace("{partner}", "").split() if len(word) > 4]
