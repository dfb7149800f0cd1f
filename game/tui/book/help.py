"""The keys of a screen of the book, as its bindings list them."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content

from game.front import commands
from game.tui import keys
from game.tui.keys import BLANK_ANYWHERE
from game.tui.screens.page import Page, heading
from game.tui.screens.room import Room, the_app
from game.tui.widgets.hanging import Line

_EVERYWHERE = (commands.BLANK, BLANK_ANYWHERE, commands.SUPPORT, commands.QUIT)


class BookHelp(Page):
    """What can be done on the screen below."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room

    def lines(self) -> Iterable[Line]:
        """A line for each key."""
        app = the_app(self)
        yield heading("Here")
        for kind in type(self._room).__mro__:
            if not issubclass(kind, Room) or kind is Room:
                break
            for binding in kind.__dict__.get("BINDINGS", ()):
                if isinstance(binding, Binding):
                    key = app.key(binding.id, binding.key) if binding.id else keys.shown(binding.key)
                    yield _line(key, binding.description + ".")
        yield Content("")
        yield heading("Everywhere")
        for command in _EVERYWHERE:
            yield _line(app.hint(command)[0], command.help)


def _line(key: str, says: str) -> Line:
    return Content.styled(f"  {key:<10}", "$accent"), Content(says)
