"""The last versions of a deck: how it was, what differs from now, and back to it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.errors import Trouble
from game.base.text import clean, clean_line, counted
from game.cards.comparing import Changed, Comparison, compare
from game.cards.raw import string
from game.cards.workcards import WorkCard
from game.cards.workshop import Version, Workpiece
from game.tui.desk import Desk
from game.tui.screens.differs import value_words
from game.tui.screens.listing import Listing
from game.tui.screens.page import Page, heading
from game.tui.widgets.hanging import Hanging, Line
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows

TakeBack = Callable[[Workpiece, str], None]
"""Takes the deck as it was, and when that was, in words."""

_LONGEST_TITLE = 80
_LONGEST_LINE = 200


class VersionsScreen(Listing):
    """Nothing is written here: going back is an edit like any other, to be saved or undone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "go_back_to", "Back to this one", show=False),
        Binding("w", "differs", "What differs, on a page", show=False),
    ]
    EMPTY = "No earlier version yet. Each time you save, what was there before is kept."

    def __init__(self, desk: Desk, take_back: TakeBack) -> None:
        """Show the versions of the deck on the desk."""
        super().__init__()
        self._desk = desk
        self._take_back = take_back
        self._versions = desk.workshop.versions(desk.piece.id)

    def beside(self) -> ComposeResult:
        """What going back would do."""
        yield Hanging([])

    def hints(self) -> list[Pair]:
        """The keys to show."""
        choosing = [("enter", "back to it"), ("w", "what differs")] if self._versions else []
        return [*choosing, ("escape", "deck"), (self.game.key("help", "?"), "more")]

    def on_mount(self) -> None:
        """List them, the newest first."""
        title, count = clean_line(self._desk.piece.title, _LONGEST_TITLE), len(self._versions)
        self.head(title, counted(count, "earlier version", "one"))
        self.rows.fill(count, self._row)

    @on(Rows.Chosen)
    def action_go_back_to(self) -> None:
        """Lay the deck on the desk as it was."""
        if (version := self._version) is None:
            return
        try:
            piece = self._desk.workshop.as_it_was(self._desk.piece, version)
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        self.dismiss()
        self._take_back(piece, self._when(version.saved_at))

    def action_differs(self) -> None:
        """The same on a page that scrolls."""
        if self._version is not None:
            self.app.push_screen(_Differences(self._when(self._version.saved_at), self._differences()))

    @on(Rows.Moved)
    def _show_differences(self) -> None:
        self.query_one(Hanging).show(self._differences())

    @property
    def _version(self) -> Version | None:
        return self._versions[self.rows.place] if self._versions else None

    def _differences(self) -> list[Line]:
        if (version := self._version) is None:
            return []
        piece = self._desk.piece
        try:
            return list(_told(compare(piece, self._desk.workshop.as_it_was(piece, version))))
        except Trouble as trouble:
            return [Content(clean(trouble.sentence()))]

    def _row(self, place: int) -> Content:
        return Content(f"until {self._when(self._versions[place].saved_at)}")

    def _when(self, moment: datetime) -> str:
        here = moment.astimezone(self.game.house.clock().tzinfo)
        return here.strftime("%-d %b %Y, %H:%M")


class _Differences(Page):
    """What going back to a version would do, to be read at leisure."""

    def __init__(self, when: str, lines: Iterable[Line]) -> None:
        super().__init__()
        self._when = when
        self._lines = lines

    def lines(self) -> Iterable[Line]:
        """A heading, then card by card."""
        yield heading(f"As it was until {self._when}")
        yield Content("")
        yield from self._lines


def _told(found: Comparison) -> Iterator[Line]:
    if found.same:
        yield Content.styled("The same as now.", "$quiet")
        return
    yield Content.styled("Going back to it:", "$quiet")
    for change in found.deck:
        yield from _field(change)
    for card in found.come:
        yield Content.styled("+ comes back  ", "$success"), _words_of(card)
    for card in found.go:
        yield Content.styled("✕ goes        ", "$error"), _words_of(card)
    for changed in found.change:
        yield Content.styled("✎ changes     ", "$accent"), _words_of(changed.card)
        for change in changed.fields:
            yield from _field(change)
    if found.moves:
        yield Content("The cards stand in another order.")


def _field(change: Changed) -> Iterator[Line]:
    yield Content.styled(f"  {clean_line(change.field, 40)}", "$accent")
    yield Content.styled("    now   ", "$quiet"), Content(value_words(change.now))
    yield Content.styled("    then  ", "$quiet"), Content(value_words(change.then))


def _words_of(card: WorkCard) -> Content:
    return Content(clean_line(string(card.fields, "text"), _LONGEST_LINE) or "(no words)")
