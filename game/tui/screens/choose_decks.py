"""Choosing decks for tonight."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from game.base.text import clean_line
from game.cards.model import Deck
from game.front import commands
from game.front.shelving import owner_words
from game.tui.widgets.hints import Hints

_TITLE_WIDTH = 26
_LONGEST_DESCRIPTION = 300


class _Decks(SelectionList[str]):
    """A long description below takes rows from the list; the mark does not go with them."""

    def on_resize(self) -> None:
        """Keep the mark in sight."""
        self.scroll_to_highlight()


class ChooseDecks(ModalScreen[tuple[str, ...] | None]):
    """Gives the ids of the chosen decks; none stands for what suits tonight; None for no change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,d", "done", "Done", priority=True),
        Binding("escape,q", "cancel", "Back"),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
    ]

    def __init__(self, decks: Sequence[Deck], chosen: tuple[str, ...]) -> None:
        super().__init__()
        self._decks = [deck for deck in decks if deck.cards]
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """One line a deck, and below them what the marked one is for."""
        decks = _Decks(*(Selection(_prompt(deck), deck.id, deck.id in self._chosen) for deck in self._decks))
        # No higher than it needs, no lower than the window: the description below stays in sight.
        decks.styles.max_height = max(1, len(self._decks))
        with Vertical(classes="column"):
            yield Static("Which decks tonight?", classes="title", markup=False)
            yield Static("None chosen: what suits tonight.\n", classes="quiet", markup=False)
            yield decks
            yield Static("", id="told", classes="quiet", markup=False)
        yield Hints([("space", "choose"), ("arrows", "move"), ("enter", "done"), ("escape", "back")])

    @on(SelectionList.SelectionHighlighted)
    def _tell(self, event: SelectionList.SelectionHighlighted[str]) -> None:
        deck = self._decks[event.selection_index]
        self.query_one("#told", Static).update(clean_line(deck.description, _LONGEST_DESCRIPTION))

    def action_done(self) -> None:
        """Take what is chosen, in the decks' own order."""
        chosen = set(self.query_one(SelectionList).selected)
        self.dismiss(tuple(deck.id for deck in self._decks if deck.id in chosen))

    def action_cancel(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)


def _prompt(deck: Deck) -> Content:
    return Content.assemble(clean_line(deck.title, _TITLE_WIDTH), (f"  {owner_words(deck)}", "$accent"))
