"""Lines: topics that are never dealt in this house. Kept without their author, and never listed."""

from collections.abc import Iterable

from game.play.covered import Chance, cover, uncover

TOPICS = ("desire", "birth", "loss", "body", "money", "illness", "family")
"""What a line can be drawn at. A covered topic is its place here: new ones go to the end, eight at most."""


def cover_topic(topic: str, chance: Chance) -> str:
    """The topic under a cover; it must be one of `TOPICS`."""
    return cover(TOPICS.index(topic), chance)


def topic_of(token: str) -> str | None:
    """The topic under a cover; None where there is none."""
    place = uncover(token)
    return TOPICS[place] if place is not None and place < len(TOPICS) else None


def mask_of(topics: Iterable[str]) -> int:
    """These topics as one number below 256."""
    return sum(1 << place for place, topic in enumerate(TOPICS) if topic in set(topics))


def topics_in(mask: int) -> frozenset[str]:
    """The topics in such a number; what a newer version may have put there is passed over."""
    return frozenset(topic for place, topic in enumerate(TOPICS) if mask >> place & 1)
