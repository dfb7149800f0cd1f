"""How a moment looks in the book: a card with its words, as many lines wide as there is room."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content

from game.base.text import clean

_NARROWEST = 8


def wrapped(text: str, width: int, most: int = 0, style: str = "") -> list[Content]:
    """The text in lines of that width; of more than `most` (0: all of them) the rest is cut off."""
    text, width = clean(text), max(_NARROWEST, width)
    # What cannot be seen need not be wrapped: words may be 2,000 characters long.
    rows = Content(text[: width * most + 1] if most else text).wrap(width) or [Content("")]
    if most and (len(rows) > most or len(text) > width * most):
        rows = rows[:most]
        rows[-1] = Content(rows[-1].plain.rstrip()).truncate(width - 1) + "…"
    return [row.stylize(style) if style else row for row in rows]


def said(name: str, text: str, width: int, most: int = 0) -> list[Content]:
    """Words with the name before them; further lines hang under the words."""
    mark = f"{clean(name)}: " if name else ""
    indent = cell_len(mark)
    if indent > width // 2:
        return [*wrapped(mark.strip(), width, 1, "$quiet"), *wrapped(text, width, most)]
    rows = wrapped(text, width - indent, most)
    return [
        Content.assemble((mark if place == 0 else " " * indent, "$quiet"), row)
        for place, row in enumerate(rows)
    ]


def carded(lines: Iterable[Content], width: int, *, here: bool) -> list[Content]:
    """The lines on a card, with a bar beside the one they are at, and a line of air below."""
    bar = Content.styled("▌ " if here else "  ", "$primary")
    return [
        *((bar + line).truncate(width, pad=True).stylize_before("on $card") for line in lines),
        Content(""),
    ]


def plainly(lines: Iterable[Content], *, here: bool) -> list[Content]:
    """The lines as they are, with the same bar."""
    bar = Content.styled("▌ " if here else "  ", "$primary")
    return [bar + line for line in lines]
