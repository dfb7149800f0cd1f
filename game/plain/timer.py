"""A ritual's next step with its time, and the count of three. Any line ends the wait."""

from game.front import wording
from game.front.pace import SPEAKING_SECONDS
from game.plain.cards import step_line
from game.plain.source import Source
from game.plain.voice import Voice
from game.play.session import Session, Turn

_COUNT = ("Three…", "Two…", "One…")
_BEAT = 1.0
"""Seconds between the words of the count."""


def run_timer(session: Session, turn: Turn, source: Source, voice: Voice) -> None:
    """Say the step that has just begun, and wait for its time to pass or a line to come.

    Raises:
        Leaving: somebody left meanwhile.
    """
    text = wording.card_text(session, turn)
    if turn.speakers:
        voice.say(wording.speaks(session, turn))
        _wait(SPEAKING_SECONDS, source, voice)
        return
    if not text.steps:
        _count(source, voice)
        return
    step = text.steps[turn.step - 1]
    voice.say(step_line(step, turn.step))
    if step.seconds:
        _wait(step.seconds, source, voice)
    if turn.step == len(text.steps) and text.say:
        voice.say(f"To end, say: {text.say}")


def _wait(seconds: int, source: Source, voice: Voice) -> None:
    if source.waiting(seconds):
        return
    voice.bell()
    voice.say("That was the time. Stay as long as you like.")


def _count(source: Source, voice: Voice) -> None:
    for word in _COUNT:
        voice.say(word)
        source.waiting(_BEAT)
    voice.say("Now!")
