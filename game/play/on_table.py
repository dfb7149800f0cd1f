"""The card on the table, for what needs one."""

from game.play.refusal import Refused
from game.play.session import Session, Stage, Turn


def card_on_table(session: Session) -> Turn:
    """The card that lies there, face up or down.

    Raises:
        Refused: there is none.
    """
    if session.stage is not Stage.TABLE or session.turn is None:
        raise Refused("There is no card on the table.")
    return session.turn


def open_card(session: Session) -> Turn:
    """The card that lies there face up.

    Raises:
        Refused: there is none, or it has not been turned up.
    """
    turn = card_on_table(session)
    if turn.face_down:
        raise Refused("The card still lies face down.", "Turn it up first, or take another.")
    return turn
