"""A deck file that cannot be read: every fault at once, and the editor one key away."""

import os
from collections.abc import Iterable
from typing import ClassVar

from textual.app import SuspendNotSupported
from textual.binding import BindingType
from textual.content import Content

from game.base.errors import Trouble
from game.base.text import clean, clean_line
from game.cards.render import render
from game.front import workshop_keys as tools
from game.front.editor import editor_command, run_on_terminal
from game.front.unplayed import Unplayed
from game.tui.screens.listing import bind
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Line


class BrokenScreen(Page):
    """What is wrong, as `deck check` prints it."""

    BINDINGS: ClassVar[list[BindingType]] = [bind(tools.EDITOR, "editor")]

    def __init__(self, found: Unplayed) -> None:
        super().__init__()
        self._found = found

    def lines(self) -> Iterable[Line]:
        """The faults, then what can be done."""
        yield heading(clean_line(self._found.name, 60))
        yield Content("")
        yield Content(clean(render(self._found.diagnostics, colour=False)))
        yield Content(
            f"ctrl+e opens it in your editor. magic-circle deck fix {self._found.path} may mend it."
        )

    def action_editor(self) -> None:
        """Open the file itself: there is no deck yet to lay a copy of."""
        first = self._found.diagnostics[0]
        trouble = ""
        try:
            with self.app.suspend():
                # Inside, nothing may escape: the terminal would stay as the editor left it.
                try:
                    run_on_terminal(editor_command(os.environ, self._found.path, first.line, first.column))
                except Trouble as found:
                    trouble = found.sentence()
        except SuspendNotSupported:
            trouble = "This terminal cannot make room for an editor."
        room = the_app(self).room
        self.dismiss()
        if room is not None and trouble:
            room.say(trouble)
