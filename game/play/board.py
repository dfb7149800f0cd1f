"""What lies on the table, and how each event changes it: all that undo can take back."""

from datetime import datetime
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from game.cards.model import Answers, Card, Form, Kind
from game.play import events as ev
from game.play.events import AnyEvent

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


def change(board: Board, event: AnyEvent) -> Board:
    """The table after an event; the same where it has nothing to do with the table. Total and pure."""
    match event:
        case ev.Crossed():
            return replace(board, stage=Stage.TABLE)
        case ev.Dealt(card=card, reader=reader, face_down=face_down):
            return replace(
                lay_aside(board),
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
            return _retire(board, card)
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


def _retire(board: Board, card: str) -> Board:
    # What was said to it is theirs; but what is not for them is not taken along into the week.
    turn = None if board.turn is None else replace(board.turn, kept=False)
    return replace(lay_aside(replace(board, turn=turn)), retired=(*board.retired, card))


def lay_aside(board: Board) -> Board:
    """The table without its card, which is kept where it is worth it."""
    if board.turn is None or not board.turn.memorable:
        return replace(board, turn=None)
    return replace(board, turn=None, aside=(*board.aside, board.turn))
