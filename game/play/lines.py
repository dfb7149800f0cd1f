"""Lines: topics that are never dealt in this house. Kept without their author, and never listed."""

from game.play.covered import Chance, cover, uncover

TOPICS = ("desire", "birth", "loss", "body", "money", "illness", "family")
"""What a line can be drawn at. A covered topic is its place here: new ones go to the end."""


def cover_topic(topic: str, chance: Chance) -> str:
    """The topic under a cover; it must be one of `TOPICS`."""
    return cover(TOPICS.index(topic), chance)


def topic_of(token: str) -> str | None:
    """The topic under a cover; None where there is none."""
    place = uncover(token)
    return TOPICS[place] if place is not None and place < len(TOPICS) else None
