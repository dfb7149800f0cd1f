"""What is written at the table: a note or an intention, and what of it is half written."""

from collections.abc import Callable

from game.front import wording
from game.play import intents as do
from game.play.drafts import MAX_NOTE, Draft, What, last_of
from game.tui import remembering
from game.tui.drafting import keep_draft
from game.tui.intending import Intending, Known
from game.tui.keys import BLANK_ANYWHERE
from game.tui.screens.room import Room
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints

_AT_THE_TABLE = (What.NOTE, What.INTENTION)


class Writing:
    """The line at the table. Words that are left without enter wait until they are taken up again."""

    def __init__(self, room: Room, closed: Callable[[], None]) -> None:
        """Nothing is being written; `closed` is called each time the line has been put away."""
        self._room = room
        self._closed = closed
        self._what: What | None = None
        self._by = 0
        self._intending: Intending | None = None

    @property
    def going_on(self) -> bool:
        """Whether somebody is writing."""
        return self._field.is_open

    @property
    def draft(self) -> Draft | None:
        """The words on the line, as far as they are written; None for whose an intention is, and when."""
        if not self.going_on or self._what is None:
            return None
        return Draft(self._field.text, self._by, self._what)

    def open_note(self, person: int) -> None:
        """Ask for somebody's words; what waits there is to be gone on with."""
        session = self._room.session
        self._what, self._by = What.NOTE, person
        question = wording.NOTE_PROMPT.format(session.partners[person])
        self._open(question, session.half_written(What.NOTE, person), MAX_NOTE)

    def open_intention(self) -> None:
        """Ask for one small intention; then whose it is, and when."""
        room = self._room
        names, now = room.session.partners, room.game.house.now
        self._intending = Intending(self._ask, names, now, self._intend, self._intended)
        board = room.session.board
        known = Known(board.intention, board.intention_owner, board.intention_when)
        self._intending.begin(known, room.session.half_written(What.INTENTION))

    def pick_up(self) -> None:
        """Go on with what was half written last."""
        session = self._room.session
        waiting = last_of(session.drafts, _AT_THE_TABLE) if session.turn is not None else None
        if waiting is None:
            return
        if waiting.what is What.NOTE:
            self.open_note(waiting.by)
        else:
            self.open_intention()

    def take(self, text: str) -> None:
        """Enter was pressed."""
        if self._what is What.NOTE:
            self._keep_note(text)
        elif self._intending is not None and (said := self._intending.take(text)):
            self._room.say(said)

    def leave(self) -> None:
        """Escape was pressed; words that cannot be kept stay on their line."""
        draft = self.draft
        if draft is None and self._intending is not None:
            self._intending.leave()
        elif keep_draft(self._room, draft):
            self._close()
            if draft is not None and self._room.session.half_written(draft.what, draft.by):
                self._room.say(wording.LAID_BY if draft.what is What.NOTE else wording.LAID_BY_FOR_ALL)

    def keep_draft(self) -> None:
        """Keep what is being written."""
        keep_draft(self._room, self.draft)

    @property
    def _field(self) -> Field:
        return self._room.query_one(Field)

    def _keep_note(self, text: str) -> None:
        if not text.strip():
            self.leave()
            return
        answer = wording.CUT.format(f"{MAX_NOTE:,}") if len(text) >= MAX_NOTE else "Written down."
        if self._room.play(do.WriteNote(self._by, text), answer):
            self._close()
            remembering.show_then(self._room)

    def _ask(self, question: str, text: str = "", *, example: str = "", limit: int) -> None:
        words = self._intending is None or self._intending.at_the_words
        self._what, self._by = What.INTENTION if words else None, 0
        self._open(question, text, limit)

    def _intend(self, known: Known) -> bool:
        return self._room.play(do.Intend(known.text, known.owner, known.when))

    def _intended(self) -> None:
        self._room.say("Kept." if self._room.session.board.intention else "")
        self._close()

    def _open(self, question: str, text: str, limit: int) -> None:
        self._room.say("")
        self._field.open(question, text, limit=limit)
        blank = self._room.game.hint(BLANK_ANYWHERE)
        self._room.query_one(Hints).show([("enter", "keep"), ("escape", "lay by"), blank])

    def _close(self) -> None:
        self._field.close()
        self._closed()
