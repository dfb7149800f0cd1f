"""The session as an immutable value, and the fold that is the only way to change it."""

from datetime import datetime, timedelta
from functools import reduce

import msgspec
from msgspec.structs import replace

from game.cards.model import Card, Energy
from game.play import events as ev
from game.play.board import HARD_FROM_DEPTH, change, lay_aside
from game.play.board import Board as Board
from game.play.board import Note as Note
from game.play.board import Stage as Stage
from game.play.board import Turn as Turn
from game.play.closer import is_open
from game.play.drafts import Draft, Drafts, What, put, without
from game.play.events import ONE_CARD, AnyEvent, Began, Entry
from game.play.limits import Limits
from game.play.lines import topic_of


class Session(msgspec.Struct, frozen=True):
    """One evening. `spent` is the time at the table, pauses excluded; `budget` what they have for it.

    Undo reaches none of what care has brought about: `softer`, the door to closer cards, the rituals
    that both `agreed` to, and `lines`, the topics drawn a line at tonight.
    """

    id: str
    seed: int
    started: datetime
    partners: tuple[str, str]
    minutes: int
    energy: Energy
    limits: Limits
    decks: tuple[str, ...]
    focus: tuple[str, ...]
    starter: int
    evening: int
    seq: int
    at: datetime
    budget: timedelta
    board: Board = Board()
    undo: tuple[Board, ...] = ()
    spent: timedelta = timedelta()
    paused: bool = False
    softer: int = 0
    repair: bool = False
    door_asked: bool = False
    door_open: bool = False
    rituals_asked: bool = False
    agreed: tuple[Card, ...] = ()
    lines: tuple[str, ...] = ()
    drafts: Drafts = ()
    name: str = ""
    own_card: str = ""

    @property
    def stage(self) -> Stage:
        """Where the evening stands."""
        return self.board.stage

    @property
    def turn(self) -> Turn | None:
        """The card on the table."""
        return self.board.turn

    @property
    def turns_played(self) -> int:
        """How many cards were played to their end."""
        return sum(turn.played for turn in self.board.aside)

    @property
    def reader(self) -> int:
        """Who reads now: 0 or 1. Only a played card passes the turn."""
        return (self.starter + self.turns_played) % 2

    @property
    def one_card(self) -> bool:
        """Whether this is an evening of one card."""
        return self.minutes == ONE_CARD

    @property
    def limits_now(self) -> Limits:
        """The limits that hold from the next card on."""
        limits = self.limits.opened() if self.door_open else self.limits
        return limits.softer(self.softer)

    @property
    def hard(self) -> bool:
        """Whether they are in a hard card, or have just come out of one."""
        before = [turn for turn in self.board.aside if turn.played][-1:]
        return any(turn.card.depth >= HARD_FROM_DEPTH for turn in (*before, *filter(None, [self.turn])))

    def half_written(self, what: What, by: int = 0) -> str:
        """The words that wait on a line; empty where there are none."""
        found = (draft.text for draft in self.drafts if (draft.what, draft.by) == (what, by))
        return next(found, "")

    def spent_at(self, now: datetime) -> timedelta:
        """The time at the table, seen from `now`."""
        return self.spent + (timedelta() if self.paused else max(timedelta(), now - self.at))

    def time_left(self, now: datetime) -> timedelta:
        """What is left of the time they chose; never below zero."""
        return max(timedelta(), self.budget - self.spent_at(now))

    def remembered(self) -> tuple[Turn, ...]:
        """The cards the journal keeps: played, starred, kept or with words, in order."""
        turn = self.turn
        on_table = (turn,) if turn is not None and turn.memorable else ()
        return self.board.aside + on_table

    def seen(self) -> tuple[str, ...]:
        """The keys of all cards dealt, sorted; the one on the table when it broke off excluded."""
        keys = set(self.board.dealt)
        if self.turn is not None and not self.turn.memorable:
            keys.discard(self.turn.card.key)
        return tuple(sorted(keys))


def begin(entry: Entry) -> Session:
    """The session that a log's first entry opens.

    Raises:
        ValueError: the entry does not begin a session.
    """
    first = entry.events[0] if entry.events else None
    if not isinstance(first, Began):
        raise ValueError("a session's first event is Began")
    one_card = first.minutes == ONE_CARD
    session = Session(
        id=first.session,
        seed=first.seed,
        started=entry.at,
        partners=first.partners,
        minutes=first.minutes,
        energy=first.energy,
        limits=first.limits,
        decks=first.decks,
        focus=first.focus,
        starter=first.starter,
        evening=first.evening,
        seq=entry.seq,
        at=entry.at,
        budget=timedelta(minutes=first.minutes),
        board=Board(stage=Stage.TABLE if one_card else Stage.CROSSING),
    )
    return _apply_all(session, entry.events[1:])


def evolve(session: Session, entry: Entry) -> Session:
    """The session after one more entry. Total and pure: any entry gives a session."""
    back = any(isinstance(event, ev.Resumed) for event in entry.events)
    passed = timedelta() if session.paused or back else max(timedelta(), entry.at - session.at)
    before = session.board
    session = replace(session, seq=entry.seq, at=entry.at, spent=session.spent + passed)
    session = _apply_all(session, entry.events)
    if any(isinstance(event, ev.LineDrawn) for event in entry.events):
        # What lay on the table before may hold the very topic: nothing leads back to it.
        return replace(session, undo=())
    if session.board == before or any(isinstance(event, ev.Undone) for event in entry.events):
        return session
    dealt = any(isinstance(event, ev.Dealt) for event in entry.events)
    return replace(session, undo=(before,) if dealt else (*session.undo, before))


def fold(entries: list[Entry]) -> Session:
    """The session that a whole log tells.

    Raises:
        ValueError: the list is empty or does not begin a session.
    """
    if not entries:
        raise ValueError("an empty log tells no session")
    return reduce(evolve, entries[1:], begin(entries[0]))


def _apply_all(session: Session, events: tuple[AnyEvent, ...]) -> Session:
    return reduce(_apply, events, session)


def _apply(session: Session, event: AnyEvent) -> Session:
    match event:
        case ev.Undone():
            return _undo(session)
        case ev.Softened():
            return replace(session, softer=session.softer + 1, repair=session.repair or session.hard)
        case ev.DoorAsked(token=token):
            # Softer holds for the whole evening: a door that opens after it lifts nothing.
            return replace(session, door_asked=True, door_open=is_open(token) and not session.softer)
        case ev.Agreed(cards=cards):
            return replace(session, rituals_asked=True, agreed=cards)
        case ev.LineDrawn(token=token):
            topic = topic_of(token)
            lines = session.lines if topic is None else (*session.lines, topic)
            # The card goes even where no other can come and the evening lands.
            return replace(session, lines=lines, board=lay_aside(session.board))
        case ev.Paused(draft=draft, by=by):
            drafts = session.drafts if draft is None else put(session.drafts, Draft(draft, by))
            return replace(session, paused=True, drafts=drafts)
        case ev.Drafted(text=text, by=by, what=what):
            return replace(session, drafts=put(session.drafts, Draft(text, by, what)))
        case ev.Resumed(minutes=minutes):
            budget = session.budget if minutes is None else session.spent + timedelta(minutes=minutes)
            return replace(session, paused=False, budget=budget)
        case ev.Named(text=text):
            return replace(session, name=text, drafts=without(session.drafts, What.NAME))
        case ev.Wrote(text=text):
            return replace(session, own_card=text, drafts=without(session.drafts, What.CARD))
        case _:
            repair = session.repair and not isinstance(event, ev.Dealt)
            board, drafts = change(session.board, event), _still_waiting(session.drafts, event)
            return replace(session, board=board, repair=repair, drafts=drafts)


def _still_waiting(drafts: Drafts, event: AnyEvent) -> Drafts:
    match event:
        case ev.Noted(by=by):
            return put(drafts, Draft("", by))
        case ev.Intended():
            return without(drafts, What.INTENTION)
        case ev.Dealt() | ev.Played() | ev.Retired():
            return without(drafts, What.NOTE)
        case _:
            return drafts


def _undo(session: Session) -> Session:
    if not session.undo:
        return session
    board = session.undo[-1]
    turn = session.turn
    if turn is not None and len(board.dealt) < len(session.board.dealt):
        board = replace(board, returned=turn.card)
    return replace(session, board=board, undo=session.undo[:-1], drafts=_waiting_again(session, board))


def _waiting_again(session: Session, before: Board) -> Drafts:
    """What waits once this table is back: with a card that had gone, what was half written as it went."""
    now, back = session.board, before.turn
    if now.turn is not None and back is not None and now.turn.card == back.card and now.stage is before.stage:
        return session.drafts
    drafts = without(session.drafts, What.NOTE)
    gone = [turn for turn in (*now.aside, now.turn) if turn and back and turn.card == back.card]
    if not gone or back is None:
        return drafts
    return (*drafts, *(Draft(note.text, note.by) for note in gone[-1].notes[len(back.notes) :]))
