"""Drawing a line in plain lines: `R TOPIC`, or `r topic` for what the card is about."""

import re

from game.base.errors import WrongUse
from game.front import care_words
from game.play.lines import TOPICS
from game.play.session import Turn

OF_THIS_CARD = "topic"
LET_GO = "To let all lines go, whoever drew them: magic-circle context --clear-lines"
_KNOWN = "R and one of these keeps it away for good: {0}."
_JOINTS = re.compile(r"[\s,;.]+|\band\b")


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
