"""Drawing a line in plain lines: `R TOPIC`, or `r topic` for what the card is about."""

from game.base.errors import WrongUse
from game.front import care_words
from game.play.lines import TOPICS
from game.play.session import Turn

OF_THIS_CARD = "topic"
_KNOWN = f"R and one of these words keeps it away for good: {', '.join(TOPICS)}."


def topics_in(words: str, turn: Turn | None) -> tuple[str, ...]:
    """The topics that a line names.

    Raises:
        WrongUse: it names none, or the card touches none.
    """
    wanted = words.lower().split()
    if wanted == [OF_THIS_CARD]:
        wanted = list(turn.card.topics) if turn is not None and not turn.face_down else []
        if not wanted:
            raise WrongUse("This card names no topic.", _KNOWN)
    found = tuple(topic for topic in TOPICS if topic in wanted)
    if not found or len(found) != len(set(wanted)):
        raise WrongUse(care_words.LINE_OPENING[0], _KNOWN)
    return found
