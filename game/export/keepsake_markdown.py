"""The keepsake as Markdown: everything that people wrote is shown as they typed it."""

import re
from collections.abc import Iterator

from game.export.keepsake import MARK, PLAIN_TEXT, Keepsake, Page

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>~|$&^])|(?<=:)(/)(?=/)")
"""What means something to a Markdown reader anywhere in a line; a backslash takes the meaning away."""
_AT_THE_START = re.compile(r"^([#\-+=:]|\d{1,9}(?=[.)]))")
"""What means something at the start of a line alone."""


def render_markdown(book: Keepsake) -> str:
    """The whole file."""
    return "\n".join(_lines(book)).rstrip() + "\n"


def _lines(book: Keepsake) -> Iterator[str]:
    yield f"<!-- {MARK} -->"
    yield ""
    yield f"# {shown(book.names[0])} and {shown(book.names[1])}"
    yield ""
    yield f"{book.span}".strip() or "No moment yet."
    yield ""
    for month in book.months:
        yield from (f"## {month.title}", "")
        for page in month.pages:
            yield from _page(page)
    yield from ("---", "", f"Made on {book.made:%-d %B %Y}. {PLAIN_TEXT}")


def _page(page: Page) -> Iterator[str]:
    head = " · ".join(filter(None, (f"{page.day:%-d %B}", shown(page.deck), shown(page.evening))))
    yield from (f"### {head}", "")
    if page.text:
        yield from (*_quoted(page.text, "**"), "")
    if page.steps:
        yield from (shown(page.steps), "")
    for name, words in page.words:
        if name:
            yield from (f"{shown(name)}:", "")
        yield from (*_quoted(words), "")


def _quoted(text: str, around: str = "") -> Iterator[str]:
    for line in text.split("\n"):
        words = shown(line.strip())
        # Two blanks keep the line break.
        yield f"> {around}{words}{around}  " if words else ">"


def shown(text: str) -> str:
    """The text so that every sign in it stands for itself, on one line."""
    line = _SPECIAL.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
    return _AT_THE_START.sub(_stopped, line)


def _stopped(found: re.Match[str]) -> str:
    # A number begins a list by the sign behind it, so that sign is stopped.
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"
