"""What is written at the table: a note or an intention, what was laid by, and what a kill may cost."""

from collections.abc import Callable

from game.base.errors import Trouble
from game.front import wording
from game.play import intents as do
from game.play.rules import MAX_NOTE
from game.tui import remembering
from game.tui.intending import Intending, Known
from game.tui.keys import BLANK_ANYWHERE
from game.tui.screens.room import Room
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints

KEEP_DRAFTS_EVERY = 2.0
"""Seconds of writing that a kill may cost."""
_INTENTION = "intention"
_MORE_OF_IT = "whose it is, and when"


class Writing:
    """The line at the table. Words that are left without enter lie by until they are taken up again."""

    def __init__(self, room: Room, closed: Callable[[], None]) -> None:
        """Nothing is being written; `closed` is called each time the line has been put away."""
        self._room = room
        self._closed = closed
        self._what: int | str = 1
        self._laid_by: dict[int | str, str] = {}
        self._intending: Intending | None = None

    @property
    def going_on(self) -> bool:
        """Whether somebody is writing."""
        return self._field.is_open

    def open_note(self, person: int, text: str | None = None) -> None:
        """Ask for somebody's words; `text` stands there already, or else what was laid by."""
        question = wording.NOTE_PROMPT.format(self._room.session.partners[person])
        words = self._laid_by.get(person, "") if text is None else text
        self._open(person, question, words, MAX_NOTE)

    def open_intention(self) -> None:
        """Ask for one small intention; then whose it is, and when."""
        room = self._room
        names, now = room.session.partners, room.game.house.now
        self._intending = Intending(self._ask, names, now, self._intend, self._intended)
        board = room.session.board
        known = Known(board.intention, board.intention_owner, board.intention_when)
        self._intending.begin(known, self._laid_by.get(_INTENTION, ""))

    def pick_up(self) -> None:
        """Go on with a note that was half written when they broke off."""
        session = self._room.session
        if session.draft is not None and session.turn is not None:
            self.open_note(session.draft.by, session.draft.text)

    def take(self, text: str) -> None:
        """Enter was pressed."""
        if isinstance(self._what, int):
            self._keep_note(self._what, text)
        elif self._intending is not None and (said := self._intending.take(text)):
            self._room.say(said)

    def leave(self, text: str) -> None:
        """Escape was pressed."""
        if self._what == _MORE_OF_IT and self._intending is not None:
            self._intending.leave()
            return
        self._laid_by[self._what] = text
        self._close()

    def lay_by(self) -> tuple[str | None, int]:
        """Keep an intention that is being written; a note that is half written waits with the pause."""
        if self.going_on:
            self._laid_by[self._what] = self._field.text
        intention, board = self._laid_by.get(_INTENTION, ""), self._room.session.board
        kept = do.Intend(intention, board.intention_owner, board.intention_when)
        if intention.strip() and self._room.play(kept):
            del self._laid_by[_INTENTION]
        notes = [(words, by) for by, words in self._laid_by.items() if isinstance(by, int) and words.strip()]
        return notes[-1] if notes else ("", 0)

    def keep_draft(self) -> None:
        """Keep half a note while it is being written: a killed terminal must not cost it."""
        if not self.going_on:
            # The first screen of the app stays below the others, when its evening is long over.
            return
        session, what = self._room.session, self._what
        if isinstance(what, int) and session.turn and not session.paused:
            try:
                self._room.table.do(do.KeepDraft(self._field.text, what))
            except Trouble as trouble:
                self._room.say(trouble.sentence())

    def forget_notes(self) -> None:
        """Another card lies there: what was laid by for the one before is gone."""
        for person in (0, 1):
            self._laid_by.pop(person, None)

    @property
    def _field(self) -> Field:
        return self._room.query_one(Field)

    def _keep_note(self, person: int, text: str) -> None:
        written = bool(text.strip())
        answer = wording.CUT.format(f"{MAX_NOTE:,}") if len(text) >= MAX_NOTE else "Written down."
        if not written or self._room.play(do.WriteNote(person, text), answer):
            self._laid_by.pop(person, None)
            self._close()
            if written:
                remembering.show_then(self._room)

    def _ask(self, question: str, text: str = "", *, example: str = "", limit: int) -> None:
        words = self._intending is None or self._intending.at_the_words
        self._open(_INTENTION if words else _MORE_OF_IT, question, text, limit)

    def _intend(self, known: Known) -> bool:
        if not self._room.play(do.Intend(known.text, known.owner, known.when)):
            return False
        self._laid_by.pop(_INTENTION, None)
        return True

    def _intended(self) -> None:
        self._room.say("Kept." if self._room.session.board.intention else "")
        self._close()

    def _open(self, what: int | str, question: str, text: str, limit: int) -> None:
        self._what = what
        self._room.say("")
        self._field.open(question, text, limit=limit)
        blank = self._room.game.hint(BLANK_ANYWHERE)
        self._room.query_one(Hints).show([("enter", "keep"), ("escape", "lay by"), blank])

    def _close(self) -> None:
        self._field.close()
        self._closed()
