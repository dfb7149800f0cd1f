"""The keepsake: a book of starred moments, by month, in one file that needs nothing else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import msgspec

from game.base.errors import WrongUse
from game.base.text import clean
from game.export.writing_out import write_out
from game.journal.highlights import Highlight
from game.journal.records import Sealed

MARK = "Magic Circle keepsake"
"""Stands near the beginning of every keepsake, so that a newer one may take its place."""
PLAIN_TEXT = "A plain file: whoever opens it can read it."


class Page(msgspec.Struct, frozen=True):
    """One moment as it stands in the book; all text cleaned.

    `words` are pairs of name and words, `steps` what a ritual was made of, in one line.
    """

    day: date
    deck: str
    text: str
    words: tuple[tuple[str, str], ...]
    evening: str = ""
    is_letter: bool = False
    steps: str = ""


class Month(msgspec.Struct, frozen=True):
    """A month and its pages, oldest first."""

    title: str
    pages: tuple[Page, ...]


class Keepsake(msgspec.Struct, frozen=True):
    """The whole book; `span` says from when to when, `made` is today."""

    names: tuple[str, str]
    months: tuple[Month, ...]
    made: date

    @property
    def span(self) -> str:
        """From the first month to the last."""
        if not self.months:
            return ""
        first, last = self.months[0].title, self.months[-1].title
        return first if first == last else f"{first} to {last}"


def keepsake(
    names: tuple[str, str],
    moments: Iterable[Highlight],
    titles: Mapping[str, str],
    made: date,
    letters: Sequence[Sealed] = (),
    steps: Callable[[Highlight], str] = lambda _: "",
) -> Keepsake:
    """Bind chosen moments into a book, in the order in which they happened.

    Args:
        names: the two.
        moments: those chosen, in any order.
        titles: every deck's title by its id.
        made: today.
        letters: sealed notes that were opened.
        steps: what a ritual was made of, in one line; empty for other cards.
    """
    pages = [_page(moment, titles, steps(moment)) for moment in moments]
    pages += [_letter(letter, names) for letter in letters]
    pages.sort(key=lambda page: page.day)
    months = groupby(pages, key=lambda page: f"{page.day:%B %Y}")
    bound = tuple(Month(title, tuple(group)) for title, group in months)
    return Keepsake((clean(names[0]), clean(names[1])), bound, made)


def write_keepsake(path: Path, book: Keepsake) -> None:
    """Write the book to a `.md` or `.html` file, readable by its owner alone.

    Raises:
        WrongUse: another kind of file, or a file of somebody else's stands there.
        Trouble: it could not be written.
    """
    write_out(path, _renderer(path)(book), MARK)


def _renderer(path: Path) -> Callable[[Keepsake], str]:
    from game.export.keepsake_html import render_html
    from game.export.keepsake_markdown import render_markdown

    match path.suffix.lower():
        case ".html" | ".htm":
            return render_html
        case ".md":
            return render_markdown
    raise WrongUse(f"A keepsake is a .html or a .md file, not “{path.suffix}”.", "For example: us.html")


def _page(moment: Highlight, titles: Mapping[str, str], steps: str) -> Page:
    return Page(
        day=moment.at.date(),
        deck=clean(titles.get(moment.deck, moment.deck)),
        text=clean(moment.text),
        words=tuple((clean(words.by), clean(words.text)) for words in moment.notes),
        evening=clean(moment.evening),
        steps=clean(steps),
    )


def _letter(letter: Sealed, names: tuple[str, str]) -> Page:
    name = clean(names[letter.by]) if letter.by in (0, 1) else ""
    return Page(letter.made.date(), "A sealed note", "", ((name, clean(letter.text)),), is_letter=True)
