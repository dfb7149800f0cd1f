"""What differs between two states of a deck file, line by line."""

from difflib import unified_diff

from game.base.text import clean

_LONGEST = 500
_MOST_LINES = 4000


def differing_lines(old: bytes, new: bytes, before: str = "on disk", after: str = "yours") -> tuple[str, ...]:
    """The lines that differ, as `diff` writes them, with three lines around; fit for a terminal.

    Of longer files the first few thousand lines are compared.
    """
    found = unified_diff(_lines(old), _lines(new), before, after, lineterm="")
    return tuple(clean(line)[:_LONGEST] for line in found)


def _lines(raw: bytes) -> list[str]:
    return raw.decode("utf-8-sig", "replace").splitlines()[:_MOST_LINES]
