"""What the screens of the book share: a list, a line to write on, and the way from one leaf to the next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import commands
from game.front.opening import House
from game.journal.book import Book
from game.tui.book.sure import Sure
from game.tui.screens.room import Room
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper

HIGHLIGHTS, EVENINGS, YEAR, AHEAD = LEAVES = ("highlights", "evenings", "year", "ahead")
"""The leaves of the book, in order."""

Take = Callable[[str], None]
"""What is done with what was written."""


def leaf(name: str) -> Screen[None]:
    """The leaf of that name."""
    from game.tui.book.ahead import AheadLeaf
    from game.tui.book.evenings import EveningsLeaf
    from game.tui.book.highlights import HighlightsLeaf
    from game.tui.book.year import YearLeaf

    leaves = {HIGHLIGHTS: HighlightsLeaf, EVENINGS: EveningsLeaf, YEAR: YearLeaf, AHEAD: AheadLeaf}
    return leaves[name]()


def _if(yes: bool | None, then: Callable[[], object]) -> None:
    if yes:
        then()


class BookRoom(Room):
    """A screen of the book: blocks to go through, and a line to write on when one is needed."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "The one before"),
        Binding("down", "move(1)", "The next one"),
        Binding("pageup", "page(-1)", "A page back"),
        Binding("pagedown", "page(1)", "A page on"),
        Binding("home", "end(False)", "To the first"),
        Binding("end", "end(True)", "To the last"),
        Binding("escape", "leave", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._take: Take | None = None
        self._leave_line: Callable[[], None] = lambda: None

    @property
    def house(self) -> House:
        """The data folder."""
        return self.game.house

    @property
    def book(self) -> Book:
        """The book of the two."""
        return self.game.house.book

    def compose(self) -> ComposeResult:
        """A heading, a quiet line, the blocks, and the keys."""
        yield Static(self.heading(), id="book-top", markup=False)
        yield Static("", id="book-said", classes="quiet", markup=False)
        with Vertical(id="book"):
            yield self.body()
        with Vertical(id="low"):
            yield Whisper()
            yield Field()
            yield Hints(self.keys())

    def body(self) -> Widget:
        """What fills the screen."""
        return Blocks(self.draw_block)

    def on_mount(self) -> None:
        """Read, and show the first blocks."""
        self.reload()

    def on_screen_resume(self) -> None:
        """Back from another screen, which may have changed something."""
        if self.is_mounted and self.query("#book > *"):
            self.reload()

    def heading(self) -> Content:
        """What stands at the top."""
        raise NotImplementedError

    def keys(self) -> list[Pair]:
        """The hints."""
        raise NotImplementedError

    def load(self) -> int:
        """Read what there is to show; how many blocks."""
        raise NotImplementedError

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """The lines of one block."""
        raise NotImplementedError

    def said(self) -> str:
        """The quiet line under the heading."""
        return ""

    def reload(self, place: int | None = None) -> None:
        """Read again and show it; where they are stays."""
        with self.saying():
            count = self.load()
            self.query_one("#book-said", Static).update(self.said())
            blocks = self.query_one(Blocks)
            blocks.show(count, blocks.place if place is None else place)

    def show_keys(self) -> None:
        """Show the hints as they are now."""
        self.query_one(Hints).show(self.keys())

    @property
    def place(self) -> int:
        """Where they are."""
        return self.query_one(Blocks).place

    @contextmanager
    def saying(self) -> Iterator[None]:
        """Say in the quiet line what could not be done."""
        try:
            yield
        except Trouble as trouble:
            self.say(trouble.sentence())

    def ask(
        self,
        question: str,
        take: Take,
        text: str = "",
        *,
        example: str = "",
        limit: int = 2000,
        left: Callable[[], None] = lambda: None,
    ) -> None:
        """Ask for a line; `take` gets it when it was written, `left` is done when it was not."""
        self.say("")
        self._take, self._leave_line = take, left
        self.query_one(Field).open(question, text, example=example, limit=limit)
        self.query_one(Hints).show([("enter", "keep"), ("escape", "back"), ("ctrl+l", "blank")])

    def make_sure(self, question: str, explained: str, then: Callable[[], object]) -> None:
        """Ask whether they are sure; `then` is done on a yes."""
        self.app.push_screen(Sure(question, explained), lambda yes: _if(yes, then))

    def action_move(self, by: int) -> None:
        """Go to another block."""
        self.say("")
        self.query_one(Blocks).move(by)

    def action_page(self, by: int) -> None:
        """Go a screenful."""
        self.query_one(Blocks).page(by)

    def action_end(self, last: bool) -> None:
        """Go to the first or the last block."""
        self.query_one(Blocks).to(10**9 if last else 0)

    def action_leave(self) -> None:
        """Back to where they came from."""
        if self.is_current:
            self.dismiss()

    def action_help(self) -> None:
        """The keys of this screen."""
        from game.tui.book.help import BookHelp

        self.app.push_screen(BookHelp(self))

    @on(Field.Written)
    def _written(self, event: Field.Written) -> None:
        take = self._close()
        if take is not None:
            take(event.text.strip())

    @on(Field.Left)
    def _left(self, event: Field.Left) -> None:
        self._close()
        self._leave_line()

    def _close(self) -> Take | None:
        take, self._take = self._take, None
        self.query_one(Field).close()
        self.show_keys()
        return take


class Leaf(BookRoom):
    """One of the leaves; tab turns to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn(1)", "The next leaf of the book"),
        Binding("shift+tab", "turn(-1)", "The leaf before"),
    ]
    NAME: ClassVar[str]

    def heading(self) -> Content:
        """The names of all leaves; this one stands out."""
        names = [Content.styled(name, "bold $primary" if name == self.NAME else "$quiet") for name in LEAVES]
        return Content.styled(" · ", "$card-edge").join(names)

    def action_turn(self, by: int) -> None:
        """To another leaf."""
        if self.is_current and not self.query_one(Field).is_open:
            self.app.switch_screen(leaf(LEAVES[(LEAVES.index(self.NAME) + by) % len(LEAVES)]))

    def common_keys(self) -> list[Pair]:
        """The hints that every leaf ends with."""
        return [("tab", "turn the leaf"), self.game.hint(commands.BLANK), self.game.hint(commands.HELP)]
