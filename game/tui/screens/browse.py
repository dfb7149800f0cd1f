"""Lists of cards: search as they type, only some, favourites, not for us, the card itself beside them."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from game.base.errors import Trouble
from game.base.text import counted
from game.cards.model import Card
from game.front import workshop_keys as tools
from game.front.shelving import Entry, Wanted, find
from game.journal.records import CardChoice
from game.tui.screens.listing import Listing, bind
from game.tui.screens.only_some import OnlySome
from game.tui.widgets.preview import Preview
from game.tui.widgets.rows import Rows

_NO_CHOICE = CardChoice("")


class Browse(Listing):
    """A list of cards. What the cards are is the inheriting screen's to say."""

    EMPTY = "No card here."
    BINDINGS: ClassVar[list[BindingType]] = [
        bind(tools.SEARCH, "search"),
        bind(tools.ONLY, "only"),
        bind(tools.FAVOURITE, "favourite"),
        bind(tools.NOT_FOR_US, "retire"),
    ]

    def __init__(self, wanted: Wanted | None = None) -> None:
        super().__init__()
        self.wanted = wanted or Wanted()
        self.entries: Sequence[Entry] = ()
        self.found: list[Entry] = []
        self._choices: dict[str, CardChoice] = {}

    def beside(self) -> ComposeResult:
        """The card."""
        yield Preview()

    @abstractmethod
    def list_cards(self) -> Sequence[Entry]:
        """All cards there are to choose from."""

    @abstractmethod
    def card_at(self, place: int) -> Card:
        """The card at a place in that list."""

    def mark(self, entry: Entry) -> Content:
        """What stands before a card in the list."""
        choice = self._choices.get(entry.key, _NO_CHOICE)
        if choice.retired:
            return Content.styled("✕ ", "$quiet")
        return Content.styled("★ ", "$accent") if choice.favourite else Content("")

    @abstractmethod
    def tell(self) -> None:
        """Say where we are, above the list."""

    @property
    def entry(self) -> Entry | None:
        """The marked card."""
        place = self.rows.place
        return self.found[place] if place < len(self.found) else None

    def on_mount(self) -> None:
        """List the cards."""
        self.list_again()

    def list_again(self, place: int | None = None) -> None:
        """List the cards as they are now, the mark on the card at `place` among all."""
        if place is None and self.entry is not None:
            place = self.entry.place
        try:
            self._choices = self.game.house.journal.card_choices()
        except Trouble as trouble:
            self.say(trouble.sentence())
        self.entries = self.list_cards()
        self.narrow(place)

    def narrow(self, place: int | None = None) -> None:
        """Show what is wanted; the mark stays on the card at `place` if it is among it."""
        self.found = find(self.entries, self.wanted, self._choices)
        at = next((at for at, entry in enumerate(self.found) if entry.place == place), self.rows.place)
        self.rows.fill(len(self.found), self._row, at)
        self.tell()

    def count_words(self) -> str:
        """How many cards are shown, and why not all."""
        total = len(self.entries)
        cards = counted(total, "card", "one")
        if not self.wanted.narrows:
            return cards
        return f"{len(self.found):,} of {cards}: {self.wanted.words()}"

    def action_search(self) -> None:
        """Search as they type."""
        every = partial(self._search, "")
        searched = self.wanted.search
        self.ask("Search", self._search, searched, example="a word or two", limit=100, live=True, left=every)

    def action_only(self) -> None:
        """Show only some cards."""
        self.app.push_screen(OnlySome(self.wanted), self._want)

    def action_favourite(self) -> None:
        """A favourite, or not any more."""
        if self.entry is not None:
            now = not self._choice(self.entry).favourite
            said = "A favourite." if now else "No favourite any more."
            self._choose(self.entry, said, favourite=now)

    def action_retire(self) -> None:
        """Lay a card away for good, or bring it back."""
        if self.entry is not None:
            now = not self._choice(self.entry).retired
            said = "Not for you: it is never dealt. The same key brings it back." if now else "It is back."
            self._choose(self.entry, said, retired=now)

    def action_back(self) -> None:
        """First back to all cards, then to where we came from."""
        if self.wanted.narrows:
            self._want(Wanted())
        else:
            self.leave()

    def leave(self) -> None:
        """Go."""
        self.dismiss()

    @on(Rows.Moved)
    def show_card(self) -> None:
        """Show the marked card."""
        preview = self.query_one(Preview)
        preview.display = self.entry is not None
        if self.entry is not None:
            preview.show_card(self.card_at(self.entry.place), self.game.house.names())

    def _choice(self, entry: Entry) -> CardChoice:
        return self._choices.get(entry.key, _NO_CHOICE)

    def _choose(
        self, entry: Entry, said: str, *, retired: bool | None = None, favourite: bool | None = None
    ) -> None:
        try:
            self.game.house.journal.choose_card(entry.key, retired=retired, favourite=favourite)
            self._choices = self.game.house.journal.card_choices()
        except Trouble as trouble:
            said = trouble.sentence()
        self.narrow(entry.place)
        self.say(said)

    def _search(self, text: str) -> None:
        self._want(replace(self.wanted, search=text))

    def _want(self, wanted: Wanted | None) -> None:
        if wanted is not None and wanted != self.wanted:
            place = self.entry.place if self.entry else None
            self.wanted = wanted
            self.narrow(place)

    def _row(self, at: int) -> Content:
        entry = self.found[at]
        quiet = "$quiet" if self._choice(entry).retired else ""
        return self.mark(entry) + Content.styled(entry.line or "(no words yet)", quiet)
