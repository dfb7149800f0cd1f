"""The opening of a data folder: what both front ends need to begin an evening or pick one up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.base.clock import Clock
from game.base.errors import Trouble
from game.base.places import Places, builtin_decks
from game.front.settings import Settings, SettingsTrouble, read_settings, write_settings
from game.journal.journal import Journal

if TYPE_CHECKING:
    from game.cards.current import CurrentLibrary
    from game.cards.library import Library
    from game.cards.workshop import Workshop
    from game.front.asking import Asking
    from game.journal.book import Book
    from game.journal.live_log import LiveLog
    from game.journal.recovery import Recovery
    from game.play.covered import Chance
    from game.play.setup import Setup
    from game.play.table import Table


def from_secrets(bound: int) -> int:
    """A number below `bound` that nobody can guess. Imported when first drawn: the start need not wait."""
    import secrets

    return secrets.randbelow(bound)


def own_zone() -> tzinfo:
    """The computer's time zone. Imported when first asked for: most starts show no time."""
    import os

    from game.export.calendar import local_zone

    return local_zone(os.environ.get("TZ", ""))


@dataclass
class House:
    """One data folder, opened: its decks, its journal, and the way to the table.

    `draw_seed` gives a new evening's seed; `notices` are plain sentences for the start screen;
    `builtin` gives the folder of the decks that come with the game; `chance` draws what must not be
    guessed, never from an evening's seed; `new_asking` makes a round of private questions where it is not
    the usual one (the leak test puts one there that leaks); `zone` gives their time zone;
    `half_sealed` are words for a sealed note that one of the two, 0 or 1, was writing at a blank.
    """

    places: Places
    clock: Clock
    draw_seed: Callable[[], int]
    notices: list[str] = field(default_factory=list)
    builtin: Callable[[], Path] = builtin_decks
    chance: Chance = from_secrets
    new_asking: type[Asking] | None = None
    zone: Callable[[], tzinfo] = own_zone
    half_sealed: dict[int, str] = field(default_factory=dict, init=False)
    _logs: list[LiveLog] = field(default_factory=list, init=False)

    def now(self) -> datetime:
        """The present moment in their time zone, which knows of summer time: to read times and to show them.

        Where the zone disagrees with the clock, the clock's own offset holds.
        """
        now = self.clock()
        here = now.astimezone(self.zone())
        return here if here.utcoffset() == now.utcoffset() else now

    @property
    def library(self) -> Library:
        """All decks, read when they are first needed, and again when one of their own has changed."""
        return self._current_library()

    @cached_property
    def workshop(self) -> Workshop:
        """Where their own decks are made and changed."""
        from game.cards.workshop import Workshop

        return Workshop(self.places, self._current_library, self.builtin, self.clock)

    @cached_property
    def journal(self) -> Journal:
        """What is kept."""
        return Journal(self.places)

    @cached_property
    def book(self) -> Book:
        """What the two look back on, and the ways to change it."""
        from game.journal.book import Book

        return Book(self.places, self.clock, self.journal.reader)

    @cached_property
    def settings(self) -> Settings:
        """Look and keys; the defaults where the file cannot be read."""
        try:
            return read_settings(self.places.settings)
        except SettingsTrouble as trouble:
            self.notices.append(trouble.sentence())
            return Settings()

    def keep_settings(self, **changes: int | str) -> None:
        """Change and keep some settings. A folder that cannot be written is no reason to stop."""
        settings = replace(self.settings, **changes)
        if settings == self.settings:
            return
        self.__dict__["settings"] = settings
        try:
            write_settings(self.places.settings, settings)
        except Trouble as trouble:
            self.notices.append(trouble.sentence())

    def recover(self, *, insist: bool = True) -> Recovery:
        """Tidy up after whatever happened; which evenings wait, and what there is to say.

        Args:
            insist: False for an evening off the record, which writes nothing: where the folder cannot be
                tidied up, that is only said.

        Raises:
            Trouble: it cannot be tidied up.
        """
        recovery = self._recover(insist)
        self.notices.extend(said for said in recovery.notices if said not in self.notices)
        return recovery

    def tidy(self) -> None:
        """Let what has expired go. It goes at a later start where it cannot go now."""
        with suppress(Trouble):
            self.book.tidy()

    def names(self) -> tuple[str, str]:
        """The two names; neutral words while nobody has said them."""
        couple = self.journal.couple()
        return ("One", "Two") if couple is None else couple.names

    def begin(self, setup: Setup, *, seed: int | None = None, log: bool = True) -> Table:
        """Begin an evening.

        Args:
            setup: what they chose.
            seed: fixes the shuffle; None draws one.
            log: False keeps it off the record.

        Raises:
            NotSaved: the data folder cannot be written to.
            Refused: no card suits the choice.
            WrongUse: an unknown deck.
        """
        from game.front import seating

        return seating.begin(self, setup, self.draw_seed() if seed is None else seed, log=log)

    def resume(self, session: str) -> Table:
        """Pick a paused evening up.

        Raises:
            WrongUse: no such evening waits.
            Trouble: another terminal plays it.
        """
        from game.front import seating

        return seating.resume(self, session)

    def close(self) -> None:
        """Let go of evenings and drafts taken up here, so that another window can go on with them."""
        for log in self._logs:
            log.close()
        self._logs.clear()
        if "workshop" in self.__dict__:
            self.workshop.drafts.close()

    def _recover(self, insist: bool) -> Recovery:
        from game.journal.recovery import Recovery, recover

        try:
            return recover(self.places, self.clock())
        except Trouble as trouble:
            if insist:
                raise
            return Recovery(notices=(trouble.sentence(),))

    def hold(self, log: LiveLog) -> LiveLog:
        """Let go of the log when the house is closed."""
        self._logs.append(log)
        return log

    @cached_property
    def _current_library(self) -> CurrentLibrary:
        from game.cards.current import CurrentLibrary
        from game.cards.library import load_library

        return CurrentLibrary(lambda: load_library(self.builtin(), self._own_decks()), self.places.decks)

    def _own_decks(self) -> Path | None:
        return self.places.decks if self.places.decks.is_dir() else None
