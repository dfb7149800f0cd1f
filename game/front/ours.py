"""Making a played ritual, or an answer, one of *our* rituals, from the table."""

from typing import TYPE_CHECKING

from game.base.errors import WrongUse
from game.cards.model import Kind

if TYPE_CHECKING:
    from game.front.opening import House
    from game.play.session import Session

OURS = "One of your rituals now. It comes back in its own time."
WHAT_CAN = "A ritual, or an answer that was written down, can become one of your rituals."
OFF_THE_RECORD = "Off the record, nothing is made one of your rituals."


def make_ours(house: "House", session: "Session", *, logged: bool) -> str:
    """Make the ritual on the table, or the words last written down to its card, one of their rituals.

    Gives what there is to say.

    Raises:
        WrongUse: there is neither, or the evening is off the record.
        Trouble: it could not be kept.
    """
    turn = session.turn
    if turn is None or turn.face_down:
        raise WrongUse("There is no card on the table.")
    if not logged:
        raise WrongUse(OFF_THE_RECORD)
    if turn.card.kind is Kind.RITUAL:
        house.book.make_ours(turn.card.key)
    elif turn.notes:
        house.book.make_answer_ours(turn.notes[-1].text, session.id)
    else:
        raise WrongUse(WHAT_CAN)
    return OURS
