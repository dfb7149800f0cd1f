"""The year at a glance, in pictures: a calendar of evenings, twelve lamps, what they loved."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.base.text import clean_line
from game.front import looking_back as words
from game.front import wording
from game.journal.document import SessionDocument
from game.journal.year import Lamp, Year, lamps, year_of, years
from game.tui.book.cards import wrapped
from game.tui.book.leaf import YEAR, Leaf
from game.tui.widgets.hints import Pair
from game.tui.widgets.pictures import LAMP_STYLES, LAMPS, lamp_ring

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CALENDAR_WIDTH = 4 + 31
_BESIDE = 68
"""From this width on the lamps stand beside the calendar."""
_RING = 11
_BETWEEN = 6
_GAP = 2
_TITLE = 26
_LONGEST = 200


class YearLeaf(Leaf):
    """Pictures, not scores: nothing is counted and nobody compared."""

    NAME = YEAR
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "year(-1)", "The year before"),
        Binding("right", "year(1)", "The year after"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._year = 0
        self._years: list[int] = []
        self._evenings: list[SessionDocument] = []

    def body(self) -> Widget:
        """One picture under the other, to scroll through."""
        return VerticalScroll(Static("", markup=False, id="year"), can_focus=False)

    def _load(self) -> None:
        self._evenings = self.book.evenings()
        self._years = sorted(years(self._evenings))
        if self._year not in self._years and self._years:
            self._year = self._years[-1]

    def reload(self, place: int | None = None) -> None:
        """Read again, and draw."""
        with self.saying():
            self._load()
            self._draw()

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("◂ ▸", "other years"), *self.common_keys()]

    def on_resize(self) -> None:
        """Draw for the new width."""
        if self.is_mounted:
            self._draw()

    def action_year(self, by: int) -> None:
        """Another year."""
        if self._years:
            at = self._years.index(self._year) + by
            self._year = self._years[max(0, min(at, len(self._years) - 1))]
            self._draw()

    def action_move(self, by: int) -> None:
        """Scroll a little."""
        self.query_one("#book > VerticalScroll", VerticalScroll).scroll_relative(y=3 * by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll a screenful."""
        scroll = self.query_one("#book > VerticalScroll", VerticalScroll)
        scroll.scroll_relative(y=by * max(1, scroll.size.height - 2), animate=False)

    def action_end(self, last: bool) -> None:
        """To the top or the bottom."""
        scroll = self.query_one("#book > VerticalScroll", VerticalScroll)
        scroll.scroll_to(y=scroll.max_scroll_y if last else 0, animate=False)

    def _draw(self) -> None:
        body = self.query_one("#year", Static)
        width = min(76, self.app.size.width) - 4
        said = self.query_one("#book-said", Static)
        said.update(str(self._year) if self._years else wording.NO_EVENINGS)
        body.update(Content("\n").join(self._lines(width)))

    def _lines(self, width: int) -> Iterable[Content]:
        today = self.house.clock().date()
        year = year_of(self._evenings, self._year) if self._years else Year(today.year, {}, (), ())
        # A year that is over is shown as its lamps burned on its last day.
        day = min(today, date(year.year, 12, 31))
        found = lamps(self._evenings, self.house.library.decks, day)
        ring = lamp_ring(_RING, [lamp.light for lamp in found], numbered=True)
        calendar = list(calendar_lines(year, today))
        if width >= _BESIDE:
            yield from _side_by_side(calendar, ring)
        else:
            yield from (*calendar, Content(""), *ring)
        yield Content("")
        yield from legend(found, width)
        yield from self._loved("Decks you came back to", self._deck_names(year), width)
        yield from self._loved("Rituals you loved", [ritual.text for ritual in year.rituals], width)

    def _deck_names(self, year: Year) -> list[str]:
        titles = words.deck_titles(self.house) if year.decks else {}
        return [titles.get(loved.deck, loved.deck) for loved in year.decks]

    def _loved(self, title: str, names: Sequence[str], width: int) -> Iterable[Content]:
        if names:
            yield from (Content(""), Content.styled(title, "bold $primary"))
        for name in names:
            lines = wrapped(clean_line(name, _LONGEST), width - 2, 2)
            yield Content.styled("♥ ", "$accent") + lines[0]
            yield from (Content("  ") + line for line in lines[1:])


def calendar_lines(year: Year, today: date) -> Iterable[Content]:
    """A row for each month: a light for each day with an evening, a dot for one without."""
    for month, name in enumerate(_MONTHS, 1):
        row = Content.styled(f"{name} ", "$quiet")
        for number in range(1, monthrange(year.year, month)[1] + 1):
            day = date(year.year, month, number)
            if day in year.evenings:
                row += Content.styled("●", "$accent")
            else:
                row += Content.styled("·" if day <= today else " ", "$card-edge")
        yield row


def legend(found: Sequence[Lamp], width: int) -> Iterable[Content]:
    """Which lamp is which, in as many columns as there is room for."""
    cells = [_lamp(lamp) for lamp in found]
    for across in (3, 2, 1):
        down = -(-len(cells) // across)
        columns = [cells[at : at + down] for at in range(0, len(cells), down)]
        widths = [max(cell.cell_length for cell in column) + _GAP for column in columns]
        if sum(widths) - _GAP <= width:
            break
    for row in zip(*columns, strict=True):
        line = [cell.truncate(room, pad=True) for cell, room in zip(row, widths, strict=True)]
        yield Content("").join(line).truncate(width)


def _lamp(lamp: Lamp) -> Content:
    number = Content.styled(f"{lamp.number:>2} ", "$quiet")
    light = Content.styled(LAMPS[lamp.light], LAMP_STYLES[lamp.light])
    style = "" if lamp.light else "$quiet"
    return number + light + Content.styled(f" {clean_line(lamp.deck or lamp.title, _TITLE)}", style)


def _side_by_side(left: Sequence[Content], right: Sequence[Content]) -> Iterable[Content]:
    above = (len(left) - len(right)) // 2
    for row, line in enumerate(left):
        beside = right[row - above] if 0 <= row - above < len(right) else Content("")
        yield line.truncate(_CALENDAR_WIDTH + _BETWEEN, pad=True) + beside
