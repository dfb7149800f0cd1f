"""How a card stands to the built-in deck, as a mark."""

from textual.content import Content

from game.cards.workcards import Standing

_MARKS = {
    Standing.OWN: ("", ""),
    Standing.SAME: ("  ", ""),
    Standing.CHANGED: ("✎ ", "$accent"),
    Standing.HIDDEN: ("✕ ", "$quiet"),
    Standing.NEW: ("+ ", "$accent"),
}


def standing_mark(standing: Standing) -> Content:
    """A sign before the card; nothing in a deck that changes no built-in one."""
    text, style = _MARKS[standing]
    return Content.styled(text, style) if style else Content(text)
