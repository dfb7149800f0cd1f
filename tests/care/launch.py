"""The game on its screen, with chance in our hands and, if wanted, a leak in it.

    python -m tests.care.launch HOME SESSION SEED DECLINES [LEAK]

A leak is planted where `House.new_asking` lets one in; everything else is the game as it is.
"""

import os
import random
import sys
import time
from abc import ABC, abstractmethod
from datetime import datetime, timedelta, timezone
from pathlib import Path

from game.base.places import Places
from game.front.asking import Asking
from game.front.opening import House
from game.front.start import Start
from game.play.closer import DECLINES_ONE_IN
from game.play.covered import Chance
from game.tui.app import run

BASE = datetime(2025, 11, 23, 21, 40, tzinfo=timezone(timedelta(hours=1)))
HOLD = timedelta(seconds=0.4)
YES = "yes"


class Quick(Asking):
    """As it is, but with a shorter while on each private page."""

    hold = HOLD


class _Leaky(Quick, ABC):
    """Something comes of a yes at once."""

    def answer(self, shown: int) -> None:
        super().answer(shown)
        if self.private and self.page.choices[shown] == YES:
            self.leak()

    @abstractmethod
    def leak(self) -> None:
        """What comes of it."""


class _Rings(_Leaky):
    def leak(self) -> None:
        os.write(2, b"\a")


class _Writes(_Leaky):
    def leak(self) -> None:
        (Path(sys.argv[1]) / "settings.json").write_text('{"schema":1}')


class _Lingers(_Leaky):
    def leak(self) -> None:
        self._turns_at += timedelta(seconds=3)


class _Says(_Leaky):
    def leak(self) -> None:
        self._pages[self._place + 1 :] = [
            type(page)(page.title + ".", page.lines, page.choices, page.go_on, page.last)
            for page in self._pages[self._place + 1 :]
        ]


LEAKS: dict[str, type[Asking]] = {
    "": Quick,
    "bell": _Rings,
    "file": _Writes,
    "time": _Lingers,
    "words": _Says,
}


def chance(seed: int, declines: bool) -> Chance:
    """The same draws for the same seed; the game's own lot falls as wanted."""
    draw = random.Random(seed).randrange

    def below(bound: int) -> int:
        drawn = draw(bound)
        return (0 if declines else 1) if bound == DECLINES_ONE_IN else drawn

    return below


def main() -> int:
    home, session, seed, declines, *leak = sys.argv[1:]
    started = time.monotonic()
    house = House(
        Places(Path(home)),
        lambda: BASE + timedelta(minutes=5, seconds=time.monotonic() - started),
        lambda: 7,
        chance=chance(int(seed), declines == "declines")
        if declines != "any"
        else random.Random(seed).randrange,
        new_asking=LEAKS["".join(leak)],
    )
    return run(house, Start(resume=session))


if __name__ == "__main__":
    sys.exit(main())
