"""Half-written words in plain lines: telling of them, and letting them go."""

from game.front import commands
from game.front.commands import Command
from game.plain.cards import Lines
from game.plain.orders import Order
from game.play import intents as do
from game.play.drafts import Draft, What
from game.play.session import Session

LET_GO = "-"
"""In the place of words: those that are half written are not wanted."""
GONE = "Let go."
_HOW = "{0} and the words writes them anew, {0} - lets them go; else they stay."
_HOW_HERE = "An empty line keeps it as it is, - lets it go."


def told(session: Session) -> Lines:
    """The words that wait for this card, or for the evening, and what can be done with them."""
    return tuple(line for draft in session.drafts for line in _told(draft, session))


def told_here(what: What, session: Session) -> Lines:
    """The same where a line is asked for by itself."""
    waits = session.half_written(what)
    return (f"Half-written: {waits}", _HOW_HERE) if waits else ()


def letting_go(order: Order, session: Session) -> do.KeepDraft | None:
    """What lets go the words that this order names; None where it asks for something else."""
    place = _place(order.command, session)
    if order.words != LET_GO or place is None or not session.half_written(*place):
        return None
    what, by = place
    return do.KeepDraft("", by, what)


def _told(draft: Draft, session: Session) -> Lines:
    command = next((one for one in _COMMANDS if _place(one, session) == (draft.what, draft.by)), None)
    if command is None:
        return ()
    whose = session.partners[draft.by] if draft.what is What.NOTE else "an intention"
    return (f"Half-written, {whose}: {draft.text}", _HOW.format(command.key))


def _place(command: Command, session: Session) -> tuple[What, int] | None:
    match command:
        case commands.INTENTION:
            return What.INTENTION, 0
        case commands.NOTE_PARTNER:
            return What.NOTE, 1 - session.reader
        case commands.NOTE_READER:
            return What.NOTE, session.reader
    return None


_COMMANDS = (commands.NOTE_PARTNER, commands.NOTE_READER, commands.INTENTION)
