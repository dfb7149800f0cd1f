"""The session as an immutable value, and the fold that is the only way to change it."""

from datetime import datetime, timedelta
from enum import StrEnum
from functools import reduce

import msgspec
from msgspec.structs import replace

from game.cards.model import Answers, Card, Energy, Form, Kind
from game.play import events as ev
from game.play.closer import is_open
from game.play.events import ONE_CARD, AnyEvent, Began, Entry
from game.play.limits import Limits
from game.play.lines import topic_of

HARD_FROM_DEPTH = 2
"""From which depth on a card may be hard to bear."""


_NOT_SPOKEN = (Form.ON_THREE, Form.SHOW)


class Stage(StrEnum):
    """Where the evening stands."""

    CROSSING = "crossing"
    TABLE = "table"
    LANDING = "landing"
    ENDED = "ended"


class Note(msgspec.Struct, frozen=True):
    """Words written down; `by` is 0 or 1."""

    by: int
    text: str


class Turn(msgspec.Struct, frozen=True):
    """One card in somebody's turn, on the table or laid aside.

    `follow_ups` and `step` count how many were shown; `played` is False for a card that was
    exchanged for another one but starred or written on before.
    """

    card: Card
    reader: int
    face_down: bool = False
    follow_ups: int = 0
    step: int = 0
    starred: bool = False
    kept: bool = False
    notes: tuple[Note, ...] = ()
    played: bool = False

    @property
    def partner(self) -> int:
        """The one who does not read: 0 or 1."""
        return 1 - self.reader

    @property
    def speakers(self) -> tuple[int, ...]:
        """Who may be given a time to speak, while the other listens; nobody on a light card."""
        card = self.card
        if card.kind is Kind.RITUAL or card.depth < HARD_FROM_DEPTH or card.form in _NOT_SPOKEN:
            return ()
        if card.answers is Answers.TOGETHER:
            return ()
        return (self.partner,) if card.answers is Answers.PARTNER else (self.partner, self.reader)

    @property
    def memorable(self) -> bool:
        """Whether it is kept even when it was not played."""
        return self.starred or self.kept or bool(self.notes)


class Board(msgspec.Struct, frozen=True):
    """What undo can take back: everything on the table.

    `dealt` are the keys of all cards dealt, in order; `returned` is a card whose deal was undone
    and which therefore lies on top.
    """

    stage: Stage = Stage.CROSSING
    turn: Turn | None = None
    aside: tuple[Turn, ...] = ()
    dealt: tuple[str, ...] = ()
    returned: Card | None = None
    retired: tuple[str, ...] = ()
    intention: str = ""
    intention_owner: int | None = None
    intention_when: datetime | None = None


class Draft(msgspec.Struct, frozen=True):
    """A half-written note; `by` is 0 or 1."""

    text: str
    by: int


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
    draft: Draft | None = None
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
            return replace(session, lines=lines, board=_lay_aside(session.board))
        case ev.Paused(draft=draft, by=by):
            waiting = session.draft if draft is None else Draft(draft, by) if draft else None
            return replace(session, paused=True, draft=waiting)
        case ev.Drafted(text=text, by=by):
            return replace(session, draft=Draft(text, by) if text else None)
        case ev.Resumed(minutes=minutes):
            budget = session.budget if minutes is None else session.spent + timedelta(minutes=minutes)
            return replace(session, paused=False, budget=budget)
        case ev.Named(text=text):
            return replace(session, name=text)
        case ev.Wrote(text=text):
            return replace(session, own_card=text)
        case ev.Dealt():
            board = _apply_to_board(session.board, event)
            return replace(session, board=board, repair=False, draft=None)
        case ev.Noted():
            return replace(session, board=_apply_to_board(session.board, event), draft=None)
        case _:
            return replace(session, board=_apply_to_board(session.board, event))


def _apply_to_board(board: Board, event: AnyEvent) -> Board:
    match event:
        case ev.Crossed():
            return replace(board, stage=Stage.TABLE)
        case ev.Dealt(card=card, reader=reader, face_down=face_down):
            return replace(
                _lay_aside(board),
                stage=Stage.TABLE,
                turn=Turn(card, reader, face_down),
                dealt=(*board.dealt, card.key),
                returned=None,
            )
        case ev.Landed():
            return replace(board, stage=Stage.LANDING)
        case ev.Ended():
            return replace(board, stage=Stage.ENDED)
        case ev.Intended(text=text, owner=owner, when=when):
            return replace(board, intention=text, intention_owner=owner, intention_when=when)
        case ev.Retired(card=card):
            return replace(board, retired=(*board.retired, card), turn=None)
        case ev.Played():
            return _play(board)
        case _ if board.turn is not None:
            return replace(board, turn=_apply_to_turn(board.turn, event))
        case _:
            return board


def _apply_to_turn(turn: Turn, event: AnyEvent) -> Turn:
    match event:
        case ev.TurnedUp():
            return replace(turn, face_down=False)
        case ev.FollowedUp():
            return replace(turn, follow_ups=turn.follow_ups + 1)
        case ev.Stepped():
            return replace(turn, step=turn.step + 1)
        case ev.Starred(on=on):
            return replace(turn, starred=on)
        case ev.Kept(on=on):
            return replace(turn, kept=on)
        case ev.Noted(by=by, text=text):
            return replace(turn, notes=(*turn.notes, Note(by, text)))
        case _:
            return turn


def _play(board: Board) -> Board:
    if board.turn is None:
        return board
    return replace(board, turn=None, aside=(*board.aside, replace(board.turn, played=True)))


def _lay_aside(board: Board) -> Board:
    if board.turn is None or not board.turn.memorable:
        return replace(board, turn=None)
    return replace(board, turn=None, aside=(*board.aside, board.turn))


def _undo(session: Session) -> Session:
    if not session.undo:
        return session
    board = session.undo[-1]
    turn = session.turn
    if turn is not None and len(board.dealt) < len(session.board.dealt):
        board = replace(board, returned=turn.card)
    return replace(session, board=board, undo=session.undo[:-1])
