"""Evenings: a timeline by month."""

from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.text import clean, clean_line
from game.front import looking_back as words
from game.front import wording
from game.journal.document import CardDocument, SessionDocument
from game.journal.finding import EveningFinder, holds_any
from game.tui.book.cards import plainly, said, wrapped
from game.tui.book.evening import NAMELESS, EveningScreen
from game.tui.book.leaf import EVENINGS, Leaf
from game.tui.book.room import BlocksRoom
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.hints import Pair

NONE_FOUND = "No evening is like that."
_CARDS = 3
_WIDEST = 40


class EveningsLeaf(Leaf, BlocksRoom):
    """All evenings, the newest first, under the names of their months."""

    NAME = EVENINGS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", "Open the evening: its words, its name, forgetting it"),
        Binding("/", "search", "Search as you type: names, all cards and words, what you took along"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._everything: list[SessionDocument] = []
        self._evenings: list[SessionDocument] = []
        self._search_for = ""
        self._finder: EveningFinder | None = None

    def load(self) -> int:
        """All evenings, then those that are searched for."""
        evenings = self.book.evenings()
        if evenings != self._everything:
            self._everything, self._finder = evenings, None
        self._choose()
        return max(1, len(self._evenings))

    def said(self) -> str:
        """What is searched for, and how much of it was found."""
        if not self._search_for.strip():
            return ""
        return f"{len(self._evenings)} found · “{clean_line(self._search_for, _WIDEST)}”"

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("enter", "open"), ("/", "search"), *self.common_keys()]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """An evening; the first of a month stands under the month's name."""
        if not self._evenings:
            nothing = NONE_FOUND if self._everything else wording.NO_EVENINGS
            return plainly(wrapped(nothing, width - 4, style="$quiet"), here=False)
        evening = self._evenings[place]
        lines = [*plainly(_lines(evening, width - 4, here, self._search_for), here=here), Content("")]
        if place and _month(self._evenings[place - 1]) == _month(evening):
            return lines
        return [Content.styled(f"  {_month(evening)}", "bold $primary"), Content(""), *lines]

    def action_open(self) -> None:
        """Open the evening they are at."""
        if self._evenings:
            self.app.push_screen(EveningScreen(self._evenings[self.place].id))

    def action_search(self) -> None:
        """Search as they type."""
        if self._everything:
            self.ask("Search", self._search, self._search_for, limit=80, live=True)

    def action_leave(self) -> None:
        """Back to all evenings first, then home."""
        if self._search_for:
            self._search("")
        else:
            super().action_leave()

    def _search(self, text: str) -> None:
        if text != self._search_for:
            self._search_for = text
            self.reload(0)

    def _choose(self) -> None:
        if not self._search_for.strip():
            self._evenings = self._everything
            return
        if self._finder is None:
            self._finder = EveningFinder(self._everything)
        self._evenings = self._finder.find(self._search_for)

    @on(Blocks.Chosen)
    def _chosen(self) -> None:
        self.action_open()


def _month(evening: SessionDocument) -> str:
    return f"{evening.started:%B %Y}"


def _lines(evening: SessionDocument, width: int, here: bool, search: str) -> list[Content]:
    name = wrapped(clean(evening.name) or NAMELESS, width, 1, "bold" if here else "")
    when = wording.evening_lines(evening)
    fitting = next((line for line in when if cell_len(line) <= width), when[-1])
    lines = [*name, *wrapped(fitting, width, 1, "$quiet")]
    for card in _dearest(evening, search)[:_CARDS]:
        lines += _card(card, evening, width)
    if evening.intention is not None:
        lines += wrapped(words.TAKEN_ALONG.format(clean(evening.intention.text)), width, 1, "$quiet")
    return lines


def _dearest(evening: SessionDocument, search: str) -> list[CardDocument]:
    """Those that hold what is searched for; else those with a star or words."""
    found = [card for card in evening.cards if holds_any(card, search)]
    return found or [card for card in evening.cards if card.starred or card.notes]


def _card(card: CardDocument, evening: SessionDocument, width: int) -> list[Content]:
    mark = Content.styled("★ " if card.starred else "✎ " if card.notes else "· ", "$accent")
    lines = [mark + wrapped(card.text, width - 2, 1)[0]]
    for note in card.notes[:1]:
        name = evening.partners[note.by] if note.by in (0, 1) else ""
        lines += [Content("  ") + line for line in said(name, note.text, width - 2, 1)]
    return lines
