"""Finding moments again: as they type, on this day, or one at random."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from random import Random

from game.journal.document import CardDocument, SessionDocument
from game.journal.highlights import Highlight, Wanted, all_text, folded, pieces_of


class Finder:
    """Searches the same moments again and again, at every key; their text is folded once."""

    def __init__(self, moments: Iterable[Highlight]) -> None:
        """Take over the moments; what is found comes in their order."""
        self._moments = tuple(moments)

    def find(self, wanted: Wanted) -> list[Highlight]:
        """The moments that are wanted."""
        pieces = pieces_of(wanted.search)
        found: Iterable[Highlight] = self._moments
        if pieces:
            found = [moment for text, moment in self._rows if all(piece in text for piece in pieces)]
        return [moment for moment in found if wanted.fits_but_for_text(moment)]

    @cached_property
    def _rows(self) -> list[tuple[str, Highlight]]:
        # Opening the book searches for nothing, and need not wait for this.
        return [(all_text(moment), moment) for moment in self._moments]


class EveningFinder:
    """The same for whole evenings: their names, all their cards and words, what they took along."""

    def __init__(self, evenings: Iterable[SessionDocument]) -> None:
        """Take over the evenings; what is found comes in their order."""
        self._rows = [(evening_text(evening), evening) for evening in evenings]

    def find(self, search: str) -> list[SessionDocument]:
        """The evenings that hold each word of `search` somewhere."""
        pieces = pieces_of(search)
        return [evening for text, evening in self._rows if all(piece in text for piece in pieces)]


def evening_text(evening: SessionDocument) -> str:
    """Everything of an evening that is searched, folded."""
    intention = evening.intention.text if evening.intention else ""
    return folded("\n".join((evening.name, intention, *map(_written, evening.cards))))


def holds_any(card: CardDocument, search: str) -> bool:
    """Whether any word of `search` is on the card or in the words written down to it."""
    text = folded(_written(card))
    return any(piece in text for piece in pieces_of(search))


def _written(card: CardDocument) -> str:
    return "\n".join((card.text, *(note.text for note in card.notes)))


def on_this_day(moments: Iterable[Highlight], today: date) -> list[Highlight]:
    """The moments of this day of the year in other years; those of 29 February come on the 28th as well."""
    return [moment for moment in moments if _same_day(moment.at.date(), today) and moment.at.date() != today]


def at_random(moments: Sequence[Highlight], seed: int) -> Highlight | None:
    """One of them, always the same for a seed; None where there are none."""
    return Random(f"remember {seed}").choice(moments) if moments else None


def _same_day(day: date, today: date) -> bool:
    if (day.month, day.day) == (today.month, today.day):
        return True
    leap_day_has_no_date = (day.month, day.day, today.month, today.day) == (2, 29, 2, 28)
    return leap_day_has_no_date and not _is_leap(today.year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
