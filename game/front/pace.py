"""How long a tired person takes to read a card aloud."""

from game.cards.model import Card

SPEAKING_SECONDS = 120
"""How long each of the two speaks when they ask for equal times."""
_WORDS_PER_SECOND = 1.6
"""About 95 words a minute: slow reading aloud, with a look at the other in between."""
_AT_LEAST = 12.0


def reading_seconds(card: Card) -> float:
    """After how many seconds a read card may dim."""
    words = " ".join((card.text, *card.options)).split()
    return max(_AT_LEAST, 8 + len(words) / _WORDS_PER_SECOND)


def clock_face(seconds: float) -> str:
    """Minutes and seconds of a countdown, rounded up: "1:05"."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02d}"
