"""What is said around a pause. No word of any card."""

from game.base.errors import WrongUse
from game.front import wording
from game.plain.orders import Order
from game.play import intents as do
from game.play.session import Session, Stage
from game.play.setup import MAX_MINUTES

HELD = "First come back: an empty line. Your words wait until then."
NOT_HELD = "That line was not kept."
AWAY = "Paused. An empty line, when you are both back."
HOW_TO_RESUME = "The evening waits for you. To go on: magic-circle resume --plain"
WAITS_TO_BE_FILED = "The evening waits in its log; the next start puts it into the journal."
NOT_KEPT = wording.ENDS_HERE
CHOICES = (
    "An empty line goes on, x takes another card, c lands, q leaves it waiting; "
    "a number says how many minutes you have now."
)
CHOICES_LANDING = "An empty line goes on, q leaves it waiting."
CHOICES_OF_ONE = "An empty line goes on, x takes another card, c lands, q leaves it waiting."


def where_it_stands(session: Session) -> tuple[str, ...]:
    """Whose turn it is, what was played, and the time left, for a session that is paused or broke off."""
    if session.stage is Stage.LANDING:
        return (*wording.standing(session), CHOICES_LANDING)
    standing = wording.standing(session)
    if session.one_card:
        return (*standing, CHOICES_OF_ONE)
    # A session that was killed has no pause: its clock stopped at its last entry.
    left = wording.time_left(session.time_left(session.at))
    return (*standing, f"{left[:1].upper()}{left[1:]}.", CHOICES)


def minutes_now(line: str, session: Session) -> do.Resume:
    """Coming back with so many minutes.

    Raises:
        WrongUse: the line holds no number, or one out of range.
    """
    if not line.isdecimal() or session.one_card or session.stage is Stage.LANDING:
        raise WrongUse("That is not one of the ways back.", where_it_stands(session)[-1])
    # The cut keeps Python from refusing a number of thousands of digits.
    minutes = int(line[:6])
    if not 1 <= minutes <= MAX_MINUTES:
        raise WrongUse(f"An evening has 1 to {MAX_MINUTES} minutes.")
    return do.Resume(minutes)


def not_kept(order: Order) -> str:
    """That words which were held could not be kept; they are said once more, to be typed again."""
    return f"Not kept: {order.command.key} {order.words}"
