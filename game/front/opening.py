"""The opening of a data folder: what both front ends need to begin an evening or pick one up."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace

from game.base.clock import Clock
from game.base.errors import Trouble
from game.base.places import Places, builtin_decks
from game.cards.current import CurrentLibrary
from game.cards.library import Library, load_library
from game.front.asking import Asking
from game.front.settings import Settings, SettingsTrouble, read_settings, write_settings
from game.journal.book import Book
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.memory import MemoryRecord
from game.journal.recovery import Recovery, open_paused, recover
from game.journal.rituals import OUR_RITUALS
from game.play.covered import Chance
from game.play.past import Past
from game.play.record import Record
from game.play.setup import Setup, began
from game.play.shoe import Shoe
from game.play.table import NewerShoe, Table

if TYPE_CHECKING:
    from game.cards.workshop import Workshop

_OWN_CARDS_AN_EVENING = 2
"""How many cards of their own may come at once before the others."""


def from_secrets(bound: int) -> int:
    """A number below `bound` that nobody can guess. Imported when first drawn: the start need not wait."""
    import secrets

    return secrets.randbelow(bound)


@dataclass
class House:
    """One data folder, opened: its decks, its journal, and the way to the table.

    `draw_seed` gives a new evening's seed; `notices` are plain sentences for the start screen;
    `builtin` gives the folder of the decks that come with the game; `chance` draws what must not be
    guessed, never from an evening's seed; `new_asking` makes a round of private questions (the leak test
    puts one there that leaks).
    """

    places: Places
    clock: Clock
    draw_seed: Callable[[], int]
    notices: list[str] = field(default_factory=list)
    builtin: Callable[[], Path] = builtin_decks
    chance: Chance = from_secrets
    new_asking: type[Asking] = Asking
    _logs: list[LiveLog] = field(default_factory=list, init=False)

    @property
    def library(self) -> Library:
        """All decks, read when they are first needed, and again when one of their own has changed."""
        return self._current_library()

    @cached_property
    def workshop(self) -> "Workshop":
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

    def recover(self) -> Recovery:
        """Tidy up after whatever happened; which evenings wait, and what there is to say."""
        recovery = recover(self.places, self.clock())
        self.notices.extend(said for said in recovery.notices if said not in self.notices)
        # What has expired goes at a later start where it cannot go now.
        with suppress(Trouble):
            self.book.tidy()
        return recovery

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
        for deck in setup.decks:
            self.library.find(deck)
        past, seed = self._past(), self.draw_seed() if seed is None else seed
        opening = began(setup, self.library.decks, past, uuid4().hex, seed)
        if not setup.decks and self.journal.ritual_cards():
            opening = replace(opening, decks=(*opening.decks, OUR_RITUALS))
        shoe, newer_shoe = self._lay(opening.decks, past, seed)

        def open_record() -> Record:
            if not log:
                return MemoryRecord(self.places)
            return self._hold(LiveLog.create(self.places, opening.session))

        return Table.begin(opening, open_record, shoe, self.clock, newer_shoe)

    def resume(self, session: str) -> Table:
        """Pick a paused evening up.

        Raises:
            WrongUse: no such evening waits.
            Trouble: another terminal plays it.
        """
        record, found = open_paused(self.places, session)
        shoe, newer_shoe = self._lay(found.decks, self._past(), found.seed)
        table = Table(found, self._hold(record), shoe, self.clock, newer_shoe)
        table.interrupt()
        return table

    def close(self) -> None:
        """Let go of evenings and drafts taken up here, so that another window can go on with them."""
        for log in self._logs:
            log.close()
        self._logs.clear()
        if "workshop" in self.__dict__:
            self.workshop.drafts.close()

    def _hold(self, log: LiveLog) -> LiveLog:
        self._logs.append(log)
        return log

    def _lay(self, decks: Sequence[str], past: Past, seed: int) -> tuple[Shoe, NewerShoe]:
        """The shoe of these decks, and where the table gets another one when a deck was changed."""
        standing, rituals, laid = self.journal.standing(), tuple(self.journal.ritual_cards()), self.library

        def lay(library: Library) -> Shoe:
            return Shoe(chain(library.cards(), rituals), decks, standing, past, seed)

        def newer() -> Shoe | None:
            nonlocal laid
            if laid is (library := self.library):
                return None
            laid = library
            return lay(library)

        return lay(laid), newer

    def _past(self) -> Past:
        past = self.journal.past_with_returns(self.clock())
        return replace(past, wished=(*past.wished, *self._own_waiting(past)))

    def _own_waiting(self, past: Past) -> list[str]:
        """The cards they wrote at a landing and have not met again yet, the first written first."""
        from game.cards.ours import OURS

        ours = self.library.deck(OURS)
        waiting = [card.key for card in ours.cards if card.key not in past.dealt] if ours else []
        return waiting[:_OWN_CARDS_AN_EVENING]

    @cached_property
    def _current_library(self) -> CurrentLibrary:
        return CurrentLibrary(lambda: load_library(self.builtin(), self._own_decks()), self.places.decks)

    def _own_decks(self) -> Path | None:
        return self.places.decks if self.places.decks.is_dir() else None
