"""A question with a few answers, each with its key, that stay in sight. Escape gives none."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import commands
from game.tui.widgets.hanging import Hanging
from game.tui.widgets.hints import Hints

_BACK = (("escape", "back"),)
_SCROLL = ("arrows", "scroll")
_FEWEST = 2
"""So many lines are shown however small the window is."""


class Answer(NamedTuple):
    """An answer: the key that gives it, what it is called inside, and in words."""

    key: str
    name: str
    words: str


class Ask(ModalScreen[str]):
    """Gives the name of the chosen answer; an empty one for none."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss('')", "Back"),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
        Binding("up", "scroll(-1)", "Up", show=False),
        Binding("down", "scroll(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Up a page", show=False),
        Binding("pagedown,space", "page(1)", "Down a page", show=False),
    ]

    def __init__(self, question: str, answers: Sequence[Answer], lines: Iterable[str] = ()) -> None:
        """Ask `question`; `lines` stand below it, and may be many."""
        super().__init__()
        self._question = question
        self._answers = answers
        self._lines = [Content(line) for line in lines]

    def compose(self) -> ComposeResult:
        """The question, the lines, the answers."""
        with Vertical(classes="column"):
            yield Static(self._question, classes="title", markup=False)
            with VerticalScroll(classes="told", can_focus=False):
                yield Hanging(self._lines)
            with Vertical(classes="answers"):
                yield Hanging(
                    (Content.styled(f"  {answer.key}  ", "$accent"), Content(answer.words))
                    for answer in self._answers
                )
        yield Hints(_BACK)

    def on_resize(self) -> None:
        """Give the lines what the question and its answers leave of the window."""
        self.call_after_refresh(self._make_room)

    def on_key(self, event: events.Key) -> None:
        """A key answers."""
        for answer in self._answers:
            if answer.key in (event.key, event.character):
                event.stop()
                self.dismiss(answer.name)
                return

    def action_scroll(self, by: int) -> None:
        """Read on."""
        self._told.scroll_relative(y=by * 3, animate=False)

    def action_page(self, by: int) -> None:
        """Read on by what is in sight."""
        self._told.scroll_relative(y=by * max(1, self._told.size.height - 1), animate=False)

    @property
    def _told(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def _make_room(self) -> None:
        around = (self.query_one(".title"), self.query_one(".answers"), self.query_one(Hints))
        room = self.size.height - sum(widget.outer_size.height for widget in around)
        self._told.styles.max_height = max(_FEWEST, room)
        more = self._told.virtual_size.height > room
        self.query_one(Hints).show((*_BACK, _SCROLL) if more else _BACK)
