"""Only some of the moments: by deck, strategy, kind, whose words, from when to when."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType

from game.base.text import clean_line
from game.front import commands
from game.front.looking_back import decks_of_strategy
from game.front.opening import House
from game.journal.highlights import Highlight, Wanted
from game.journal.year import STRATEGIES, lamps
from game.tui.screens.choosing import Choosing
from game.tui.screens.room import the_app
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Pair

_WIDEST = 22
_WIDE = 70
_MONTH = "{0:%b %Y}"
_KINDS = (("", "any"), ("conversation", "conversations"), ("ritual", "rituals"))


class FiltersScreen(Choosing[Wanted | None]):
    """Gives what is wanted; None where nothing was changed."""

    TITLE = "Which moments?"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f", "done", "Done"),
        Binding("pageup", "change(-12)", "A year before", show=False),
        Binding("pagedown", "change(12)", "A year after", show=False),
        Binding("x", "clear", "All of them again"),
        Binding("escape", "cancel", "Back"),
    ]

    def __init__(self, moments: Sequence[Highlight], titles: Mapping[str, str], wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted
        decks = sorted({moment.deck for moment in moments}, key=lambda deck: titles.get(deck, deck))
        names = sorted({words.by for moment in moments for words in moment.notes if words.by})
        self._months = _months(moments)
        self._decks = [("", "any"), *((deck, clean_line(titles.get(deck, deck), _WIDEST)) for deck in decks)]
        self._names = [("", "either"), *((name, clean_line(name, _WIDEST)) for name in names)]

    def lines(self) -> Iterator[Choice[Any]]:
        """A line for each way to choose."""
        found = lamps((), the_app(self).house.library.decks, date.max)
        widest = _WIDEST if the_app(self).size.width < _WIDE else 2 * _WIDEST
        strategies = [(0, "any"), *((lamp.number, clean_line(lamp.title, widest)) for lamp in found)]
        wanted = self._wanted
        yield Choice("deck", self._decks, wanted.deck)
        yield Choice("strategy", strategies, strategy_of(the_app(self).house, wanted))
        yield Choice("kind", _KINDS, wanted.kind)
        yield Choice("said by", self._names, wanted.by)
        yield Choice("from", [(None, "the beginning"), *map(_named, self._months)], wanted.since)
        last = [(_last_day(month), text) for month, text in map(_named, reversed(self._months))]
        yield Choice("to", [(None, "now"), *last], wanted.until)

    def keys(self) -> list[Pair]:
        """What one does most."""
        blank = the_app(self).hint(commands.BLANK)
        pages = ("page up/down", "a year")
        return [("arrows", "choose"), pages, ("enter", "done"), ("x", "all"), ("escape", "back"), blank]

    def action_done(self) -> None:
        """Take what is chosen."""
        deck, strategy, kind, by, since, until = self.values
        if since and until and since > until:
            since, until = until.replace(day=1), _last_day(since)
        self.dismiss(
            replace(
                self._wanted,
                deck=deck,
                decks=decks_of_strategy(the_app(self).house, strategy) if strategy else None,
                kind=kind,
                by=by,
                since=since,
                until=until,
            )
        )

    def action_clear(self) -> None:
        """All of them, whatever is searched for."""
        self.dismiss(Wanted(search=self._wanted.search))

    def action_cancel(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)


def strategy_of(house: House, wanted: Wanted) -> int:
    """The number of the strategy that is asked for; 0 for none."""
    if wanted.decks is None:
        return 0
    numbers = range(1, STRATEGIES + 1)
    return next((n for n in numbers if decks_of_strategy(house, n) == wanted.decks), 0)


def filters_line(house: House, wanted: Wanted, titles: Mapping[str, str]) -> str:
    """What is asked for, in a few words."""
    number = strategy_of(house, wanted)
    strategy = lamps((), house.library.decks, date.max)[number - 1].title if number else ""
    found = (
        f"“{clean_line(wanted.search, _WIDEST)}”" if wanted.search else "",
        clean_line(titles.get(wanted.deck, wanted.deck), _WIDEST),
        clean_line(strategy, 2 * _WIDEST),
        {"conversation": "conversations", "ritual": "rituals"}.get(wanted.kind, ""),
        clean_line(wanted.by, _WIDEST),
        f"from {_MONTH.format(wanted.since)}" if wanted.since else "",
        f"to {_MONTH.format(wanted.until)}" if wanted.until else "",
    )
    return " · ".join(filter(None, found))


def _months(moments: Sequence[Highlight]) -> list[date]:
    """The first day of every month from the first moment's to the last one's."""
    days = [moment.at.date() for moment in moments]
    first, last = min(days), max(days)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    found = ((first.year, first.month - 1 + number) for number in range(count))
    return [date(year + month // 12, month % 12 + 1, 1) for year, month in found]


def _named(month: date) -> tuple[date, str]:
    return month, _MONTH.format(month)


def _last_day(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
