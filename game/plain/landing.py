"""The landing: a spoken thank you, two lines for those who like, and a calm summary."""

from collections.abc import Callable
from typing import NamedTuple

from game.base.text import clean_line
from game.front import commands, wording
from game.front.commands import Command, by_word
from game.plain.cards import Lines
from game.plain.cutting import line_cut
from game.plain.half_written import LET_GO
from game.plain.voice import Voice
from game.play import intents as do
from game.play.drafts import LONGEST, What
from game.play.session import Session

_STILL_COMMANDS = (commands.BLANK, commands.QUIT, commands.SUPPORT, commands.HELP, commands.UNDO)
"""What one letter still asks for while an evening is being named: nobody calls an evening "b"."""


class Question(NamedTuple):
    """What is asked, what the answer asks of the table, and where it waits while it is half written."""

    prompt: str
    intent: Callable[[str], do.Intent]
    what: What

    @property
    def longest(self) -> int:
        """How many characters of the answer are kept."""
        return LONGEST[self.what]


NAME = Question(wording.NAME_PROMPT, do.NameEvening, What.NAME)
CARD = Question(wording.CARD_PROMPT, do.WriteCard, What.CARD)


def open_landing(session: Session, voice: Voice) -> None:
    """Turn to each other."""
    voice.say("", wording.LANDING, wording.ONE_CARD_FAREWELL if session.one_card else wording.thanks(session))


def close_landing(session: Session, voice: Voice) -> None:
    """The evening in a few lines."""
    voice.say("", *wording.summary(session), "Good night.")


def meant_as_command(line: str) -> Command | None:
    """The command that a line holds even here, or None where it is the answer itself."""
    command = by_word(line.strip()) if len(line.strip()) == 1 else None
    return command if command in _STILL_COMMANDS else None


def meant(line: str, waits: str) -> str:
    """The words that an answer stands for, where half-written ones may wait."""
    if waits and line in ("", LET_GO):
        return "" if line else waits
    return line


def kept(text: str, limit: int) -> Lines:
    """What is said once an answer is on disk, of which so many characters are kept."""
    return (f"Kept: {clean_line(text, 60)}", *line_cut(text, limit)) if text else ("None, then.",)
