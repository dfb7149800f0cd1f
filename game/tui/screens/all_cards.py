"""All cards of all decks in one list."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from game.cards.model import Card
from game.front import workshop_keys as tools
from game.front.shelving import Entry, Wanted, by_strategy, entries_of
from game.tui.screens.browse import Browse
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows


class AllCardsScreen(Browse):
    """Search across every deck; the card's own deck is one key away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,e", "open", "Its deck", show=False)]

    def __init__(self, *, search: bool) -> None:
        """Show all; `search` opens the line to write on."""
        super().__init__(Wanted())
        self._begin_with_search = search
        self._cards: tuple[Card, ...] = ()

    def on_mount(self) -> None:
        """List the cards, ready for a word."""
        super().on_mount()
        if self._begin_with_search:
            self.action_search()

    def list_cards(self) -> Sequence[Entry]:
        """Every card as it is played."""
        decks = by_strategy(self.game.house.library.decks)
        self._cards = tuple(card for deck in decks for card in deck.cards)
        return entries_of(self._cards)

    def card_at(self, place: int) -> Card:
        """The card at a place."""
        return self._cards[place]

    def tell(self) -> None:
        """How many there are."""
        self.head("All cards", self.count_words())

    def hints(self) -> list[Pair]:
        """The keys to show."""
        return [
            self.pair(tools.SEARCH),
            self.pair(tools.ONLY),
            self.pair(tools.FAVOURITE),
            self.pair(tools.NOT_FOR_US),
            ("enter", "its deck"),
            ("escape", "back"),
        ]

    def come_back(self) -> None:
        """The deck that was opened may have been changed."""
        self.list_again()

    @on(Rows.Chosen)
    def action_open(self) -> None:
        """Open the card's deck at the card."""
        from game.tui.screens.deck import open_deck

        if self.entry is not None:
            card = self._cards[self.entry.place]
            open_deck(self, card.deck, card.id)
