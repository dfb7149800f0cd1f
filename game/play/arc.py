"""The shape of an evening: crossing, warm, deepen, ease, landing. Source: DESIGN, "The dealer"."""

from datetime import datetime
from enum import StrEnum

from game.cards.model import Energy
from game.play.session import Session

LANDING_SECONDS = 90
"""What the landing is reckoned to take: one appreciation each, and a name for the evening."""
USUAL_CARD_SECONDS = 4 * 60
"""What a card takes where it does not say (`minutes` in the deck schema)."""
ONE_CARD_SECONDS = 5 * 60
"""What an evening of one card has room for."""
_WARM_UNTIL = 0.2
_EASE_FROM = 0.75


class Phase(StrEnum):
    """Where on the arc the next card lies."""

    WARM = "warm"
    DEEPEN = "deepen"
    EASE = "ease"


def phase(session: Session, now: datetime) -> Phase:
    """Where the arc stands: by the clock, or by the minutes the played cards are made for.

    The larger of the two counts, so that two who play fast get deeper as well.
    """
    if session.turns_played == 0 or session.energy is Energy.EMPTY:
        return Phase.WARM
    made_for = sum(turn.card.minutes * 60 for turn in session.board.aside if turn.played)
    whole = max(1.0, session.budget.total_seconds())
    progress = max(session.spent_at(now).total_seconds(), made_for) / whole
    if progress < _WARM_UNTIL:
        return Phase.WARM
    return Phase.DEEPEN if progress < _EASE_FROM else Phase.EASE


def depth_ceiling(session: Session, now: datetime) -> int:
    """The deepest the arc wants the next card to be."""
    match phase(session, now):
        case Phase.WARM:
            return 1
        case Phase.DEEPEN:
            return 3
        case Phase.EASE:
            return 2


def room_seconds(session: Session, now: datetime) -> float:
    """How many seconds the next card may take so that the landing still fits."""
    if session.one_card:
        return ONE_CARD_SECONDS if session.turns_played == 0 else 0
    return session.time_left(now).total_seconds() - LANDING_SECONDS
