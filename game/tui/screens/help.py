"""All the keys, as the one registry lists them."""

from collections.abc import Iterable

from textual.content import Content

from game.front.commands import COMMANDS, Group
from game.tui.screens.page import Page, heading


class HelpScreen(Page):
    """The keys at the table, by group."""

    def lines(self) -> Iterable[Content]:
        """A heading for each group, a line for each key."""
        for group in Group:
            yield heading(group.value)
            for command in COMMANDS:
                if command.group is group:
                    key = self.game_key(command.id, command.key)
                    yield Content.assemble((f"  {key:<7}", "$accent"), command.help)
            yield Content("")
        yield Content.assemble(("  ctrl+l ", "$accent"), "Blank from anywhere, while writing too.")
        yield Content.assemble(("  ctrl+p ", "$accent"), "The look, and what else there is.")

    def game_key(self, command: str, usual: str) -> str:
        """The key as it is set in the settings, or the usual one."""
        from game.tui.screens.room import the_app

        return the_app(self).house.settings.keys.get(command, usual)
