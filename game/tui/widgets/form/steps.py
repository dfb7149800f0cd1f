"""A ritual's steps: one row each, and an empty one for the next."""

from collections.abc import Sequence
from typing import Self

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from game.cards.raw import Document, objects
from game.cards.remarks import Remark
from game.front.form import FormField, step_form
from game.tui.widgets.form.box import Box, Edited

_MOST = 8
_WORDS = "text"


class Step(Vertical):
    """One step."""

    def __init__(self, number: int) -> None:
        super().__init__(classes="step")
        self.number = number
        self._boxes = {field.name: self._box(field) for field in step_form()}

    def _box(self, field: FormField) -> Box:
        label = f"step {self.number + 1}" if field.name == _WORDS else field.label
        return Box(field, ("steps", self.number, field.name), label)

    def compose(self) -> ComposeResult:
        """Its fields."""
        yield from self._boxes.values()

    def show(self, step: Document | None) -> Self:
        """Show the step; None for one that is not there yet, which needs only words."""
        for name, box in self._boxes.items():
            box.show((step or {}).get(name))
            box.display = step is not None or name == _WORDS
        return self

    def collect(self) -> list[Edited]:
        """What was written in it."""
        return [edited for box in self._boxes.values() for edited in box.collect()]

    def appear(self) -> None:
        """Show what else a step has, once it has words."""
        for name, box in self._boxes.items():
            if name != _WORDS:
                box.show(None)
                box.display = True

    def remark(self, remarks: Sequence[Remark]) -> None:
        """Say what is to be said about each field."""
        for name, box in self._boxes.items():
            box.remark([found for found in remarks if _about(found, name)])


class Steps(Vertical):
    """All steps."""

    def __init__(self, field: FormField) -> None:
        super().__init__(classes="steps")
        self.field = field
        self._count = 0
        self._rows: list[Step] = []

    def show(self, value: object) -> None:
        """Show the steps that the file has, and an empty one."""
        steps = objects(value)
        self._count = len(steps)
        self._make_room()
        for number, row in enumerate(self._rows):
            row.show(steps[number] if number < len(steps) else None)

    def _make_room(self) -> None:
        """A row for each step and an empty one."""
        missing = range(len(self._rows), min(_MOST, self._count + 1))
        new = [Step(number).show(None) for number in missing]
        self._rows += new
        for row in self._rows:
            row.display = row.number <= self._count
        if new and self.is_attached:
            self.mount_all(new)

    def compose(self) -> ComposeResult:
        """The rows there are from the beginning."""
        yield from self._rows

    def follow(self, value: object) -> None:
        """Take in that a step came or went; what is being typed stays."""
        came = len(objects(value)) - self._count
        if came == 1:
            self._count += 1
            self._rows[self._count - 1].appear()
            self._make_room()
        elif came:
            self.show(value)

    def remark(self, remarks: Sequence[Remark]) -> None:
        """Say what is to be said about each step."""
        for row in self._rows:
            row.remark([found for found in remarks if found.field[1:2] == (row.number,)])

    def collect(self) -> list[Edited]:
        """What was written since it was last asked."""
        written = [edited for row in self._rows for edited in row.collect()]
        return [found for edited in written for found in self._of_the_card(edited)]

    def _of_the_card(self, edited: Edited) -> list[Edited]:
        """The edit as one of the card: words in the empty row make a step."""
        _, number, name = edited.path
        if isinstance(number, int) and number >= self._count:
            words = name == _WORDS and edited.value
            return [Edited(("steps", number), {_WORDS: edited.value})] if words else []
        return [edited]

    @on(Edited)
    def _edited(self, event: Edited) -> None:
        if len(event.path) != len(("steps", 0, "text")):
            return
        for edited in self._of_the_card(event):
            if edited is not event:
                event.stop()
                self.post_message(edited)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A step that lost its words goes when somebody has left it."""
        rows = [row for row in self._rows if row in event.widget.ancestors]
        for row in rows:
            words = row.query_one(Box).value
            if row.number < self._count and not (isinstance(words, str) and words.strip()):
                self.post_message(Edited(("steps", row.number), None))


def _about(remark: Remark, name: str) -> bool:
    return remark.field[2:3] == (name,) or (len(remark.field) < 3 and name == _WORDS)
