"""Time at the table: a ritual's step, three, two, one, and the same time for each to speak."""

from game.cards.model import Form, Kind
from game.front import wording
from game.front.pace import SPEAKING_SECONDS
from game.play.session import Turn
from game.tui.screens.room import Room
from game.tui.widgets.countdown import Countdown


def begin(room: Room) -> None:
    """Count what has just begun on the card."""
    turn, countdown = room.session.turn, room.query_one(Countdown)
    if turn is None:
        return
    if turn.card.kind is Kind.RITUAL:
        seconds = turn.card.steps[turn.step - 1].seconds
        if seconds:
            countdown.start(seconds)
        else:
            countdown.stop()
    elif turn.card.form is Form.ON_THREE:
        countdown.count_three()
    else:
        countdown.start(SPEAKING_SECONDS)
        room.say(wording.speaks(room.session, turn))


def running_step(turn: Turn) -> int | None:
    """The ritual's step that is being done, counting from 0."""
    return turn.step - 1 if turn.card.kind is Kind.RITUAL and turn.step else None
