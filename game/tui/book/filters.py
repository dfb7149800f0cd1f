"""Only some of the moments: by deck, strategy, kind, whose words, year."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType

from game.base.text import clean_line
from game.front import commands
from game.front.looking_back import decks_of_strategy
from game.journal.highlights import Highlight, Wanted
from game.journal.year import STRATEGIES, lamps
from game.tui.screens.choosing import Choosing
from game.tui.screens.room import the_app
from game.tui.widgets.choice import Choice
from game.tui.widgets.hints import Pair

_WIDEST = 22
_KINDS = (("", "any"), ("conversation", "conversations"), ("ritual", "rituals"))


class FiltersScreen(Choosing[Wanted | None]):
    """Gives what is wanted; None where nothing was changed."""

    TITLE = "Which moments?"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f", "done", "Done"),
        Binding("x", "clear", "All of them again"),
        Binding("escape", "cancel", "Back"),
    ]

    def __init__(self, moments: Sequence[Highlight], titles: Mapping[str, str], wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted
        decks = sorted({moment.deck for moment in moments}, key=lambda deck: titles.get(deck, deck))
        names = sorted({words.by for moment in moments for words in moment.notes if words.by})
        found = sorted({moment.at.year for moment in moments}, reverse=True)
        self._decks = [("", "any"), *((deck, clean_line(titles.get(deck, deck), _WIDEST)) for deck in decks)]
        self._names = [("", "either"), *((name, clean_line(name, _WIDEST)) for name in names)]
        self._years = [(0, "any"), *((year, str(year)) for year in found)]

    def lines(self) -> Iterator[Choice[Any]]:
        """A line for each way to choose."""
        found = lamps((), the_app(self).house.library.decks, date.max)
        strategies = [(0, "any"), *((lamp.number, clean_line(lamp.title, _WIDEST)) for lamp in found)]
        wanted = self._wanted
        yield Choice("deck", self._decks, wanted.deck)
        yield Choice("lamp", strategies, self._strategy())
        yield Choice("kind", _KINDS, wanted.kind)
        yield Choice("said by", self._names, wanted.by)
        yield Choice("year", self._years, wanted.since.year if wanted.since else 0)

    def keys(self) -> list[Pair]:
        """What one does most."""
        blank = the_app(self).hint(commands.BLANK)
        return [("arrows", "choose"), ("enter", "done"), ("x", "all"), ("escape", "back"), blank]

    def action_done(self) -> None:
        """Take what is chosen."""
        deck, strategy, kind, by, year = self.values
        self.dismiss(
            replace(
                self._wanted,
                deck=deck,
                decks=decks_of_strategy(the_app(self).house, strategy) if strategy else None,
                kind=kind,
                by=by,
                since=date(year, 1, 1) if year else None,
                until=date(year, 12, 31) if year else None,
            )
        )

    def action_clear(self) -> None:
        """All of them, whatever is searched for."""
        self.dismiss(Wanted(search=self._wanted.search))

    def action_cancel(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)

    def _strategy(self) -> int:
        if self._wanted.decks is None:
            return 0
        house = the_app(self).house
        numbers = range(1, STRATEGIES + 1)
        return next((n for n in numbers if decks_of_strategy(house, n) == self._wanted.decks), 0)


def filters_line(wanted: Wanted, titles: Mapping[str, str]) -> str:
    """What is asked for, in a few words."""
    found = (
        f"“{clean_line(wanted.search, _WIDEST)}”" if wanted.search else "",
        clean_line(titles.get(wanted.deck, wanted.deck), _WIDEST),
        "one lamp" if wanted.decks is not None else "",
        {"conversation": "conversations", "ritual": "rituals"}.get(wanted.kind, ""),
        clean_line(wanted.by, _WIDEST),
        str(wanted.since.year) if wanted.since else "",
    )
    return " · ".join(filter(None, found))
