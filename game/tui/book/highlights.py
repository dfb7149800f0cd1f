"""Highlights: the starred moments as cards, found again as they type."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.text import clean
from game.cards.model import Step
from game.front import looking_back as words
from game.front.keeping import bind_keepsake
from game.journal.finding import Finder, at_random, on_this_day
from game.journal.highlights import Highlight, Wanted, folded, pieces_of
from game.tui.book.cards import carded, plainly, said, wrapped
from game.tui.book.evening import EveningScreen
from game.tui.book.filters import FiltersScreen, filters_line
from game.tui.book.leaf import HIGHLIGHTS, Leaf
from game.tui.book.room import BlocksRoom
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.hints import Pair

KEEPSAKE_PROMPT = "A keepsake of what is shown here: which file? .html or .md"
KEEPSAKE_FILE = "~/us.html"
NONE_FOUND = "No starred moment is like that. On the next leaf / searches whole evenings."
NONE_ON_THIS_DAY = "No moment of this day in other years."
NONE_OF_THESE = "None of these was on this day in other years."
REMEMBER = "Remember this?"
_TEXT_LINES, _STEPS_LINES, _WORDS_LINES, _NOTES = 3, 2, 2, 3


class View(Enum):
    """Which of the moments are shown."""

    ALL = auto()
    ON_THIS_DAY = auto()
    REMEMBER = auto()


class HighlightsLeaf(Leaf, BlocksRoom):
    """Every starred moment, the newest first."""

    NAME = HIGHLIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", "Open the whole evening; words can be changed there"),
        Binding("/", "search", "Search as you type: cards, words, names of evenings, intentions"),
        Binding("f", "filter", "Only some: by deck, strategy, kind, whose words, when"),
        Binding("o", "on_this_day", "On this day in other years, and back to all"),
        Binding("r", "remember", "One by chance, and another one"),
        Binding("k", "keepsake", "Bind what is shown into a keepsake, a book in one file"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view = View.ALL
        self._wanted = Wanted()
        self._everything: list[Highlight] = []
        self._shown: list[Highlight] = []
        self._finder = Finder(())
        self._titles: dict[str, str] = {}
        self._steps: Mapping[str, Sequence[Step]] = {}
        self._drawn = ("", "")

    def load(self) -> int:
        """All moments, then those that are wanted."""
        moments = self.book.moments()
        if moments != self._everything:
            self._everything, self._finder = moments, Finder(moments)
        self._titles = dict(words.deck_titles(self.house)) if moments else {}
        self._steps = words.ritual_steps(self.house) if moments else {}
        self._choose()
        return max(1, len(self._shown))

    def said(self) -> str:
        """What is shown, where that is not everything."""
        if self._view is View.REMEMBER:
            return REMEMBER
        day = "on this day" if self._view is View.ON_THIS_DAY else ""
        found = f"{len(self._shown)} found" if self._wanted != Wanted() else ""
        return " · ".join(filter(None, (found, day, filters_line(self.house, self._wanted, self._titles))))

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("enter", "open"), ("/", "search"), ("o", "on this day"), *self.common_keys()]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """A moment as a card."""
        if not self._shown:
            return plainly(wrapped(self._nothing(), width - 4, style="$quiet"), here=False)
        moment = self._shown[place]
        room = width - 4
        head = words.moment_head(moment, self._titles, lambda text: cell_len(text) <= room)
        lines = wrapped(head, room, 1, "$quiet")
        lines += wrapped(moment.text, room, _TEXT_LINES, "bold" if here else "")
        if steps := self._steps.get(moment.key):
            line = words.steps_line(steps, moment)
            lines += wrapped(line, room, _STEPS_LINES, "$quiet")
        for note in moment.notes[:_NOTES]:
            lines += said(note.by, note.text, room, _WORDS_LINES)
        if len(moment.notes) > _NOTES:
            lines.append(Content.styled("…", "$quiet"))
        if self._found_by_intention(moment):
            taken = words.TAKEN_ALONG.format(clean(moment.intention))
            lines += wrapped(taken, room, 1, "$quiet")
        return carded(lines, width, here=here)

    def action_open(self) -> None:
        """The whole evening of the moment they are at."""
        if self._shown:
            moment = self._shown[self.place]
            self.app.push_screen(EveningScreen(moment.session, moment.key))

    def action_search(self) -> None:
        """Search as they type."""
        self._view = View.ALL
        self.ask("Search", self._search, self._wanted.search, limit=80, live=True)

    def action_filter(self) -> None:
        """Only some of them."""
        if self._everything:
            self.app.push_screen(FiltersScreen(self._everything, self._titles, self._wanted), self._filter)

    def action_on_this_day(self) -> None:
        """The moments of this day in other years, and back."""
        self._look(View.ALL if self._view is View.ON_THIS_DAY else View.ON_THIS_DAY)

    def action_remember(self) -> None:
        """One by chance."""
        one = at_random(self._finder.find(self._wanted), self.house.draw_seed())
        if one is not None:
            self._drawn = _name(one)
            self._look(View.REMEMBER)

    def action_keepsake(self) -> None:
        """Bind what is shown into a book."""
        if self._shown:
            self.ask(KEEPSAKE_PROMPT, self._bind, KEEPSAKE_FILE, limit=400)

    def action_leave(self) -> None:
        """Back to everything first, then home."""
        if self._view is View.ALL and self._wanted == Wanted():
            super().action_leave()
        else:
            self._wanted = Wanted()
            self._look(View.ALL)

    @on(Blocks.Chosen)
    def _chosen(self) -> None:
        self.action_open()

    def _found_by_intention(self, moment: Highlight) -> bool:
        pieces = pieces_of(self._wanted.search)
        return any(piece in folded(moment.intention) for piece in pieces)

    def _nothing(self) -> str:
        if not self._everything:
            return words.NO_MOMENTS
        if self._view is View.ON_THIS_DAY:
            return NONE_ON_THIS_DAY if self._wanted == Wanted() else NONE_OF_THESE
        return NONE_FOUND

    def _look(self, view: View) -> None:
        self._view = view
        self.reload(0)

    def _search(self, text: str) -> None:
        self._filter(_with_search(self._wanted, text))

    def _filter(self, wanted: Wanted | None) -> None:
        if wanted is not None and wanted != self._wanted:
            self._wanted = wanted
            self.reload(0)

    def _choose(self) -> None:
        found = self._finder.find(self._wanted)
        match self._view:
            case View.ALL:
                self._shown = found
            case View.ON_THIS_DAY:
                self._shown = on_this_day(found, self.house.clock().date())
            case View.REMEMBER:
                self._shown = [moment for moment in found if _name(moment) == self._drawn]

    def _bind(self, text: str) -> None:
        every = len(self._shown) == len(self._everything)
        path = bind_keepsake(self.house, Path(text), self._shown, letters=every)
        self.say(f"{path}. {words.PLAIN_TEXT}")


def _name(moment: Highlight) -> tuple[str, str]:
    return moment.session, moment.key


def _with_search(wanted: Wanted, text: str) -> Wanted:
    from msgspec.structs import replace

    return replace(wanted, search=text)
