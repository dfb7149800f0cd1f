"""Choosing one deck."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.base.text import clean_line
from game.cards.model import Deck
from game.front import commands
from game.front.shelving import by_strategy, owner_words
from game.tui.widgets.hints import Hints
from game.tui.widgets.rows import Rows

_WIDEST = 50


class WhichDeck(ModalScreen[str]):
    """Gives the deck's id; nothing for none. Their own decks come first."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("enter,space", "choose", "This one", show=False),
        Binding("escape", "dismiss('')", "Back", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]

    def __init__(self, decks: Sequence[Deck]) -> None:
        super().__init__()
        self._decks = sorted(by_strategy(decks), key=lambda deck: owner_words(deck) != "yours")

    def compose(self) -> ComposeResult:
        """One line a deck."""
        with Vertical(id="bench"):
            yield Static("To which deck?\n", classes="title", markup=False)
            yield Rows("There is no other deck.")
        yield Hints([("arrows", "move"), ("enter", "there"), ("escape", "back")])

    def on_mount(self) -> None:
        """Put the decks up."""
        self.query_one(Rows).fill(len(self._decks), self._row)

    def action_move(self, by: int) -> None:
        """Move the mark."""
        self.query_one(Rows).move(by)

    @on(Rows.Chosen)
    def action_choose(self) -> None:
        """Take the marked one."""
        if self._decks:
            self.dismiss(self._decks[self.query_one(Rows).place].id)

    def _row(self, place: int) -> Content:
        deck = self._decks[place]
        owner = f"  {owner_words(deck)}" if owner_words(deck) else ""
        return Content.assemble(clean_line(deck.title, _WIDEST), (owner, "$accent"))
