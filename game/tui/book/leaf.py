"""The leaves of the book: tab turns from one to the next."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.front import commands
from game.tui.book.room import BookRoom
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Pair

HIGHLIGHTS, EVENINGS, YEAR, AHEAD = LEAVES = ("highlights", "evenings", "year", "ahead")
"""The leaves of the book, in order."""


def leaf(name: str) -> "Leaf":
    """The leaf of that name."""
    from game.tui.book.ahead import AheadLeaf
    from game.tui.book.evenings import EveningsLeaf
    from game.tui.book.highlights import HighlightsLeaf
    from game.tui.book.year import YearLeaf

    leaves: dict[str, Callable[[], Leaf]] = {
        HIGHLIGHTS: HighlightsLeaf,
        EVENINGS: EveningsLeaf,
        YEAR: YearLeaf,
        AHEAD: AheadLeaf,
    }
    return leaves[name]()


class Leaf(BookRoom):
    """One of the leaves; tab turns to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn(1)", "The next leaf of the book"),
        Binding("shift+tab", "turn(-1)", "The leaf before"),
    ]
    NAME: ClassVar[str]

    def heading(self) -> Content:
        """The names of all leaves; this one stands out."""
        names = [Content.styled(name, "bold $primary" if name == self.NAME else "$quiet") for name in LEAVES]
        return Content.styled(" · ", "$card-edge").join(names)

    def action_turn(self, by: int) -> None:
        """To another leaf."""
        if self.is_current and not self.query_one(Field).is_open:
            self.app.switch_screen(leaf(LEAVES[(LEAVES.index(self.NAME) + by) % len(LEAVES)]))

    def common_keys(self) -> list[Pair]:
        """The hints that every leaf ends with."""
        return [("tab", "turn the leaf"), self.game.hint(commands.BLANK), self.game.hint(commands.HELP)]
