"""From lists of words to one pattern that finds them."""

import re

_CURLY = {0x2018: "'", 0x2019: "'"}


def terms(*lists: str) -> re.Pattern[str]:
    """A pattern for whole words, in any case, to search a `straight` text with.

    Each list has its terms between bars. A star at the end of a word stands for any ending, a blank for any
    blanks.
    """
    return re.compile(whole(*lists), re.IGNORECASE)


def whole(*lists: str) -> str:
    """The same as a part of a larger pattern."""
    return rf"(?<![\w-])(?:{any_of(*lists)})(?!\w)"


def any_of(*lists: str) -> str:
    """The terms alone, where the larger pattern sees to the borders of words."""
    found = [term.strip() for each in lists for term in each.split("|")]
    return "|".join(_escaped(term) for term in found if term)


def straight(text: str) -> str:
    """The text with straight apostrophes; every character keeps its place."""
    return text.translate(_CURLY)


def _escaped(term: str) -> str:
    return re.escape(term).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
