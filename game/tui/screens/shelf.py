"""The shelf: all decks by strategy, and what can be done with a whole deck."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.base.errors import Trouble
from game.base.text import clean, clean_line
from game.cards.model import Deck, Kind
from game.front import workshop_keys as tools
from game.front.shelving import by_strategy, owner_words
from game.front.unplayed import Unplayed, unplayed
from game.tui.screens.deck import open_deck, open_new
from game.tui.screens.listing import Listing, bind
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows

_WIDEST_TITLE = 40
_LONGEST_TITLE = 80


class ShelfScreen(Listing):
    """All decks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind(tools.SEARCH, "search(True)"),
        bind(tools.ALL_CARDS, "search(False)"),
        bind(tools.NEW_DECK, "new_deck"),
        bind(tools.COPY_DECK, "copy"),
        Binding(tools.OPEN.key + ",e,space", "open", tools.OPEN.label, show=False, id=tools.OPEN.id),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._decks: Sequence[Deck] = ()
        self._unplayed: Sequence[Unplayed] = ()

    def beside(self) -> ComposeResult:
        """What the deck is for."""
        yield Static("", id="told", markup=False)

    def hints(self) -> list[Pair]:
        """The keys to show."""
        return [
            self.pair(tools.OPEN),
            self.pair(tools.NEW_DECK),
            self.pair(tools.SEARCH),
            ("escape", "home"),
            (self.game.key("help", "?"), "more"),
        ]

    def on_mount(self) -> None:
        """Put the decks up."""
        self.list_again()

    def on_screen_resume(self) -> None:
        """A deck may have been made or changed meanwhile."""
        if self._decks:
            self.list_again()

    def list_again(self) -> None:
        """Put the decks up as they are now."""
        library = self.game.house.library
        self._decks, self._unplayed = by_strategy(library.decks), unplayed(library)
        self.head("The workshop", f"{len(self._decks)} decks, {sum(1 for _ in library.cards()):,} cards")
        self.rows.fill(len(self._decks) + len(self._unplayed), self._row, self.rows.place)

    @property
    def deck(self) -> Deck | None:
        """The marked deck; None on a file that cannot be played."""
        place = self.rows.place
        return self._decks[place] if place < len(self._decks) else None

    def action_search(self, search: bool) -> None:
        """All cards, ready for a word or not."""
        from game.tui.screens.all_cards import AllCardsScreen

        self.app.push_screen(AllCardsScreen(search=search))

    def action_new_deck(self) -> None:
        """Ask for a title, and begin."""
        self.ask("What shall the deck be called?", self._begin, example="Our Kitchen", limit=_LONGEST_TITLE)

    def action_copy(self) -> None:
        """A copy that is theirs."""
        if self.deck is None:
            return
        try:
            piece = self.game.house.workshop.copy(self.deck.id, self._free_id(self.deck.id))
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        open_new(self, piece)

    @on(Rows.Chosen)
    def action_open(self) -> None:
        """Open the deck, or say what is wrong with the file."""
        if self.deck is not None:
            open_deck(self, self.deck.id)
        elif self._unplayed:
            from game.tui.screens.broken import BrokenScreen

            self.app.push_screen(BrokenScreen(self._unplayed[self.rows.place - len(self._decks)]))

    @on(Rows.Moved)
    def _show_deck(self) -> None:
        told = self.query_one("#told", Static)
        if self.deck is not None:
            told.update(_about(self.deck))
        elif self._unplayed:
            told.update(Content(clean(self._unplayed[self.rows.place - len(self._decks)].why)))

    def _begin(self, title: str) -> None:
        if not title.strip():
            return
        try:
            piece = self.game.house.workshop.new(title)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        open_new(self, piece, write=True)

    def _free_id(self, deck_id: str) -> str:
        from game.cards.ids import free_id

        return free_id(f"our-{deck_id}"[:60], self.game.house.workshop.taken_ids())

    def _row(self, place: int) -> Content:
        if place >= len(self._decks):
            broken = self._unplayed[place - len(self._decks)]
            return Content.styled(f" !  {clean_line(broken.name, _WIDEST_TITLE)}", "$error")
        deck = self._decks[place]
        number = f"{deck.strategy.number:>2}" if deck.strategy else "  "
        mark = f"  {owner_words(deck)}" if owner_words(deck) else ""
        return Content.assemble(
            (f"{number}  ", "$quiet"), clean_line(deck.title, _WIDEST_TITLE), (mark, "$accent")
        )


def _about(deck: Deck) -> Content:
    rituals = sum(card.kind is Kind.RITUAL for card in deck.cards)
    counts = f"{len(deck.cards) - rituals} conversations, {rituals} rituals"
    parts = [
        Content.styled(clean_line(deck.title, _LONGEST_TITLE), "bold $primary"),
        Content(clean(deck.description)),
        Content.styled(clean(deck.strategy.title) if deck.strategy else "", "$quiet"),
        Content.styled(counts, "$quiet"),
        Content.styled(owner_words(deck) or "came with the game", "$quiet"),
    ]
    return Content("\n\n").join([part for part in parts if part.plain])
