"""The ways out. By a key it waits for what cannot be saved, once; a signal does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.base.errors import Exit, Trouble
from game.base.text import clean
from game.front import wording
from game.tui.screens.room import Room

if TYPE_CHECKING:
    from game.play.session import Session
    from game.tui.app import MagicCircleApp


class Going:
    """Puts down what is played or written, then leaves."""

    def __init__(self, app: MagicCircleApp) -> None:
        """Of the app that is left."""
        self._app = app
        self._stayed_for: tuple[str, Session | None] | None = None

    def by_key(self, code: int) -> None:
        """Leave with an exit code; where something cannot be saved, stay and say so the first time."""
        farewell = self._farewell()
        unsaved, waiting = self._put_down()
        table = self._app.table
        reason = (unsaved, table.session if table else None)
        if not unsaved:
            self._exit(waiting or farewell, code)
        elif reason == self._stayed_for:
            self._exit(unsaved, Exit.IO)
        else:
            self._stayed_for = reason
            self._say(f"{unsaved} {wording.LEAVE_ANYWAY}")

    def by_signal(self, code: int) -> None:
        """Leave with an exit code, and let another window have the evening."""
        farewell = self._farewell()
        unsaved, waiting = self._put_down()
        self._app.house.close()
        self._exit(unsaved or waiting or farewell, code)

    def _put_down(self) -> tuple[str, str]:
        """What cannot be saved, in a sentence, and what waits beside the evening."""
        unsaved, room = self._app.put_down(), self._app.room
        try:
            waiting = room.leaving() if room else ""
        except Trouble as trouble:
            return unsaved or trouble.sentence(), ""
        return unsaved, waiting

    def _farewell(self) -> str:
        if not self._app.playing:
            return ""
        return wording.WAITS_FOR_YOU if self._app.opening.log else wording.ENDS_HERE

    def _say(self, sentence: str) -> None:
        screen = self._app.screen
        if isinstance(screen, Room):
            screen.say(sentence)
        else:
            # An empty screen, a candle, a page: none has a line to answer on.
            self._app.notify(clean(sentence), markup=False, severity="warning")

    def _exit(self, sentence: str, code: int) -> None:
        from rich.text import Text

        # As a text: a sentence with a path in it may hold brackets, which Rich would read as markup.
        self._app.exit(return_code=code, message=Text(clean(sentence)) if sentence else None)
