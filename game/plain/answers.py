"""What the plain mode answers once a command is on disk."""

from game.front import commands, wording
from game.front.commands import Command
from game.plain.cards import Lines, asked, card_lines
from game.play.session import Session, Stage, Turn

CROSS = "An empty line, when you are both here."


def scene(session: Session) -> Lines:
    """What lies on the table now; nothing at the landing, which speaks for itself."""
    if session.stage is Stage.CROSSING:
        return ("", *wording.CROSSING, CROSS)
    turn = session.turn
    return card_lines(session, turn) if session.stage is Stage.TABLE and turn is not None else ()


def answer(command: Command, session: Session) -> Lines:
    """The answer to a command that led to this session."""
    turn = session.turn
    if command in _ABOUT_CARD and turn is not None:
        return _about_card(command, session, turn)
    if command is commands.SOFTER:
        return ("Gentler from the next card on.",)
    if command is commands.INTENTION:
        return ("Your intention is kept.",) if session.board.intention else ("The intention is taken back.",)
    return (*_BEFORE_SCENE.get(command.id, ()), *scene(session))


_ABOUT_CARD = (
    commands.FOLLOW_UP, commands.STAR, commands.NOTE_PARTNER, commands.NOTE_READER, commands.KEEP,
)  # fmt: skip
_BEFORE_SCENE = {
    commands.RETIRE.id: ("That card is laid away for good.",),
    commands.UNDO.id: ("Taken back.",),
}


def _about_card(command: Command, session: Session, turn: Turn) -> Lines:
    if command is commands.FOLLOW_UP:
        return asked(wording.card_text(session, turn), turn)[-1:]
    if command is commands.STAR:
        return ("Starred.",) if turn.starred else ("The star is taken back.",)
    if command is commands.KEEP:
        return ("Kept for the week.",) if turn.kept else ("Put back.",)
    return (f"Kept: {session.partners[turn.notes[-1].by]}'s words.",)
