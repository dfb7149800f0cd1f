"""Time at the table: a ritual's step, three, two, one, and the same time for each to speak."""

from dataclasses import dataclass

from game.cards.model import Form, Kind
from game.front import wording
from game.front.pace import SPEAKING_SECONDS
from game.play.session import Turn
from game.tui.screens.room import Room
from game.tui.widgets.countdown import THREE, Countdown, Time


@dataclass(frozen=True)
class Held:
    """A turn as it was when they paused, and the time that was stopped then, if any."""

    turn: Turn | None
    time: Time | None


def begin(room: Room) -> None:
    """Count what has just begun on the card."""
    turn, countdown = room.session.turn, room.query_one(Countdown)
    time = None if turn is None else _time_of(turn)
    if time is None:
        countdown.stop()
    else:
        countdown.start(time)
        _say_who_speaks(room)


def hold(room: Room) -> None:
    """Stop the time at the second it stands at; it is kept by the app, as the screen may not come back."""
    room.game.held = Held(room.session.turn, room.query_one(Countdown).hold())


def pick_up(room: Room) -> None:
    """Let the time wait that was stopped on this very card; after a new start, all of the step's time."""
    held, turn = room.game.held, room.session.turn
    if turn is None or not turn.step:
        return
    if held is not None:
        time = held.time if held.turn == turn else None
    else:
        time = None if _counts_aloud(turn) else _time_of(turn)
    if time is not None:
        room.query_one(Countdown).wait(time)
        _say_who_speaks(room)


def go_on(room: Room) -> bool:
    """Count on where time waits; whether there was any."""
    countdown = room.query_one(Countdown)
    waited = countdown.waiting
    countdown.go_on()
    return waited


def running_step(turn: Turn) -> int | None:
    """The ritual's step that is being done, counting from 0."""
    return turn.step - 1 if turn.card.kind is Kind.RITUAL and turn.step else None


def _time_of(turn: Turn) -> Time | None:
    """The time of the step that was begun last, if it has one."""
    if _counts_aloud(turn):
        return THREE
    ritual = turn.card.kind is Kind.RITUAL
    seconds = turn.card.steps[turn.step - 1].seconds if ritual else SPEAKING_SECONDS
    return Time.whole(seconds) if seconds else None


def _counts_aloud(turn: Turn) -> bool:
    return turn.card.kind is Kind.CONVERSATION and turn.card.form is Form.ON_THREE


def _say_who_speaks(room: Room) -> None:
    turn = room.session.turn
    if turn is not None and turn.speakers and turn.step:
        room.say(wording.speaks(room.session, turn))
