"""A waiting evening, offered before another one begins."""

from collections.abc import Sequence
from datetime import datetime

from game.front import wording
from game.front.commands import HELP, SUPPORT, by_word
from game.front.support import support_lines
from game.plain.pausing import where_it_stands
from game.plain.source import Source
from game.plain.voice import Voice
from game.play.session import Session

NEW = "new"
_NEW_CHOICE = "new begins another evening, and this one goes on waiting."


def offer(waiting: Sequence[Session], now: datetime, source: Source, voice: Voice) -> str | None:
    """Offer the newest waiting evening.

    Returns:
        what they answered: `NEW`, or a line meant for the paused game; None at the end of input.
    """
    newest = waiting[0]
    voice.say("", wording.waiting(newest, now), *where_it_stands(newest), _NEW_CHOICE)
    if len(waiting) > 1:
        voice.say(*others(waiting[1:]))
    while True:
        voice.prompt()
        line = source.read()
        if line is None or line.strip().lower() == NEW:
            return NEW if line is not None else None
        if by_word(line.strip()) not in (HELP, SUPPORT):
            return line
        voice.say(*(support_lines() if by_word(line.strip()) is SUPPORT else (_NEW_CHOICE,)))


def others(waiting: Sequence[Session]) -> tuple[str, ...]:
    """How to get at the older evenings that wait."""
    return tuple(
        f"Also waiting since {session.started:%A, %H:%M}: magic-circle resume {session.id} --plain"
        for session in waiting
    )
