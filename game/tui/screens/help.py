"""All the keys, as the one registry lists them."""

from collections.abc import Iterable

from textual.content import Content

from game.front.commands import COMMANDS, Command, Group
from game.tui.keys import BLANK_ANYWHERE, PALETTE
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Line


class HelpScreen(Page):
    """The keys at the table, by group."""

    def lines(self) -> Iterable[Line]:
        """A heading for each group, a line for each key."""
        for group in Group:
            yield heading(group.value)
            yield from (self._line(command) for command in COMMANDS if command.group is group)
            yield Content("")
        yield self._line(BLANK_ANYWHERE)
        yield self._line(PALETTE)

    def _line(self, command: Command) -> Line:
        key, _ = the_app(self).hint(command)
        return Content.styled(f"  {key:<7}", "$accent"), Content(command.help)
