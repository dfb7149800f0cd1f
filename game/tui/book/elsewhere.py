"""After words went for good: the files that may still hold them, and letting those go as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.base.errors import Trouble
from game.front.looking_back import remains_lines
from game.journal.scrubbing import Remains
from game.tui.book.sure import Sure
from game.tui.widgets.hints import Pair

if TYPE_CHECKING:
    from game.tui.app import MagicCircleApp

QUESTION = "Not everywhere yet"
DELETE = "Delete the files that were set aside? y deletes them."
DELETED = "The files that were set aside are deleted."


class Elsewhere(Sure):
    """Names the files; gives True where those that were set aside shall go."""

    def __init__(self, remains: Remains) -> None:
        lines = remains_lines(remains)
        super().__init__(QUESTION, "\n".join((*lines, "", DELETE) if remains.set_aside else lines))
        self._can_delete = bool(remains.set_aside)

    def keys(self) -> list[Pair]:
        """The hints."""
        return [("y", "delete"), ("n", "leave them")] if self._can_delete else [("escape", "back")]

    def action_answer(self, yes: bool) -> None:
        """Take the answer."""
        super().action_answer(yes and self._can_delete)


def tell_elsewhere(app: MagicCircleApp, remains: Remains) -> None:
    """Say where the words may still stand, over whatever is shown; nothing where that is nowhere."""

    def delete(yes: bool | None) -> None:
        if not yes:
            return
        try:
            app.house.book.clear_quarantine()
        except Trouble as trouble:
            said = trouble.sentence()
        else:
            said = DELETED
        if app.room is not None:
            app.room.say(said)

    if remains:
        app.push_screen(Elsewhere(remains), delete)
