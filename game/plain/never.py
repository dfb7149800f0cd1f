"""Drawing a line in plain lines: `R` asks unseen; `R TOPIC`, or `r topic` for the card's, stay to be read."""

import re

from game.base.errors import WrongUse
from game.front import care_words, commands
from game.front.asking import LEFT
from game.front.commands import by_word
from game.front.support import support_lines
from game.plain.source import HandleSource
from game.plain.voice import Voice
from game.play.lines import TOPICS
from game.play.session import Turn

OF_THIS_CARD = "topic"
LET_GO = "To let all lines go, whoever drew them: magic-circle context --clear-lines"
_HOW = "A number and enter; an empty line leaves. Nothing shows what you type, and this page goes."
_WHICH = "One of these numbers, please."
_WAYS_OUT = (commands.NEXT, commands.BLANK, commands.QUIT, commands.SUPPORT)
_KNOWN = "R and one of these keeps it away for good: {0}."
_JOINTS = re.compile(r"[\s,;.]+|\band\b")


def ask_topic(source: HandleSource, voice: Voice) -> tuple[str, ...]:
    """The topic that somebody chooses on a terminal, unseen; none where they leave.

    Raises:
        Leaving: somebody left meanwhile.
    """
    try:
        with source.unseen():
            voice.clear()
            voice.say(*_page())
            said = _choose(source, voice)
    finally:
        voice.clear()
    if said in TOPICS:
        return (said,)
    voice.say(LEFT, *(support_lines() if by_word(said) is commands.SUPPORT else ()))
    return ()


def _choose(source: HandleSource, voice: Voice) -> str:
    """A topic, or the line by which they leave."""
    while True:
        line = (source.read() or "").strip()
        if by_word(line) in _WAYS_OUT:
            return line
        if line.isdecimal() and 0 < int(line[:3]) <= len(TOPICS):
            return TOPICS[int(line[:3]) - 1]
        voice.say(_WHICH)


def _page() -> tuple[str, ...]:
    rows = (f"  {number}. {care_words.TOPIC_WORDS[topic]}" for number, topic in enumerate(TOPICS, 1))
    return (care_words.LINE_TITLE, *care_words.LINE_OPENING, *rows, _HOW)


def topics_in(words: str, turn: Turn | None) -> tuple[str, ...]:
    """The topics that a line names.

    Raises:
        WrongUse: it names none, or the card touches none.
    """
    if words.lower().strip() == OF_THIS_CARD:
        return _of_card(turn)
    found, rest = _named(" ".join(words.lower().split()))
    if not found or rest:
        raise WrongUse(care_words.LINE_OPENING[0], _known())
    return found


def _of_card(turn: Turn | None) -> tuple[str, ...]:
    named = turn.card.topics if turn is not None and not turn.face_down else ()
    found = tuple(topic for topic in TOPICS if topic in named)
    if not found:
        raise WrongUse("This card names no topic.", _known())
    return found


def _named(text: str) -> tuple[tuple[str, ...], str]:
    """The topics named by their ids or by the words for them, and what is left of the text."""
    names = [(name, topic) for topic in TOPICS for name in (care_words.TOPIC_WORDS[topic], topic)]
    found = set()
    # The longest first: “the birth” holds “birth”.
    for name, topic in sorted(names, key=lambda pair: -len(pair[0])):
        text, times = re.subn(rf"\b{re.escape(name)}\b", " ", text)
        if times:
            found.add(topic)
    return tuple(topic for topic in TOPICS if topic in found), _JOINTS.sub("", text)


def _known() -> str:
    both = (f"{topic} ({care_words.TOPIC_WORDS[topic]})" for topic in TOPICS)
    return _KNOWN.format(", ".join(both))
