"""Evenings: a timeline by month."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.text import clean
from game.front import looking_back as words
from game.front import wording
from game.journal.document import CardDocument, SessionDocument
from game.tui.book.cards import plainly, said, wrapped
from game.tui.book.evening import NAMELESS, EveningScreen
from game.tui.book.leaf import EVENINGS, Leaf
from game.tui.book.room import BlocksRoom
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.hints import Pair

_CARDS = 3


class EveningsLeaf(Leaf, BlocksRoom):
    """All evenings, the newest first, under the names of their months."""

    NAME = EVENINGS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", "Open the evening: its words, its name, forgetting it"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._evenings: list[SessionDocument] = []

    def load(self) -> int:
        """All evenings."""
        self._evenings = self.book.evenings()
        return max(1, len(self._evenings))

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("enter", "open"), ("arrows", "go through"), *self.common_keys()]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """An evening; the first of a month stands under the month's name."""
        if not self._evenings:
            return plainly(wrapped(wording.NO_EVENINGS, width - 4, style="$quiet"), here=False)
        evening = self._evenings[place]
        lines = [*plainly(_lines(evening, width - 4, here), here=here), Content("")]
        if place and _month(self._evenings[place - 1]) == _month(evening):
            return lines
        return [Content.styled(f"  {_month(evening)}", "bold $primary"), Content(""), *lines]

    def action_open(self) -> None:
        """Open the evening they are at."""
        if self._evenings:
            self.app.push_screen(EveningScreen(self._evenings[self.place].id))

    @on(Blocks.Chosen)
    def _chosen(self) -> None:
        self.action_open()


def _month(evening: SessionDocument) -> str:
    return f"{evening.started:%B %Y}"


def _lines(evening: SessionDocument, width: int, here: bool) -> list[Content]:
    name = wrapped(clean(evening.name) or NAMELESS, width, 1, "bold" if here else "")
    lines = [*name, *wrapped(wording.evening_line(evening), width, 1, "$quiet")]
    for card in [card for card in evening.cards if card.starred or card.notes][:_CARDS]:
        lines += _card(card, evening, width)
    if evening.intention is not None:
        lines += wrapped(words.TAKEN_ALONG.format(clean(evening.intention.text)), width, 1, "$quiet")
    return lines


def _card(card: CardDocument, evening: SessionDocument, width: int) -> list[Content]:
    mark = Content.styled("★ " if card.starred else "✎ ", "$accent")
    lines = [mark + wrapped(card.text, width - 2, 1)[0]]
    for note in card.notes[:1]:
        name = evening.partners[note.by] if note.by in (0, 1) else ""
        lines += [Content("  ") + line for line in said(name, note.text, width - 2, 1)]
    return lines
