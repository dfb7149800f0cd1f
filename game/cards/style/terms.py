"""From lists of words to one pattern that finds them in a plain text."""

import re

_CURLY = {0x2018: "'", 0x2019: "'"}


def terms(*lists: str) -> re.Pattern[str]:
    """A pattern for whole words, to search a plain text with.

    Each list has its terms between bars, in small letters. A star stands for any ending, a blank for any
    blanks.
    """
    # Small letters in list and text: a pattern that ignores case takes three times as long.
    return re.compile(whole(*lists))


def whole(*lists: str) -> str:
    """The same as a part of a larger pattern."""
    return rf"(?<![\w-])(?:{any_of(*lists)})(?!\w)"


def any_of(*lists: str) -> str:
    """The terms alone, where the larger pattern sees to the borders of words."""
    found = [term.strip() for each in lists for term in each.split("|")]
    return "|".join(_escaped(term) for term in found if term)


def plain(text: str) -> str:
    """The text in small letters with straight apostrophes; every character keeps its place."""
    small = text.lower()
    return (small if len(small) == len(text) else text).translate(_CURLY)


def _escaped(term: str) -> str:
    return re.escape(term).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
