"""A window too small for any screen: one calm line over all of it until it is larger."""

from collections.abc import Iterable, Mapping
from typing import Any

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from game.front import wording
from game.tui.keys import usable

SMALLEST = Size(34, 14)
"""In this window every screen still shows what it is about; in a smaller one a card is an empty frame."""


def is_too_small(size: Size) -> bool:
    """Whether no screen can be read in a window of this size."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


def way_out(
    key: str, app: Iterable[BindingType], screens: Iterable[BindingType], settings: Mapping[str, str]
) -> str:
    """The action that a key stands for even under the cover; empty for none.

    Args:
        key: as Textual names it.
        app: the bindings of the app, which hold.
        screens: those that screens share, of which only those hold that ask something of the app.
        settings: the keys as they are set there.
    """
    own = [each for each in app if isinstance(each, Binding)]
    asked = [each for each in screens if isinstance(each, Binding) and each.action.startswith("app.")]
    named = usable(settings)
    held = (each for each in (*own, *asked) if key in named.get(each.id or "", each.key).split(","))
    return next((each.action for each in held), "")


class Cover(Widget):
    """Lies over a whole screen, which stays below as it is: what is half written, and where one writes."""

    def render(self) -> Content:
        """The one line."""
        return Content(wording.TOO_SMALL)


def cover_or_not(screen: Screen[Any], *, small: bool) -> None:
    """Lay the cover over a screen, or take it away."""
    covers = screen.query(Cover)
    screen.set_class(small, "-covered")
    if small and not covers:
        screen.mount(Cover())
    elif covers and not small:
        covers.remove()
