"""What the plain tests play with: scripted lines, a clock that ticks, and a whole evening in one call."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from game.base.places import Places
from game.front.opening import House
from game.front.start import Start
from game.plain.app import run
from game.plain.voice import Voice
from game.play.setup import Setup

Line = str | Callable[[], None]
"""A line, or something that happens before the next line is typed."""

NAMES = ("Ana", "Ben")
EVENING = datetime(2026, 1, 31, 21, 40, tzinfo=UTC)


class Script:
    """A source that gives the lines one after the other and notes how long it was asked to wait."""

    def __init__(self, lines: Sequence[Line], *, patient: bool = False) -> None:
        """`patient` types nothing before a wait is over; else the next line is there at once."""
        self._lines = list(lines)
        self._patient = patient
        self.waits: list[float] = []

    def read(self) -> str | None:
        while self._lines:
            line = self._lines.pop(0)
            if isinstance(line, str):
                return line
            line()
        return None

    def waiting(self, seconds: float) -> bool:
        self.waits.append(seconds)
        return not self._patient


class Ticking:
    """A clock that goes on by a second each time somebody looks."""

    def __init__(self, now: datetime = EVENING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Told:
    """What came of a run."""

    code: int
    text: str
    source: Script = field(repr=False)

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def house(home: Path, clock: Ticking | None = None) -> House:
    return House(Places(home), clock or Ticking(), lambda: 7)


def setup(minutes: int = 20, decks: tuple[str, ...] = ()) -> Setup:
    return Setup(("", ""), minutes=minutes, decks=decks)


def told(
    home: Path,
    *lines: Line,
    start: Start | None = None,
    patient: bool = False,
    terminal: bool = False,
    clock: Ticking | None = None,
) -> Told:
    """Run the plain mode on the lines, from the first to the exit code."""
    source, out = Script(lines, patient=patient), StringIO()
    start = start or Start(setup=setup(), seed=7)
    code = run(house(home, clock), start, source, Voice(out, terminal=terminal))
    return Told(code, out.getvalue(), source)


def told_evening(home: Path, *lines: Line, patient: bool = False, terminal: bool = False) -> Told:
    """The same from the first card on: names said, and the crossing behind them."""
    start = Start(setup=setup(decks=("mine",) if (home / "decks").is_dir() else ()), seed=7)
    return told(home, *NAMES, "", *lines, start=start, patient=patient, terminal=terminal)


def write_deck(home: Path, *cards: dict[str, object]) -> None:
    """Put a deck "mine" with these cards among the couple's own."""
    folder = home / "decks"
    folder.mkdir(parents=True)
    usual = {"kind": "conversation", "minutes": 2}
    listed = [{"id": f"card-{number}", **usual, **card} for number, card in enumerate(cards, 1)]
    deck = {"format": 1, "id": "mine", "title": "Mine", "cards": listed}
    (folder / "mine.json").write_text(json.dumps(deck), "utf-8")


def spoons(count: int) -> list[dict[str, object]]:
    """Cards that can be told apart."""
    return [{"text": f"Which spoon is number {number}?"} for number in range(count)]


def documents(home: Path) -> list[dict[str, Any]]:
    """The session documents, read as anybody would."""
    with TinyDB(home / "journal.json", access_mode="r") as journal:
        return [dict(document) for document in journal.table("sessions")]
