"""Saying so when words were longer than what is kept of them."""

from game.base.text import clean
from game.front import wording
from game.plain.cards import Lines
from game.play.rules import MAX_NOTE


def note_cut(text: str) -> Lines:
    """What is said of a note; nothing where all of it is kept."""
    return _said(len(clean(text).strip()), MAX_NOTE)


def line_cut(text: str, limit: int) -> Lines:
    """What is said of a name, an intention or a card of their own; nothing where all of it is kept."""
    return _said(len(" ".join(clean(text).split())), limit)


def _said(length: int, limit: int) -> Lines:
    return (wording.CUT.format(f"{limit:,}"),) if length > limit else ()
