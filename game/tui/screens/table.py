"""The table: whose turn it is, the card, and nothing else."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from game.front import wording
from game.front.commands import TIMER
from game.play import intents as do
from game.play.drafts import Draft, What
from game.play.session import Session, Stage, Turn
from game.tui import entrance, remembering, timing
from game.tui.dimming import Dimming, candle
from game.tui.drafting import KEEP_DRAFTS_EVERY
from game.tui.lid import TICK, Lid
from game.tui.screens.at_table import AtTable
from game.tui.screens.blank import BlankScreen
from game.tui.screens.table_keys import footer
from game.tui.themes import partner_style
from game.tui.widgets.card import CardView
from game.tui.widgets.countdown import Countdown
from game.tui.widgets.crossing import Crossing
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.top import TopLine
from game.tui.writing import Writing


class TableScreen(AtTable):
    """Draws the session and hands every key to the table."""

    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._writing = Writing(self, self._line_closed)
        self._dimming = Dimming(self, self.action_dim)

    def compose(self) -> ComposeResult:
        """Whose turn, the card, the quiet line, the keys."""
        yield TopLine()
        with Vertical(id="middle"):
            yield Crossing()
            yield CardView()
        with Vertical(id="low"):
            yield Countdown(self.game.house.clock, self.game.hint(TIMER)[0])
            yield Whisper()
            yield Field()
            yield Hints(self._keys())

    def on_mount(self) -> None:
        """Draw what is on the table; pick up time that was stopped, and a half-written note."""
        self._lid = Lid(self.game.house.clock)
        self.set_interval(TICK, self.look_at_the_clock)
        self.set_interval(KEEP_DRAFTS_EVERY, self.keep_half_written)
        timing.pick_up(self)
        self.draw()
        self._show_running_step()
        off_the_record = not self.game.opening.log and self.session.stage is Stage.CROSSING
        if off_the_record and self.game.house.notices:
            self.game.house.notices.append(wording.OFF_THE_RECORD)
        elif off_the_record:
            self.say(wording.OFF_THE_RECORD)
        self.say_notices()
        self._writing.pick_up()
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
            card.show_turn(session, turn, timing.running_step(turn), self._keys_of_card(turn))
        if not self._writing.going_on:
            self.query_one(Hints).show(self._keys())
        self._dimming.later()

    def new_card(self) -> None:
        """Put away what belonged to the card before."""
        self.query_one(Countdown).stop()
        self.query_one(CardView).to_the_top()

    def step_taken_back(self) -> None:
        """Its time is not counted any more."""
        self.query_one(Countdown).stop()

    def lay_by(self) -> tuple[Draft, ...]:
        """Stop the time where it stands, and keep what is being written."""
        timing.hold(self)
        if self.query_one(Countdown).waiting:
            self.draw()
        draft = self._writing.draft
        return () if draft is None else (draft,)

    def keep_half_written(self) -> None:
        """Keep what is being written: a killed terminal must not cost it."""
        self._writing.keep_draft()

    def look_at_the_clock(self) -> None:
        """Blank and pause by itself when the lid was shut."""
        if self._lid.was_shut() and self.game.room is self and not isinstance(self.app.screen, BlankScreen):
            BlankScreen.raise_over(self.game, slept=True)

    def on_screen_resume(self) -> None:
        """Back from a page or the candle: time to look up begins anew."""
        if self.is_mounted:
            self._dimming.later()

    def action_timer(self) -> None:
        """Go on with time that waits, or else start the ritual's next step, or the count of three."""
        if timing.go_on(self):
            self.draw()
        elif self.play(do.Advance()):
            timing.begin(self)
            self.draw()
            self._show_running_step()

    def action_note(self, by_partner: int) -> None:
        """Write down the words of the partner (1) or the reader (0)."""
        turn = self.session.turn
        if turn is None:
            self.say("There is no card on the table.")
            return
        person = turn.partner if by_partner else turn.reader
        waits = self.session.half_written(What.NOTE, person)
        # Nothing new to keep: the table only says whether there is a card to write to.
        if self.play(do.KeepDraft(waits, person)):
            self._writing.open_note(person)

    def action_intention(self) -> None:
        """Write down one small intention; then whose it is, and when."""
        self._writing.open_intention()

    def action_dim(self) -> None:
        """Dim the card, so that they look up."""
        turn = self.session.turn
        # `is_current` would be true below a page as well: Textual counts what a modal screen lies over.
        if turn is None or turn.face_down or self._writing.going_on or self.app.screen is not self:
            return
        self.app.push_screen(candle(self.session, turn))

    @on(Field.Written)
    def _take_words(self, event: Field.Written) -> None:
        self._writing.take(event.text)

    @on(Field.Left)
    def _lay_words_by(self) -> None:
        self._writing.leave()

    def on_key(self, event: events.Key) -> None:
        """Long cards scroll with the arrows; any key starts the time to look up anew."""
        if event.key in ("down", "up"):
            self.query_one(CardView).move(3 if event.key == "down" else -3)
        self._dimming.later()

    def _keys(self) -> list[Pair]:
        return [self.game.hint(*pair) for pair in footer(self.session)]

    def _keys_of_card(self, turn: Turn) -> list[Pair]:
        # While time waits, its key goes on with it, which stands beside the time.
        waiting = self.query_one(Countdown).waiting
        found = wording.keys_of_card(turn)
        return [self.game.hint(*pair) for pair in found if not (waiting and pair[0] is TIMER)]

    def _show_running_step(self) -> None:
        turn = self.session.turn
        if turn is not None and timing.running_step(turn) is not None:
            self.call_after_refresh(self.query_one(CardView).show_running_step)

    def _line_closed(self) -> None:
        self.draw()

    def _remember(self) -> None:
        if self.session.stage is Stage.CROSSING:
            self.query_one(Crossing).remember(remembering.crossing_line(self, self.game.key("sealed", "v")))

    def _draw_top(self, session: Session) -> None:
        playing = session.stage is Stage.TABLE
        name = session.partners[session.reader] if playing else ""
        timed = playing and not session.one_card
        times = wording.times_left(session.time_left(self.table.clock())) if timed else ()
        self.query_one(TopLine).tell(name, wording.READS, partner_style(session.reader), times)
