"""What somebody probably meant."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to a mistyped one, or None if none is near.

    Two letters swapped count as one slip, which difflib does not see.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    slips = min(3, (len(word) + 1) // 3)
    found = extractOne(
        word.lower(), list(known), processor=str.lower, scorer=OSA.distance, score_cutoff=slips
    )
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word; empty if none is near."""
    near = closest(word, known)
    return f'Did you mean "{near}"?' if near else ""
