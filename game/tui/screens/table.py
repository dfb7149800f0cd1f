"""The table: whose turn it is, the card, and nothing else."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer

from game.base.errors import Trouble
from game.cards.model import Form, Kind
from game.front import commands, wording
from game.front.commands import Command
from game.front.pace import SPEAKING_SECONDS, reading_seconds
from game.front.support import leads_here
from game.play import intents as do
from game.play.rules import MAX_NOTE
from game.play.session import Session, Stage, Turn
from game.tui import caring, entrance, remembering
from game.tui.intending import Intending, Known
from game.tui.keys import BLANK_ANYWHERE
from game.tui.lid import TICK, Lid
from game.tui.screens.blank import BlankScreen
from game.tui.screens.candle import CandleScreen
from game.tui.screens.room import Room
from game.tui.themes import partner_style
from game.tui.widgets.card import CardView
from game.tui.widgets.countdown import Countdown
from game.tui.widgets.crossing import Crossing
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.steady import Steady

_INTENTION = "intention"
_MORE_OF_IT = "whose it is, and when"
_KEEP_DRAFTS_EVERY = 2.0
"""Seconds of writing that a kill may cost."""
_AT_THE_CROSSING = (commands.NEXT, commands.BLANK, commands.HELP)


class TableScreen(Room):
    """Draws the session and hands every key to the table."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "next", commands.NEXT.label, id=commands.NEXT.id),
        Binding("x", "another", commands.ANOTHER.label, id=commands.ANOTHER.id),
        Binding("f", "follow_up", commands.FOLLOW_UP.label, id=commands.FOLLOW_UP.id),
        Binding("t", "timer", commands.TIMER.label, id=commands.TIMER.id),
        Binding("d", "dim", commands.DIM.label, id=commands.DIM.id),
        Binding("s", "star", commands.STAR.label, id=commands.STAR.id),
        Binding("n", "note(1)", commands.NOTE_PARTNER.label, id=commands.NOTE_PARTNER.id),
        Binding("N", "note(0)", commands.NOTE_READER.label, id=commands.NOTE_READER.id),
        Binding("i", "intention", commands.INTENTION.label, id=commands.INTENTION.id),
        Binding("k", "keep", commands.KEEP.label, id=commands.KEEP.id),
        Binding("m", "ours", commands.OURS.label, id=commands.OURS.id),
        Binding("v", "sealed", "Sealed notes", show=False, id="sealed"),
        Binding("l", "softer", commands.SOFTER.label, id=commands.SOFTER.id),
        Binding("r", "retire", commands.RETIRE.label, id=commands.RETIRE.id),
        Binding("R,shift+r", "line", commands.LINE.label, id=commands.LINE.id),
        Binding("o", "closer", commands.CLOSER.label, id=commands.CLOSER.id),
        Binding("w", "shall_we", commands.SHALL_WE.label, id=commands.SHALL_WE.id),
        Binding("u", "undo", commands.UNDO.label, id=commands.UNDO.id),
        Binding("c", "land", commands.LAND.label, id=commands.LAND.id),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._writing: int | str = 1
        self._laid_by: dict[int | str, str] = {}
        self._dimmer: Timer | None = None
        self._intending: Intending | None = None

    def compose(self) -> ComposeResult:
        """Whose turn, the card, the quiet line, the keys."""
        with Horizontal(id="top"):
            yield Steady(id="turn")
            yield Steady(id="time")
        with Vertical(id="middle"):
            yield Crossing()
            yield CardView()
        with Vertical(id="low"):
            yield Countdown(self.game.house.clock)
            yield Whisper()
            yield Field()
            yield Hints(self._keys())

    def on_mount(self) -> None:
        """Draw what is on the table, and pick a half-written note up again."""
        self._lid = Lid(self.game.house.clock)
        self.set_interval(TICK, self.look_at_the_clock)
        self.set_interval(_KEEP_DRAFTS_EVERY, self.keep_draft)
        self.draw()
        self.say_notices()
        if not self.game.opening.log and self.session.stage is Stage.CROSSING:
            self.say(wording.OFF_THE_RECORD)
        draft = self.session.draft
        if draft is not None and self.session.turn is not None:
            self._open_note(draft.by, draft.text)
        if self.session.stage is Stage.CROSSING:
            self.call_after_refresh(self._remember)

    def draw(self) -> None:
        """Draw the session; on its way to the landing, go there."""
        session = self.session
        if session.stage in (Stage.LANDING, Stage.ENDED):
            entrance.go(self.game, entrance.screen_for(self.table))
            return
        turn = session.turn
        self.query_one(Crossing).display = session.stage is Stage.CROSSING
        card = self.query_one(CardView)
        card.display = turn is not None
        self._draw_top(session)
        if turn is not None:
            keys = [self.game.hint(*found) for found in wording.keys_of_card(turn)]
            card.show_turn(session, turn, self._running_step(turn), keys)
        self._dim_later()

    def lay_by(self) -> tuple[str | None, int]:
        """Keep an intention that is being written; a note that is half written waits with the pause."""
        field = self.query_one(Field)
        if field.is_open:
            self._laid_by[self._writing] = field.text
        intention = self._laid_by.get(_INTENTION, "")
        if intention.strip() and self.play(do.Intend(intention)):
            del self._laid_by[_INTENTION]
        notes = [(words, by) for by, words in self._laid_by.items() if isinstance(by, int) and words.strip()]
        return notes[-1] if notes else ("", 0)

    def keep_draft(self) -> None:
        """Keep half a note while it is being written: a killed terminal must not cost it."""
        field, writing = self.query_one(Field), self._writing
        if field.is_open and isinstance(writing, int) and self.session.turn and not self.session.paused:
            try:
                self.table.do(do.KeepDraft(field.text, writing))
            except Trouble as trouble:
                self.say(trouble.sentence())

    def look_at_the_clock(self) -> None:
        """Blank and pause by itself when the lid was shut."""
        if self._lid.was_shut() and self.game.room is self and not isinstance(self.app.screen, BlankScreen):
            BlankScreen.raise_over(self.game, slept=True)

    def on_screen_resume(self) -> None:
        """Back from a page or the candle: time to look up begins anew."""
        if self.is_mounted:
            self._dim_later()

    def action_next(self) -> None:
        """Walk through the crossing, turn a card up, or go on to the next one."""
        self._do(do.Next())

    def action_another(self) -> None:
        """Another card, same reader."""
        self._do(do.Another())

    def action_follow_up(self) -> None:
        """Ask a little further."""
        self._do(do.FollowUp())

    def action_star(self) -> None:
        """Star the moment, or take the star back."""
        self._do(do.Star())

    def action_keep(self) -> None:
        """Keep the ritual for the week."""
        self._do(do.Keep())

    def action_ours(self) -> None:
        """Make it one of their rituals."""
        remembering.make_one_of_ours(self)

    def action_sealed(self) -> None:
        """At the crossing: the notes that one left the other."""
        from game.tui.book.sealed import SealedScreen

        if self.session.stage is Stage.CROSSING:
            self.app.push_screen(SealedScreen(self.session))

    def action_softer(self) -> None:
        """Gentler from the next card on."""
        self._do(do.Softer(), wording.SOFTENED)

    def action_retire(self) -> None:
        """Lay the card away for good."""
        topic = wording.RETIRED_TOPIC.format(self.game.hint(commands.LINE)[0])
        self._do(do.Retire(), f"{wording.RETIRED} {topic}")

    def action_line(self) -> None:
        """Keep a topic away for good."""
        caring.draw_line(self, self._take_up_and_draw)

    def action_closer(self) -> None:
        """Ask both about closer cards."""
        caring.ask_closer(self)

    def action_shall_we(self) -> None:
        """Ask both about a few rituals."""
        caring.ask_rituals(self)

    def action_undo(self) -> None:
        """Take the last thing back."""
        before = self.session
        self._do(do.Undo())
        if self.session is not before and self.session.stage is Stage.TABLE:
            self.say(wording.taken_back(before, self.session))

    def action_land(self) -> None:
        """Bring the evening home."""
        self._do(do.Land())

    def action_timer(self) -> None:
        """Start the ritual's next step, or the count of three."""
        if self.play(do.Advance()):
            self._start_countdown()
            self.draw()
            self.call_after_refresh(self.query_one(CardView).show_running_step)

    def action_note(self, by_partner: int) -> None:
        """Write down the words of the partner (1) or the reader (0)."""
        turn = self.session.turn
        if turn is None:
            self.say("There is no card on the table.")
            return
        person = turn.partner if by_partner else turn.reader
        self._open_note(person, self._laid_by.get(person, ""))

    def action_intention(self) -> None:
        """Write down one small intention; then whose it is, and when."""
        partners, clock = self.session.partners, self.game.house.clock
        self._intending = Intending(self._ask, partners, clock, self._intend, self._intended)
        self._intending.open(self._laid_by.get(_INTENTION) or self.session.board.intention)

    def action_dim(self) -> None:
        """Dim the card, so that they look up."""
        turn = self.session.turn
        writing = self.query_one(Field).is_open
        # `is_current` would be true below a page as well: Textual counts what a modal screen lies over.
        if turn is None or turn.face_down or writing or self.app.screen is not self:
            return
        # While equal times run, the candle is for the one who speaks.
        person = turn.speakers[turn.step - 1] if turn.speakers and turn.step else turn.partner
        together = wording.answer_together(turn)
        name = " & ".join(self.session.partners) if together else self.session.partners[person]
        self.app.push_screen(CandleScreen(name, person))

    @on(Field.Written)
    def _keep_words(self, event: Field.Written) -> None:
        writing = self._writing
        if isinstance(writing, str):
            if self._intending is not None and (said := self._intending.take(event.text)):
                self.say(said)
            return
        written = bool(event.text.strip())
        full = len(event.text) >= MAX_NOTE
        answer = wording.CUT.format(f"{MAX_NOTE:,}") if full else "Written down."
        if not written or self.play(do.WriteNote(writing, event.text), answer):
            self._laid_by.pop(writing, None)
            self._stop_writing()
            self.draw()
            if written:
                remembering.show_then(self)

    @on(Field.Left)
    def _lay_words_by(self, event: Field.Left) -> None:
        if self._writing == _MORE_OF_IT and self._intending is not None:
            self._intending.leave()
            return
        self._laid_by[self._writing] = event.text
        self._stop_writing()

    def on_key(self, event: events.Key) -> None:
        """Long cards scroll with the arrows; any key starts the time to look up anew."""
        if event.key in ("down", "up"):
            self.query_one(CardView).move(3 if event.key == "down" else -3)
        self._dim_later()

    def _keys(self) -> Iterable[Pair]:
        crossing = self.session.stage is Stage.CROSSING
        wanted: tuple[Command, ...] = _AT_THE_CROSSING if crossing else commands.FOOTER
        turn = self.session.turn
        if turn is not None and leads_here(turn.card):
            wanted = (*wanted[:-1], commands.SUPPORT, wanted[-1])
        return [self.game.hint(command) for command in wanted]

    def _ask(self, question: str, text: str = "", *, example: str = "", limit: int) -> None:
        words = self._intending is None or self._intending.at_the_words
        self._write(_INTENTION if words else _MORE_OF_IT, question, text, limit)

    def _intend(self, known: Known) -> bool:
        if not self.play(do.Intend(known.text, known.owner, known.when)):
            return False
        self._laid_by.pop(_INTENTION, None)
        return True

    def _intended(self) -> None:
        self._stop_writing()
        self.say("Kept." if self.session.board.intention else "")
        self.draw()

    def _remember(self) -> None:
        if self.session.stage is Stage.CROSSING:
            self.query_one(Crossing).remember(remembering.crossing_line(self, self.game.key("sealed", "v")))

    def _write(self, writing: int | str, question: str, text: str, limit: int) -> None:
        self._writing = writing
        self.say("")
        self.query_one(Field).open(question, text, limit=limit)
        blank = self.game.hint(BLANK_ANYWHERE)
        self.query_one(Hints).show([("enter", "keep"), ("escape", "lay by"), blank])

    def _stop_writing(self) -> None:
        self.query_one(Field).close()
        self.query_one(Hints).show(self._keys())
        self._dim_later()

    def _do(self, intent: do.Intent, answer: str = "") -> None:
        before = self.session.turn
        if self.play(intent, answer):
            if self.session.turn is None or before is None or before.card is not self.session.turn.card:
                self._take_up_new_card()
            self.draw()

    def _take_up_and_draw(self) -> None:
        self._take_up_new_card()
        self.draw()

    def _take_up_new_card(self) -> None:
        self.query_one(Countdown).stop()
        for person in (0, 1):
            self._laid_by.pop(person, None)
        self.query_one(CardView).to_the_top()
        self.query_one(Hints).show(self._keys())

    def _open_note(self, person: int, text: str) -> None:
        question = wording.NOTE_PROMPT.format(self.session.partners[person])
        self._write(person, question, text, MAX_NOTE)

    def _draw_top(self, session: Session) -> None:
        playing = session.stage is Stage.TABLE
        reads = wording.who_reads(session) if playing else ""
        timed = playing and not session.one_card
        left = wording.time_left(session.time_left(self.table.clock())) if timed else ""
        self.query_one("#turn", Steady).show(Content.styled(reads, partner_style(session.reader)))
        self.query_one("#time", Steady).show(Content(left))

    def _dim_later(self) -> None:
        if self._dimmer is not None:
            self._dimmer.stop()
            self._dimmer = None
        turn = self.session.turn
        if turn is not None and turn.card.kind is Kind.CONVERSATION and not turn.face_down:
            self._dimmer = self.set_timer(reading_seconds(turn.card), self.action_dim)

    def _running_step(self, turn: Turn) -> int | None:
        return turn.step - 1 if turn.card.kind is Kind.RITUAL and turn.step else None

    def _start_countdown(self) -> None:
        turn = self.session.turn
        if turn is None:
            return
        countdown = self.query_one(Countdown)
        if turn.card.form is Form.ON_THREE and turn.card.kind is Kind.CONVERSATION:
            countdown.count_three()
        elif turn.card.kind is Kind.CONVERSATION:
            countdown.start(SPEAKING_SECONDS)
            self.say(wording.speaks(self.session, turn))
        else:
            seconds = turn.card.steps[turn.step - 1].seconds
            if seconds:
                countdown.start(seconds)
            else:
                countdown.stop()
