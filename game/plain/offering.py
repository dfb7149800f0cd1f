"""A waiting evening, offered before another one begins."""

from collections.abc import Sequence
from datetime import datetime

from game.front import wording
from game.front.commands import HELP, SUPPORT, by_word
from game.front.support import support_lines
from game.front.wording import short_id
from game.plain.pausing import where_it_stands
from game.plain.source import Source
from game.plain.voice import Voice
from game.play.session import Session

NEW = "new"
_NAMED = 2
"""How many of the other evenings are named."""
_NEW_CHOICE = "new begins another evening, and this one goes on waiting."


def offer(waiting: Sequence[Session], now: datetime, source: Source, voice: Voice) -> str | None:
    """Offer the newest waiting evening.

    Returns:
        what they answered: `NEW`, or a line meant for the paused game; None at the end of input.
    """
    newest = waiting[0]
    voice.say("", wording.waiting(newest, now), *where_it_stands(newest), _NEW_CHOICE)
    if len(waiting) > 1:
        voice.say(others(waiting[1:]))
    while True:
        voice.prompt()
        line = source.read()
        if line is None or line.strip().lower() == NEW:
            return NEW if line is not None else None
        if by_word(line.strip()) not in (HELP, SUPPORT):
            return line
        voice.say(*(support_lines() if by_word(line.strip()) is SUPPORT else (_NEW_CHOICE,)))


def others(waiting: Sequence[Session]) -> str:
    """How to get at the other evenings that wait, in one line however many they are."""
    ids = ", ".join(short_id(session.id) for session in waiting[:_NAMED])
    more = ", …" if len(waiting) > _NAMED else ""
    count = "One more evening waits" if len(waiting) == 1 else f"{len(waiting)} more evenings wait"
    return f"{count}: {ids}{more}. magic-circle resume --list lists them; resume ID --plain picks one up."
