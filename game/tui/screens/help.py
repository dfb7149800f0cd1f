"""All the keys, as the one registry lists them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.front import commands, wording
from game.front.commands import COMMANDS, Command, Group
from game.tui.keys import BLANK_ANYWHERE, LOOK, PALETTE
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app
from game.tui.screens.table import TableScreen
from game.tui.widgets.hanging import Line


class HelpScreen(Page):
    """The keys at the table, by group."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "ask('closer')", "Closer?", show=False, id=commands.CLOSER.id),
        Binding("w", "ask('shall-we')", "Shall we?", show=False, id=commands.SHALL_WE.id),
    ]

    def lines(self) -> Iterable[Line]:
        """A heading for each group, a line for each key; first those of the screen they ask from."""
        from game.tui.screens.home import HomeScreen

        if isinstance(the_app(self).room, HomeScreen):
            yield from (*self._at_home(), *self._at_the_table())
        else:
            yield from (*self._at_the_table(), *self._at_home())
        yield Content.styled(wording.SOURCE, "$quiet")

    def _at_the_table(self) -> Iterable[Line]:
        for group in Group:
            yield heading(group.value)
            yield from (self._line(command) for command in COMMANDS if command.group is group)
            yield Content("")
        yield self._line(BLANK_ANYWHERE)
        yield self._line(PALETTE)
        yield self._line(LOOK)
        yield Content("")

    def action_ask(self, which: str) -> None:
        """From the help straight to a private question, where an evening is on the table."""
        room = the_app(self).room
        self.dismiss()
        if isinstance(room, TableScreen):
            ask = room.action_closer if which == commands.CLOSER.id else room.action_shall_we
            room.call_after_refresh(ask)

    def _at_home(self) -> Iterable[Line]:
        from game.tui.screens.home import HomeScreen

        yield heading("On the start screen")
        for binding in HomeScreen.BINDINGS:
            if isinstance(binding, Binding) and binding.id:
                key = the_app(self).key(binding.id, binding.key)
                yield Content.styled(f"  {key:<7}", "$accent"), Content(f"{binding.description}.")
        yield Content("")

    def _line(self, command: Command) -> Line:
        key, _ = the_app(self).hint(command)
        return Content.styled(f"  {key:<7}", "$accent"), Content(command.help)
