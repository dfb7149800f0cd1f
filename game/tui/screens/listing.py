"""A list with something beside it: what all lists in the workshop share."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from game.front.workshop_keys import Tool
from game.tui.screens.line_room import LineRoom
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.rows import Rows


def bind(tool: Tool, action: str) -> Binding:
    """The binding of a tool."""
    return Binding(tool.keys or tool.key, action, tool.label, show=False, id=tool.id)


class Listing(LineRoom):
    """A heading, rows, a pane beside or below them, and a line to write on when it is needed."""

    AUTO_FOCUS = ""
    CSS_PATH = "../workshop.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "go(0)", "The first", show=False),
        Binding("end", "go(-1)", "The last", show=False),
        Binding("escape", "back", "Back", show=False),
    ]
    EMPTY = "Nothing here yet."

    def __init__(self) -> None:
        super().__init__()
        self._covered = False

    def compose(self) -> ComposeResult:
        """Heading, list, pane, the quiet line, the keys."""
        with Vertical(id="bench"):
            yield Static("", id="heading", classes="title", markup=False)
            yield Static("", id="about", classes="quiet", markup=False)
            with Container(id="browse"):
                yield Rows(self.EMPTY)
                with VerticalScroll(id="beside", can_focus=False):
                    yield from self.beside()
        with Vertical(id="low"):
            yield Whisper()
            yield Field()
            yield Hints(self.hints())

    def beside(self) -> ComposeResult:
        """What stands beside the list."""
        yield Widget()

    def hints(self) -> list[Pair]:
        """The keys to show at the bottom."""
        return []

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def head(self, heading: str, about: str) -> None:
        """Say where we are."""
        self.query_one("#heading", Static).update(heading)
        self.query_one("#about", Static).update(about)

    def pair(self, tool: Tool, label: str = "") -> Pair:
        """A tool's key, and what it does."""
        return self.game.key(tool.id, tool.key), label or tool.label

    def action_move(self, by: int) -> None:
        """Move the mark."""
        self.rows.move(by)

    def action_page(self, by: int) -> None:
        """Move the mark by what is in sight."""
        self.rows.move(by * self.rows.page)

    def action_go(self, place: int) -> None:
        """To the first (0) or the last row."""
        self.rows.go(place if place >= 0 else self.rows.count - 1)

    def action_back(self) -> None:
        """Back to where we came from."""
        self.dismiss()

    def action_help(self) -> None:
        """All the keys of the workshop."""
        from game.tui.screens.workshop_help import WorkshopHelp

        self.app.push_screen(WorkshopHelp())

    def come_back(self) -> None:
        """Called when what lay over this is gone: something may have changed."""

    def left(self, deck_id: str) -> None:
        """Called when a deck that lay over this is left; its row is the one to be marked."""

    def on_screen_suspend(self) -> None:
        """Something lies over this now."""
        self._covered = True

    def on_screen_resume(self) -> None:
        """Textual tells of the first time, too, when there is nothing to do again."""
        if self._covered:
            self._covered = False
            self.come_back()
