"""What differs between a card and the built-in one."""

from collections.abc import Iterable, Sequence

from msgspec.json import encode
from textual.content import Content

from game.base.text import clean
from game.cards.workcards import Difference
from game.tui.screens.page import Page, heading
from game.tui.widgets.hanging import Line


class DiffersScreen(Page):
    """Field by field: as it is built in, and theirs."""

    def __init__(self, differences: Sequence[Difference]) -> None:
        super().__init__()
        self._differences = differences

    def lines(self) -> Iterable[Line]:
        """Each field with both values."""
        yield heading("What differs")
        if not self._differences:
            yield Content("Nothing: the card is as it is built in, or yours alone.")
        for found in self._differences:
            yield Content("")
            yield Content.styled(clean(found.field), "$accent")
            yield Content.styled("  built in  ", "$quiet"), Content(value_words(found.built_in))
            yield Content.styled("  yours     ", "$quiet"), Content(value_words(found.ours))


def value_words(value: object) -> str:
    """The value of a field, fit for a terminal."""
    if value is None:
        return "nothing"
    return clean(value if isinstance(value, str) else encode(value).decode())
