"""One field of the form: its name, the place to write, and what is to be said about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from game.base.text import clean, clean_line
from game.cards.raw import Path, strings
from game.cards.remarks import Remark
from game.front.form import FormField, Sort
from game.tui.widgets.form.pick import Pick, Several
from game.tui.widgets.form.words import Words
from game.tui.widgets.line import Line
from game.tui.widgets.steady import Steady

_BETWEEN_LABELS = re.compile(r"[\s,]+")
_MOST_REMARKS = 2


@dataclass
class Edited(Message):
    """A field has another value; None for none."""

    path: Path
    value: object


class Box(Vertical):
    """A field."""

    def __init__(self, field: FormField, path: Path | None = None, label: str = "") -> None:
        """Write on `field`, which stands at `path` in the card and is called `label`."""
        super().__init__(classes=f"box -{field.sort.value}")
        self.field = field
        self.path: Path = path if path is not None else (field.name,)
        self._label = label or field.label
        self._input = _input(field)
        self._remark = Steady(classes="remark")
        self._known: object = None

    def compose(self) -> ComposeResult:
        """Name, place to write, remarks."""
        with Horizontal():
            yield Static(self._label, classes="label", markup=False)
            yield self._input
        yield self._remark

    def take_focus(self) -> None:
        """Begin to write here."""
        self._input.focus()

    def show(self, value: object) -> None:
        """Show the value that the file has."""
        _show(self._input, self.field, value)
        self._known = self._read()

    def remark(self, remarks: Sequence[Remark]) -> None:
        """Say what is to be said."""
        self._remark.display = bool(remarks)
        self._remark.show(in_words(remarks), layout=True)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Pick.Picked)
    @on(Several.Picked)
    def _written(self, event: Message) -> None:
        event.stop()
        for edited in self.collect():
            self.post_message(edited)

    def collect(self) -> list[Edited]:
        """What was written since it was last asked."""
        value = self._read()
        if value == self._known:
            return []
        self._known = value
        return [Edited(self.path, value)]

    @property
    def value(self) -> object:
        """What stands there."""
        return self._read()

    def _read(self) -> object:
        return _value(self._input, self.field)


def in_words(remarks: Sequence[Remark]) -> Content:
    """The first remarks, faults before matters of style."""
    ordered = sorted(remarks, key=lambda remark: (remark.style, remark.severity.value))
    return Content("\n").join([_remark(remark) for remark in ordered[:_MOST_REMARKS]])


def _remark(remark: Remark) -> Content:
    sign, style = ("~ ", "$accent") if remark.style else ("! ", "$error")
    message, hint = clean_line(remark.message, 200), clean_line(remark.hint, 200)
    return Content.assemble((sign + message, style), (f" {hint}" if hint else "", "$quiet"))


def _input(field: FormField) -> Widget:
    match field.sort:
        case Sort.CHOICE:
            return Pick(field.values)
        case Sort.SEVERAL:
            return Several([str(value) for value in field.values])
        case Sort.WORDS:
            return Words()
        case Sort.LINES:
            return Words("one a line")
    example = " ".join(map(str, field.values))
    length = 4 if field.sort is Sort.NUMBER else 1000 if field.sort is Sort.LABELS else field.longest
    line = Line(placeholder=example, max_length=length, compact=True, select_on_focus=False)
    line.type = "integer" if field.sort is Sort.NUMBER else "text"
    return line


def _show(widget: Widget, field: FormField, value: object) -> None:
    if isinstance(widget, Pick):
        widget.show(field.default if value is None else value)
    elif isinstance(widget, Several):
        widget.show(strings(value))
    elif isinstance(widget, Words):
        lines = "\n".join(item.replace("\n", " ") for item in strings(value))
        widget.show(lines if field.sort is Sort.LINES else value if isinstance(value, str) else "")
    elif isinstance(widget, Line):
        text = " ".join(strings(value)) if field.sort is Sort.LABELS else value
        written = clean_line(str(text), 2000) if isinstance(text, str | int) else ""
        if written != widget.value:
            was_empty = not widget.value
            widget.value = written
            if was_empty:
                widget.cursor_position = len(written)


def _value(widget: Widget, field: FormField) -> object:
    if isinstance(widget, Pick):
        return None if widget.value == field.default else widget.value
    if isinstance(widget, Several):
        return list(widget.value) or None
    if isinstance(widget, Words):
        return _of_words(widget.text, field)
    if isinstance(widget, Line):
        return _of_line(widget.value, field)
    return None


def _of_words(text: str, field: FormField) -> object:
    if field.sort is Sort.LINES:
        return [line.strip() for line in clean(text).split("\n") if line.strip()] or None
    text = text.strip()
    # A card without a text is a fault to be told, one without a field that may be left out is none.
    return text if text or field.name == "text" else None


def _of_line(text: str, field: FormField) -> object:
    if field.sort is Sort.LABELS:
        return [word for word in _BETWEEN_LABELS.split(text) if word] or None
    if field.sort is Sort.NUMBER:
        return int(text) if text.isdecimal() else None
    return text.strip() or None
