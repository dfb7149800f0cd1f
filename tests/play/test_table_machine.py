"""Random evenings at the table: any intent at any time, a disk that fills up, kills and returns."""

from datetime import timedelta

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from game.base.text import clean, clean_line
from game.cards.model import Card
from game.play import events as ev
from game.play import intents as do
from game.play.drafts import LONGEST, Draft, What
from game.play.events import Entry
from game.play.half_written import settled
from game.play.record import NotSaved
from game.play.rules import Refused
from game.play.session import Board, Note, Session, Stage
from game.play.table import Table
from tests.play.effort import MACHINE
from tests.play.evening import Mood
from tests.play.oracle import allowed
from tests.play.playing import sit_down
from tests.play.strategies import House, houses, intents, line_of, table_intents

_TAKES_THE_CARD = (do.Next(), do.Another(), do.Retire(), do.Undo(), do.Land())


def _at_the_table(machine: "AnEvening") -> bool:
    return machine.session.stage in (Stage.CROSSING, Stage.TABLE) and not machine.session.paused


def _paused(machine: "AnEvening") -> bool:
    return machine.session.paused


def _lines(session: Session) -> dict[What, str]:
    """What stands on the lines that hold one thing each."""
    return {
        What.INTENTION: session.board.intention,
        What.NAME: session.name,
        What.CARD: session.own_card,
    }


def _care(session: Session) -> tuple[object, ...]:
    return session.softer, session.door_asked, session.door_open, session.agreed, session.lines


class AnEvening(RuleBasedStateMachine):
    """The machine keeps its own books: the time at the table, what undo may bring back, how soft it is.

    It also remembers all words that were said to be kept while they were half written: those of a note by
    their author and the card they were written to, the others by what they are for.
    """

    @initialize(house=houses())
    def sit_down(self, house: House) -> None:
        self.evening = sit_down(house)
        self.table, self.record, self.clock = self.evening.table, self.evening.record, self.evening.clock
        self.at_table = timedelta()
        self.since_entry = timedelta()
        self.back: list[Board] = []
        self.softer = 0
        self.half_notes: dict[tuple[str, int], str] = {}
        self.half_lines: dict[What, str] = {}
        self.dealt: list[Card] = [
            event.card for event in self.record.entries[0].events if isinstance(event, ev.Dealt)
        ]

    @property
    def session(self) -> Session:
        return self.table.session

    @rule(seconds=st.sampled_from((0, 1, 40, 300, 4000)))
    def time_passes(self, seconds: int) -> None:
        self.clock.move_on(seconds)
        if not self.session.paused:
            self.since_entry += timedelta(seconds=seconds)

    @precondition(_at_the_table)
    @rule(intent=table_intents())
    def play(self, intent: do.Intent) -> None:
        self.try_to(intent)

    @precondition(_at_the_table)
    @rule(intent=st.sampled_from((do.Next(), do.Another())))
    def deal_and_take_back(self, intent: do.Intent) -> None:
        self.try_to(intent)
        self.try_to(do.Undo())

    @precondition(lambda self: _at_the_table(self) and self.session.turn is not None)
    @rule(by=st.integers(0, 1), then=st.sampled_from(_TAKES_THE_CARD), back=st.integers(0, 2))
    def break_off_in_the_middle_of_a_word(self, by: int, then: do.Intent, back: int) -> None:
        if then == do.Land() and not back and len(self.dealt) < 3:
            return
        for intent in (do.KeepDraft(f"half {len(self.record.lines)}", by), then, *[do.Undo()] * back):
            self.try_to(intent)

    @rule(what=st.sampled_from(What), text=st.sampled_from(("half a", "half a walk", " ")))
    def leave_a_line_half_written(self, what: What, text: str) -> None:
        self.try_to(do.KeepDraft(text, what=what))

    @precondition(_paused)
    @rule(minutes=st.one_of(st.none(), st.integers(0, 60)))
    def come_back(self, minutes: int | None) -> None:
        self.try_to(do.Resume(minutes))

    @rule(intent=intents())
    def do_anything(self, intent: do.Intent) -> None:
        if not isinstance(intent, do.Land | do.End):
            self.try_to(intent)

    @precondition(_at_the_table)
    @rule(places=st.sets(st.integers(0, 9), max_size=3))
    def agree_to_rituals(self, places: set[int]) -> None:
        cards = self.table.rituals()
        self.try_to(do.Agree(tuple(card for place, card in enumerate(cards) if place in places)))

    @precondition(lambda self: len(self.dealt) > 2)
    @rule(intent=st.sampled_from((do.Land(), do.End())))
    def bring_it_to_an_end(self, intent: do.Intent) -> None:
        self.try_to(intent)

    @rule(intent=intents())
    def the_disk_is_full(self, intent: do.Intent) -> None:
        before, lines = self.session, len(self.record.lines)
        self.record.append_fails = True
        try:
            self.table.do(intent)
        except (Refused, NotSaved):
            pass
        finally:
            self.record.append_fails = False
        assert self.session == before
        assert len(self.record.lines) == lines

    @precondition(lambda self: self.session.stage is Stage.LANDING)
    @rule(intent=st.sampled_from((do.Next(), do.End())))
    def the_journal_cannot_be_written(self, intent: do.Intent) -> None:
        self.record.file_fails = True
        try:
            self.try_to(intent)
        finally:
            self.record.file_fails = False
        assert not self.record.filed

    @rule(full=st.booleans())
    def the_light_goes_out(self, full: bool) -> None:
        """A kill; then the next start folds the log and stops the clock at its last entry."""
        told = self.record.told()
        assert told == self.session
        self.table = Table(told, self.record, self.evening.shoe, self.clock)
        self.since_entry = timedelta()
        if told.stage is Stage.ENDED:
            return
        if full:
            self._cannot_even_pause()
        self.table.interrupt()
        assert self.session.paused
        assert self.session.board == told.board

    def _cannot_even_pause(self) -> None:
        before = self.session
        self.record.append_fails = True
        try:
            self.table.interrupt()
        except NotSaved:
            pass
        else:
            assert before.paused
        finally:
            self.record.append_fails = False
        assert self.session == before

    def try_to(self, intent: do.Intent) -> None:
        before, lines = self.session, len(self.record.lines)
        try:
            after = self.table.do(intent)
            assert after is self.session
        except Refused:
            assert self.session is before
            assert len(self.record.lines) == lines
        except NotSaved:
            assert self.session.stage is Stage.ENDED
        else:
            self.remember_words(before, intent)
        assert len(self.record.lines) - lines in (0, 1)
        if len(self.record.lines) > lines:
            self.book(before, self.record.entries[-1])

    def book(self, before: Session, entry: Entry) -> None:
        if not before.paused:
            self.at_table += self.since_entry
        self.since_entry = timedelta()
        self.softer += sum(isinstance(event, ev.Softened) for event in entry.events)
        cards = [event.card for event in entry.events if isinstance(event, ev.Dealt)]
        self.dealt += cards
        if ev.Undone() in entry.events:
            self._taken_back(before)
        elif any(isinstance(event, ev.LineDrawn) for event in entry.events):
            self.back = []  # the card that lay there may hold the very topic
        elif cards:
            self.back = [before.board]
        elif self.session.board != before.board:
            self.back.append(before.board)
        for card in cards:
            assert card in allowed(self.evening, Mood(before.softer, before.door_open, self.session.lines))

    def remember_words(self, before: Session, intent: do.Intent) -> None:
        match intent:
            case do.KeepDraft(text=text, by=by, what=what):
                self._half_written(before, Draft(text, by, what))
            case do.Pause(drafts=drafts) if not before.paused:
                for draft in drafts:
                    self._half_written(before, draft)
            case do.WriteNote(by=by) if before.turn is not None:
                self.half_notes.pop((before.turn.card.key, by), None)
            case do.Intend():
                self.half_lines.pop(What.INTENTION, None)
            case do.NameEvening():
                self.half_lines.pop(What.NAME, None)
            case do.WriteCard():
                self.half_lines.pop(What.CARD, None)

    def _half_written(self, before: Session, draft: Draft) -> None:
        what, by = line_of(draft)
        words = clean(draft.text).strip()
        if what is not What.NOTE:
            self.half_lines[what] = words
            if words in ("", _lines(before)[what]):
                del self.half_lines[what]
        elif before.stage is Stage.TABLE and before.turn is not None and not before.turn.face_down:
            self.half_notes[before.turn.card.key, by] = words
            if not words:
                del self.half_notes[before.turn.card.key, by]

    def _taken_back(self, before: Session) -> None:
        """Undo brings back the very table before, but that a card whose deal it took back lies on top.

        What care has brought about stays.
        """
        assert _care(self.session) == _care(before)
        expected = self.back.pop()
        if len(expected.dealt) < len(before.board.dealt):
            assert self.session.board.returned == self.dealt[-1]
            expected = msgspec.structs.replace(expected, returned=self.session.board.returned)
        assert self.session.board == expected

    @invariant()
    def the_log_tells_the_same(self) -> None:
        assert self.record.told() == self.session

    @invariant()
    def every_entry_is_itself_again(self) -> None:
        for line in self.record.lines[-2:]:
            assert msgspec.json.encode(msgspec.json.decode(line, type=Entry)) == line
        assert [entry.seq for entry in self.record.entries] == list(range(len(self.record.lines)))

    @invariant()
    def softer_is_never_undone(self) -> None:
        assert self.session.softer == self.softer

    @invariant()
    def no_card_is_dealt_twice(self) -> None:
        dealt = self.session.board.dealt
        assert len(set(dealt)) == len(dealt)

    @invariant()
    def undo_reaches_to_the_last_deal(self) -> None:
        assert list(self.session.undo) == self.back
        assert all(len(self.session.board.dealt) - len(board.dealt) in (0, 1) for board in self.back)

    @invariant()
    def the_card_on_the_table_is_not_seen(self) -> None:
        turn, seen = self.session.turn, self.session.seen()
        hidden = {turn.card.key} if turn is not None and not turn.memorable else set()
        assert set(seen) == set(self.session.board.dealt) - hidden

    @invariant()
    def no_half_written_word_is_lost(self) -> None:
        """Filed as it stands, or ended, the evening holds them all: nobody has cleared them."""
        filed = settled(self.session)
        assert filed.drafts == ()
        for (card, by), words in self.half_notes.items():
            [turn] = [turn for turn in filed.remembered() if turn.card.key == card]
            assert Note(by, words) in turn.notes
        for what, words in self.half_lines.items():
            assert _lines(filed)[what] == clean_line(words, LONGEST[what])
        if self.session.stage is Stage.ENDED:
            assert filed is self.session

    @invariant()
    def half_written_words_wait_on_their_own_card(self) -> None:
        turn, notes = self.session.turn, [one for one in self.session.drafts if one.what is What.NOTE]
        assert not notes or turn is not None
        if turn is not None:
            assert {one.by: one.text.strip() for one in notes}.items() <= {
                by: words for (card, by), words in self.half_notes.items() if card == turn.card.key
            }.items()

    @invariant()
    def pauses_do_not_count(self) -> None:
        assert self.session.spent == self.at_table
        if self.session.stage is not Stage.ENDED:
            assert self.session.spent_at(self.clock()) == self.at_table + self.since_entry

    @invariant()
    def only_an_ended_evening_is_filed(self) -> None:
        if self.record.filed:
            assert self.record.filed == {self.session.id: self.session}
            assert self.session.stage is Stage.ENDED

    def teardown(self) -> None:
        """An evening that ended without being filed is filed by ending it again; twice leaves one."""
        if hasattr(self, "table"):
            self.try_to(do.End())
            self.no_half_written_word_is_lost()
            lines = len(self.record.lines)
            self.table.do(do.End())
            self.table.do(do.End())
            assert self.record.filed == {self.session.id: self.session}
            assert len(self.record.lines) == lines


def test_random_evenings() -> None:
    run_state_machine_as_test(AnEvening, settings=MACHINE)
