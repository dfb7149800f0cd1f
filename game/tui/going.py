"""The ways out. By a key it waits for what cannot be saved, once; a signal does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.base.errors import Exit
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
        self._refused: Session | None = None

    def by_key(self, code: int) -> None:
        """Leave with an exit code; where the evening cannot be saved, stay and say so the first time."""
        app = self._app
        farewell = self._farewell()
        trouble = app.put_down()
        now = app.table.session if app.table is not None else None
        if trouble and now is not self._refused:
            self._refused = now
            self._say(f"{trouble} {wording.LEAVE_ANYWAY}")
        elif trouble:
            self._exit(trouble, Exit.IO)
        else:
            self._exit(self._desk() or farewell, code)

    def by_signal(self, code: int) -> None:
        """Leave with an exit code, and let another window have the evening."""
        farewell = self._farewell()
        said = self._app.put_down() or self._desk() or farewell
        self._app.house.close()
        self._exit(said, code)

    def _farewell(self) -> str:
        if not self._app.playing:
            return ""
        return wording.WAITS_FOR_YOU if self._app.opening.log else wording.ENDS_HERE

    def _desk(self) -> str:
        room = self._app.room
        return room.leaving() if room else ""

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
