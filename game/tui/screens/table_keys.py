"""The keys of the table: what each does there, and which of them the line at the bottom shows."""

from textual.binding import Binding, BindingType

from game.front import commands, wording
from game.front.commands import Command
from game.front.support import leads_here
from game.play.session import Session, Stage

_ACTIONS = (
    (commands.NEXT, "next"),
    (commands.ANOTHER, "another"),
    (commands.FOLLOW_UP, "follow_up"),
    (commands.TIMER, "timer"),
    (commands.DIM, "dim"),
    (commands.STAR, "star"),
    (commands.NOTE_PARTNER, "note(1)"),
    (commands.NOTE_READER, "note(0)"),
    (commands.INTENTION, "intention"),
    (commands.KEEP, "keep"),
    (commands.OURS, "ours"),
    (commands.SOFTER, "softer"),
    (commands.RETIRE, "retire"),
    (commands.LINE, "line"),
    (commands.CLOSER, "closer"),
    (commands.SHALL_WE, "shall_we"),
    (commands.UNDO, "undo"),
    (commands.LAND, "land"),
)
_BY_CANDLE = (commands.STAR, commands.NOTE_PARTNER, commands.NOTE_READER, commands.INTENTION)
"""What they may want while they look up: for these the card comes back by itself."""
_FACE_DOWN = (commands.ANOTHER, commands.BLANK, commands.HELP)
_AT_THE_CROSSING = (commands.NEXT, commands.BLANK, commands.HELP)


def bindings() -> list[BindingType]:
    """The bindings of the table's screen."""
    bound: list[BindingType] = [_binding(command, action) for command, action in _ACTIONS]
    return [*bound, Binding("v", "sealed", "Sealed notes", show=False, id="sealed")]


def bindings_by_candle() -> list[BindingType]:
    """The bindings of the candle that are done at the table; the rest only brings the card back."""
    return [
        _binding(command, f"at_the_table('{action}')", priority=True)
        for command, action in _ACTIONS
        if command in _BY_CANDLE
    ]


def footer(session: Session) -> tuple[tuple[Command, str], ...]:
    """The commands to hint at, as the session stands, and what each does where that is not its usual name."""
    if session.stage is Stage.CROSSING:
        return _as_usual(_AT_THE_CROSSING)
    turn = session.turn
    if turn is not None and turn.face_down:
        return (commands.NEXT, wording.TURN_UP), *_as_usual(_FACE_DOWN)
    if turn is None or not leads_here(turn.card):
        return _as_usual(commands.FOOTER)
    *usual, last = commands.FOOTER
    return _as_usual((*usual, commands.SUPPORT, last))


def _as_usual(found: tuple[Command, ...]) -> tuple[tuple[Command, str], ...]:
    return tuple((command, "") for command in found)


def _binding(command: Command, action: str, *, priority: bool = False) -> Binding:
    return Binding(
        ",".join(command.keys) or command.key, action, command.label, id=command.id, priority=priority
    )
