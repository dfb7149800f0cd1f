"""The shelf: all decks by strategy, and what can be done with a whole deck."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.base.errors import Trouble
from game.base.text import clean_line, counted
from game.cards.model import Deck, Source
from game.cards.workshop import TakenAway
from game.front import workshop_keys as tools
from game.front.shelving import by_strategy
from game.front.unplayed import unplayed
from game.tui.screens.ask import Answer, Ask
from game.tui.screens.deck import DeckScreen, open_deck, open_new
from game.tui.screens.listing import Listing, bind
from game.tui.screens.shelf_items import Item, LeftBehind, NotPlayed, OnShelf, PutBy
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows

_LONGEST_TITLE = 80
_LONGEST_PATH = 1000
_ELSEWHERE = "Something you wrote is not saved yet: it stands first in the list."
_NO_DECK = "This file gives no deck, so nothing can be exported. enter tells what is wrong with it."
_THROW = (Answer("x", "throw", "Throw it away for good."),)


class ShelfScreen(Listing):
    """All decks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind(tools.SEARCH, "search(True)"),
        bind(tools.ALL_CARDS, "search(False)"),
        bind(tools.NEW_DECK, "new_deck"),
        bind(tools.COPY_DECK, "copy"),
        bind(tools.EXPORT, "export"),
        bind(tools.PRINT, "print_cards"),
        bind(tools.IMPORT, "import"),
        bind(tools.BRING_BACK, "bring_back"),
        Binding(tools.OPEN.key + ",e,space", "open", tools.OPEN.label, show=False, id=tools.OPEN.id),
        Binding("delete,backspace", "throw_away", "Throw away", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []
        self._left = ""

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
        if any(isinstance(item, LeftBehind) for item in self._items):
            self.say(_ELSEWHERE)

    def come_back(self) -> None:
        """A deck may have been made or changed meanwhile."""
        self.list_again()
        self._mark(self._left)
        self._left = ""

    def left(self, deck_id: str) -> None:
        """The deck that was on the desk is the one to be marked."""
        self._left = deck_id

    def list_again(self) -> None:
        """Put the decks up as they are now; what is not saved stands first."""
        house = self.game.house
        decks = by_strategy(house.library.decks)
        self._items = [PutBy(desk) for desk in self.game.put_by.values()]
        self._items += [LeftBehind(draft) for draft in house.workshop.drafts.waiting()]
        self._items += [OnShelf(deck) for deck in decks]
        self._items += [NotPlayed(file) for file in unplayed(house.library)]
        cards = sum(len(deck.cards) for deck in decks)
        self.head("The workshop", f"{counted(len(decks), 'deck')}, {counted(cards, 'card')}")
        self.rows.fill(len(self._items), self._row, self.rows.place)

    @property
    def item(self) -> Item:
        """What is marked."""
        return self._items[self.rows.place]

    @property
    def deck(self) -> Deck | None:
        """The marked deck."""
        return self.item.deck if isinstance(self.item, OnShelf) else None

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

    def action_bring_back(self) -> None:
        """Choose a deck that was taken away, and have it back."""
        from game.tui.screens.which_deck import which_to_bring_back

        found = self.game.house.workshop.taken_away()
        which = which_to_bring_back(found, self.game.house.clock().tzinfo)
        self.app.push_screen(which, partial(self._bring_back, found))

    def action_export(self) -> None:
        """Ask where to write the deck to; the name's ending says as what."""
        if self.deck is not None:
            name = str(Path.cwd() / f"{self.deck.id}.json")
            question = "Write it to which file? It ends in .json, .csv, .md, .txt or .html"
            self.ask(question, partial(self._export, self.deck), name, limit=_LONGEST_PATH)
        elif isinstance(self.item, NotPlayed):
            self.say(_NO_DECK)

    def action_print_cards(self) -> None:
        """Ask where to write the page to print to."""
        if self.deck is not None:
            name = str(Path.cwd() / f"{self.deck.id}.html")
            question = "Write the cards to print to which file?"
            self.ask(question, partial(self._export, self.deck), name, limit=_LONGEST_PATH)
        elif isinstance(self.item, NotPlayed):
            self.say(_NO_DECK)

    def action_import(self) -> None:
        """Ask for a file with cards."""
        question = "Bring cards in from which file? .json, .csv, .md or .txt"
        self.ask(question, self._bring, f"{Path.cwd()}/", limit=_LONGEST_PATH)

    @on(Rows.Chosen)
    def action_open(self) -> None:
        """Open the deck, go on with what is not saved, or say what is wrong with a file."""
        match self.item:
            case OnShelf(deck):
                open_deck(self, deck.id)
            case NotPlayed(file):
                from game.tui.screens.broken import BrokenScreen

                self.app.push_screen(BrokenScreen(file))
            case PutBy(desk):
                self.app.push_screen(DeckScreen(self.game.put_by.pop(desk.piece.path)))
            case LeftBehind(draft):
                try:
                    piece = self.game.house.workshop.pick_up(draft)
                except (Trouble, OSError) as error:
                    self.say(error.sentence() if isinstance(error, Trouble) else str(error))
                else:
                    open_new(self, piece)

    def action_throw_away(self) -> None:
        """Throw away what is not saved, after a question."""
        item = self.item
        if isinstance(item, PutBy | LeftBehind):
            ask = Ask("Throw away what is not saved?", _THROW, [item.row().plain.strip()])
            self.app.push_screen(ask, partial(self._throw_away, item))
        elif self.deck is not None and self.deck.source is not Source.BUILT_IN:
            key = self.game.key(tools.TAKE_AWAY.id, tools.TAKE_AWAY.key)
            self.say(f"Open the deck: {key} takes it away.")

    @on(Rows.Moved)
    def _show_deck(self) -> None:
        if self._items:
            self.query_one("#told", Static).update(self.item.about())

    def _throw_away(self, item: PutBy | LeftBehind, answer: str | None) -> None:
        if answer != "throw":
            return
        try:
            if isinstance(item, PutBy):
                item.desk.throw_away()
                del self.game.put_by[item.desk.piece.path]
            else:
                self.game.house.workshop.drafts.discard(item.draft)
        except (Trouble, OSError):
            self.say("It could not be deleted; it will be offered again.")
        self.list_again()

    def _bring_back(self, found: Sequence[TakenAway], deck_id: str | None) -> None:
        chosen = next((deck for deck in found if deck.id == deck_id), None)
        if chosen is None:
            return
        try:
            self.game.house.workshop.restore(chosen.id, chosen.version)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        self.list_again()
        self._mark(chosen.id)
        self.say(f"“{clean_line(chosen.title, 40)}” is back.")

    def _mark(self, deck_id: str) -> None:
        shelf = [item.deck.id if isinstance(item, OnShelf) else "" for item in self._items]
        if deck_id in shelf:
            self.rows.go(shelf.index(deck_id))

    def _begin(self, title: str) -> None:
        if not title.strip():
            return
        try:
            piece = self.game.house.workshop.new(title)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        open_new(self, piece, write=True)

    def _export(self, deck: Deck, name: str) -> None:
        from game.front.exporting import export

        if not name.strip():
            return
        path = Path(name.strip()).expanduser()
        try:
            exported = export(self.game.house, deck, path)
        except Trouble as trouble:
            self.say(trouble.sentence())
        except OSError as error:
            self.say(f"{deck.path} cannot be read: {error.strerror}.")
        else:
            self.say(" ".join(exported.sentences()))

    def _bring(self, name: str) -> None:
        from game.tui.screens.bring_in import bring_from

        if name.strip():
            bring_from(self, Path(name.strip()).expanduser(), self.deck)

    def _free_id(self, deck_id: str) -> str:
        from game.cards.ids import free_id

        return free_id(f"our-{deck_id}"[:60], self.game.house.workshop.taken_ids())

    def _row(self, place: int) -> Content:
        return self._items[place].row()
