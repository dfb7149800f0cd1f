"""When the card dims at the table, so that they look up, and for whom the candle burns."""

from collections.abc import Callable

from textual.timer import Timer

from game.cards.model import Kind
from game.front import wording
from game.front.pace import reading_seconds
from game.play.session import Session, Turn
from game.tui.screens.candle import CandleScreen
from game.tui.screens.room import Room


class Dimming:
    """Dims the card once it has been read; every key they press begins the time anew."""

    def __init__(self, room: Room, dim: Callable[[], None]) -> None:
        """Not yet; `dim` is called when it is time to look up."""
        self._room = room
        self._dim = dim
        self._timer: Timer | None = None

    def later(self) -> None:
        """Dim the card on the table after the time it takes to read it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        turn = self._room.session.turn
        if turn is not None and turn.card.kind is Kind.CONVERSATION and not turn.face_down:
            self._timer = self._room.set_timer(reading_seconds(turn.card), self._dim)


def candle(session: Session, turn: Turn) -> CandleScreen:
    """The candle, with the name of the one who answers or speaks."""
    # While equal times run, the candle is for the one who speaks.
    person = turn.speakers[turn.step - 1] if turn.speakers and turn.step else turn.partner
    together = wording.answer_together(turn)
    name = " & ".join(session.partners) if together else session.partners[person]
    return CandleScreen(name, person)
