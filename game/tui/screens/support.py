"""The Support page: when not to play, and where to find help. Never logged."""

from collections.abc import Iterable

from textual.content import Content

from game.front.support import MARK, support_page
from game.tui.screens.page import Page, heading
from game.tui.widgets.hanging import Line


class SupportScreen(Page):
    """Calm and ordinary."""

    def lines(self) -> Iterable[Line]:
        """The sections of the page."""
        for section in support_page():
            yield heading(section.title)
            for line in section.lines:
                yield Content.styled(MARK, "$accent"), Content(line)
            yield Content("")
