"""What the screens of the book share: a heading, what fills them, and a line to write on."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.base.errors import Trouble
from game.front.opening import House
from game.journal.book import Book
from game.journal.scrubbing import Remains
from game.tui.book.elsewhere import tell_elsewhere
from game.tui.book.sure import Sure
from game.tui.screens.line_room import LineRoom
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper


class BookRoom(LineRoom):
    """A screen of the book: something to go through, and a line to write on when one is needed."""

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

    @property
    def house(self) -> House:
        """The data folder."""
        return self.game.house

    @property
    def book(self) -> Book:
        """The book of the two."""
        return self.game.house.book

    def compose(self) -> ComposeResult:
        """A heading, a quiet line, what fills the screen, and the keys."""
        yield Static(self.heading(), id="book-top", markup=False)
        yield Static("", id="book-said", classes="quiet", markup=False)
        with Vertical(id="book"):
            yield self.body()
        with Vertical(id="low"):
            yield Whisper()
            yield Field()
            yield Hints(self.keys())

    @abstractmethod
    def body(self) -> Widget:
        """What fills the screen."""

    def on_mount(self) -> None:
        """Read, and show it."""
        self.reload()

    def on_screen_resume(self) -> None:
        """Back from another screen, which may have changed something."""
        if self.is_mounted and self.query("#book > *"):
            self.reload()

    @abstractmethod
    def heading(self) -> Content:
        """What stands at the top."""

    @abstractmethod
    def keys(self) -> list[Pair]:
        """The hints."""

    def said(self) -> str:
        """The quiet line under the heading."""
        return ""

    @abstractmethod
    def reload(self, place: int | None = None) -> None:
        """Read again and show it; where they are stays, unless they are to be at a `place`."""

    def show_keys(self) -> None:
        """Show the hints as they are now."""
        self.query_one(Hints).show(self.keys())

    @contextmanager
    def saying(self) -> Iterator[None]:
        """Say in the quiet line what could not be done."""
        try:
            yield
        except Trouble as trouble:
            self.say(trouble.sentence())

    def line_opened(self) -> None:
        """Show the keys of the line."""
        self.query_one(Hints).show([("enter", "keep"), ("escape", "back"), ("ctrl+l", "blank")])

    def close_line(self) -> None:
        """Put the line away, and show the usual keys."""
        super().close_line()
        self.show_keys()

    def make_sure(
        self,
        question: str,
        explained: str,
        then: Callable[[], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask whether they are sure; `then` is done on a yes, `otherwise` on a no."""

        def answered(yes: bool | None) -> None:
            if yes:
                then()
            else:
                otherwise()

        self.app.push_screen(Sure(question, explained), answered)

    def tell(self, remains: Remains) -> None:
        """Show it as it is now that something went for good, and say what is left of that elsewhere."""
        self.reload()
        tell_elsewhere(self.game, remains)

    @abstractmethod
    def action_move(self, by: int) -> None:
        """Go a little on (1) or back (-1)."""

    @abstractmethod
    def action_page(self, by: int) -> None:
        """Go a screenful."""

    @abstractmethod
    def action_end(self, last: bool) -> None:
        """Go to the beginning or the end."""

    def action_leave(self) -> None:
        """Back to where they came from."""
        if self.is_current:
            self.dismiss()

    def action_help(self) -> None:
        """The keys of this screen."""
        from game.tui.book.help import BookHelp

        self.app.push_screen(BookHelp(self))


class BlocksRoom(BookRoom):
    """A screen of the book that shows blocks, of which they are at one."""

    def body(self) -> Widget:
        """The blocks."""
        return Blocks(self.draw_block)

    @abstractmethod
    def load(self) -> int:
        """Read what there is to show; how many blocks."""

    @abstractmethod
    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """The lines of one block."""

    def reload(self, place: int | None = None) -> None:
        """Read again and show the blocks."""
        with self.saying():
            count = self.load()
            self.query_one("#book-said", Static).update(self.said())
            blocks = self.query_one(Blocks)
            blocks.show(count, blocks.place if place is None else place)
            self._show_keys_here()

    @property
    def place(self) -> int:
        """Where they are."""
        return self.query_one(Blocks).place

    def action_move(self, by: int) -> None:
        """Go to another block."""
        self.say("")
        self.query_one(Blocks).move(by)
        self._show_keys_here()

    def action_page(self, by: int) -> None:
        """Go a screenful."""
        self.query_one(Blocks).page(by)
        self._show_keys_here()

    def action_end(self, last: bool) -> None:
        """Go to the first or the last block."""
        self.query_one(Blocks).to(10**9 if last else 0)
        self._show_keys_here()

    def _show_keys_here(self) -> None:
        """The hints may say what can be done at this place; those of an open line stay."""
        if not self.query_one(Field).is_open:
            self.show_keys()
