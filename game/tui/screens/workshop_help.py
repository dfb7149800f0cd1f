"""All the keys of the workshop, as their registry lists them."""

from collections.abc import Iterable

from textual.content import Content

from game.front.workshop_keys import TOOLS, Bench, Tool
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Line

_ABOUT = (
    "A deck that came with the game is never changed itself: your changes lie over it, and each card can "
    "go back. What you have not saved is kept every two seconds, and waits for you after a crash."
)


class WorkshopHelp(Page):
    """The keys, bench by bench."""

    def lines(self) -> Iterable[Line]:
        """A heading for each bench, a line for each key."""
        yield Content(_ABOUT)
        for bench in Bench:
            yield Content("")
            yield heading(bench.value)
            yield from (self._line(tool) for tool in TOOLS if tool.bench is bench)
        yield Content("")
        yield _row("b", "Empty the screen at once; while writing ctrl+l.")

    def _line(self, tool: Tool) -> Line:
        return _row(the_app(self).key(tool.id, tool.key), tool.help)


def _row(key: str, words: str) -> Line:
    return Content.styled(f"  {key:<9}", "$accent"), Content(words)
