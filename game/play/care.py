"""The rules of care: softer, and when something may be asked of both in private. Source: DESIGN, "Care"."""

from game.play import events as ev
from game.play.refusal import Refused
from game.play.session import Session, Stage

_ASKED_ALREADY = "That was asked tonight already."


def soften(session: Session) -> ev.Softened:
    """Softer from the next card on.

    Raises:
        Refused: nothing could be softer, and no hard card asks for a repairing one.
    """
    now = session.limits_now
    mends = session.hard and not session.repair
    if now.softer() == now and not mends:
        raise Refused("It is as gentle as it gets already.", "Another card is one key away.")
    return ev.Softened()


def may_ask_closer(session: Session) -> None:
    """Whether both may be asked tonight about closer cards.

    Raises:
        Refused: they may not; the reason says nothing about anybody's answer.
    """
    _may_be_asked(session)
    if session.door_asked:
        raise Refused(_ASKED_ALREADY)
    if session.softer:
        raise Refused("Tonight was made softer, and that holds for the whole evening.")


def may_ask_rituals(session: Session) -> None:
    """Whether both may be asked tonight about a handful of rituals.

    Raises:
        Refused: they may not; the reason says nothing about anybody's answer.
    """
    _may_be_asked(session)
    if session.rituals_asked:
        raise Refused(_ASKED_ALREADY)


def _may_be_asked(session: Session) -> None:
    if session.one_card:
        raise Refused("An evening of one card has no room for this.")
    if session.paused or session.stage is not Stage.TABLE:
        raise Refused("This can be asked while cards are on the table.")
