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

    def show(self, value: object) -> None:
        """Show the steps that the file has, and an empty one."""
        steps = objects(value)
        self._count = len(steps)
        rows = list(self.query(Step))
        missing = range(len(rows), min(_MOST, len(steps) + 1))
        new = [Step(number) for number in missing]
        for number, row in enumerate([*rows, *new]):
            row.display = number <= len(steps)
            row.show(steps[number] if number < len(steps) else None)
        if new:
            self.mount_all(new)

    def remark(self, remarks: Sequence[Remark]) -> None:
        """Say what is to be said about each step."""
        for row in self.query(Step):
            row.remark([found for found in remarks if found.field[1:2] == (row.number,)])

    @on(Edited)
    def _edited(self, event: Edited) -> None:
        if len(event.path) != len(("steps", 0, "text")):
            return
        _, number, name = event.path
        if isinstance(number, int) and number >= self._count:
            event.stop()
            if name == _WORDS and event.value:
                self.post_message(Edited(("steps", number), {"text": event.value}))

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A step that lost its words goes when somebody has left it."""
        rows = [row for row in self.query(Step) if row in event.widget.ancestors]
        for row in rows:
            words = row.query_one(Box).value
            if row.number < self._count and not (isinstance(words, str) and words.strip()):
                self.post_message(Edited(("steps", row.number), None))


def _about(remark: Remark, name: str) -> bool:
    return remark.field[2:3] == (name,) or (len(remark.field) < 3 and name == _WORDS)
