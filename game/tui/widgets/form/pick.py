"""One of a few values, or several of them, chosen with the arrow keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Pick(Static, can_focus=True):
    """One of several values."""

    class Picked(Message):
        """Another value is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "The value before", show=False),
        Binding("right,space", "turn(1)", "The next value", show=False),
    ]

    def __init__(self, values: Sequence[object]) -> None:
        super().__init__(markup=False)
        self._values = list(values)
        self.value: object = None

    def show(self, value: object) -> None:
        """Show a value; one that is none of ours is shown as it is."""
        self.value = value
        self._draw()

    def action_turn(self, by: int) -> None:
        """Take another value, `by` places on."""
        known = self.value in self._values
        place = (self._values.index(self.value) + by) % len(self._values) if known else 0
        self.show(self._values[place])
        self.post_message(self.Picked())

    def on_click(self) -> None:
        """A click takes the next one."""
        self.action_turn(1)

    def watch_has_focus(self, value: bool) -> None:
        """Show whether the arrow keys change it now."""
        super().watch_has_focus(value)
        self._draw()

    def _draw(self) -> None:
        before, after = ("◂ ", " ▸") if self.has_focus else ("  ", "  ")
        word = self.value if isinstance(self.value, str | int) and self.value in self._values else "?"
        self.update(Content.assemble((before, "$primary"), str(word), (after, "$primary")))


class Several(Static, can_focus=True):
    """Any of several words; left and right move, space chooses."""

    class Picked(Message):
        """Another choice."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Before", show=False),
        Binding("right", "move(1)", "Next", show=False),
        Binding("space", "choose", "Choose", show=False),
    ]

    def __init__(self, values: Sequence[str]) -> None:
        super().__init__(markup=False)
        self._values = list(values)
        self._here = 0
        self._chosen: tuple[str, ...] = ()

    @property
    def value(self) -> tuple[str, ...]:
        """What is chosen, in the order of the words."""
        return tuple(value for value in self._values if value in self._chosen)

    def show(self, value: Sequence[str]) -> None:
        """Show what is chosen."""
        self._chosen = tuple(value)
        self._draw()

    def action_move(self, by: int) -> None:
        """To another word."""
        self._here = (self._here + by) % len(self._values)
        self._draw()

    def action_choose(self) -> None:
        """Choose the word, or not any more."""
        word = self._values[self._here]
        kept = tuple(value for value in self._chosen if value != word)
        self.show(kept if word in self._chosen else (*kept, word))
        self.post_message(self.Picked())

    def watch_has_focus(self, value: bool) -> None:
        """Show whether the arrow keys change it now."""
        super().watch_has_focus(value)
        self._draw()

    def _draw(self) -> None:
        words = [self._word(place, word) for place, word in enumerate(self._values)]
        self.update(Content("  ").join(words))

    def _word(self, place: int, word: str) -> Content:
        here = self.has_focus and place == self._here
        text = f"✓{word}" if word in self._chosen else word
        style = "$accent" if word in self._chosen else "$quiet"
        return Content.styled(text, f"{style} underline" if here else style)
