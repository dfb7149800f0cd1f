"""The shelf: decks by strategy, and cards found again as somebody types or narrows what is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.base.text import clean_line
from game.cards.model import Card, Deck, Energy, Kind, Source
from game.cards.raw import Document, objects, string, strings
from game.journal.records import CardChoice

_LAST = 99
_LONGEST_LINE = 200
_NO_CHOICE = CardChoice("")


class Shown(StrEnum):
    """Which cards, by what they decided about them."""

    ALL = "all"
    FAVOURITES = "favourites"
    LAID_AWAY = "not for us"


@dataclass(frozen=True)
class Wanted:
    """What cards must be like to be shown; None where it does not matter."""

    search: str = ""
    kind: Kind | None = None
    depth: int | None = None
    touch: int | None = None
    energy: Energy | None = None
    shown: Shown = Shown.ALL

    @property
    def narrows(self) -> bool:
        """Whether some cards may be left out."""
        return self != Wanted()

    def words(self) -> str:
        """What is asked for, in words; empty where everything is."""
        parts = [f"“{clean_line(self.search, 30)}”"] if self.search.strip() else []
        parts += [f"{self.kind.value}s"] if self.kind else []
        parts += [f"depth {self.depth}"] if self.depth is not None else []
        parts += [f"touch {self.touch}"] if self.touch is not None else []
        parts += [f"energy {self.energy.value}"] if self.energy else []
        parts += [self.shown.value] if self.shown is not Shown.ALL else []
        return " · ".join(parts)


@dataclass(frozen=True)
class Entry:
    """One card in a list.

    Attributes:
        key: its identity, `deck-id/card-id`.
        place: its place among the cards it was listed with, counting from 0.
        line: its text on one line.
    """

    key: str
    place: int
    line: str
    folded: str
    kind: str
    depth: object
    touch: object
    energy: object


def entries_of(cards: Iterable[Card]) -> list[Entry]:
    """The cards as they can be found."""
    return [_entry(place, card) for place, card in enumerate(cards)]


def entries_of_fields(deck_id: str, cards: Iterable[Document]) -> list[Entry]:
    """The same for cards as they are written in a file, sound or not."""
    return [_written_entry(place, deck_id, fields) for place, fields in enumerate(cards)]


def find(
    entries: Sequence[Entry], wanted: Wanted, choices: Mapping[str, CardChoice] | None = None
) -> list[Entry]:
    """The cards that are wanted, in their order."""
    if not wanted.narrows:
        return list(entries)
    pieces = wanted.search.casefold().split()
    return [
        entry
        for entry in entries
        if all(piece in entry.folded for piece in pieces) and _fits(entry, wanted, choices or {})
    ]


def by_strategy(decks: Iterable[Deck]) -> list[Deck]:
    """The decks in the order of the strategies; the built-in one first, those of no strategy last."""
    return sorted(decks, key=_standing_place)


def owner_words(deck: Deck) -> str:
    """Whose a deck is, in words; empty for a built-in one."""
    return {Source.BUILT_IN: "", Source.OWN: "yours", Source.OVERLAY: "changed"}[deck.source]


def _standing_place(deck: Deck) -> tuple[int, bool, str]:
    number = deck.strategy.number if deck.strategy else _LAST
    return number, deck.source is Source.OWN, deck.title.casefold()


def _fits(entry: Entry, wanted: Wanted, choices: Mapping[str, CardChoice]) -> bool:
    asked = (wanted.kind, wanted.depth, wanted.touch, wanted.energy)
    found = (entry.kind, entry.depth, entry.touch, entry.energy)
    if any(one is not None and one != other for one, other in zip(asked, found, strict=True)):
        return False
    choice = choices.get(entry.key, _NO_CHOICE)
    return {
        Shown.ALL: True,
        Shown.FAVOURITES: choice.favourite,
        Shown.LAID_AWAY: choice.retired,
    }[wanted.shown]


def _entry(place: int, card: Card) -> Entry:
    line = clean_line(card.text, _LONGEST_LINE)
    words = (card.text, card.deck_title, card.id, *card.follow_ups, *card.options, *card.tags, *card.topics)
    steps = (step.text for step in card.steps)
    folded = "\n".join((*words, *steps)).casefold()
    return Entry(card.key, place, line, folded, card.kind, card.depth, card.touch, card.energy)


def _written_entry(place: int, deck_id: str, fields: Document) -> Entry:
    text, name = string(fields, "text"), string(fields, "id")
    lists = (strings(fields.get(name)) for name in ("follow_ups", "options", "tags", "topics"))
    steps = [string(step, "text") for step in objects(fields.get("steps"))]
    folded = "\n".join((text, name, *(word for words in lists for word in words), *steps)).casefold()
    return Entry(
        key=f"{deck_id}/{name}",
        place=place,
        line=clean_line(text, _LONGEST_LINE),
        folded=folded,
        kind=string(fields, "kind"),
        depth=fields.get("depth", 1),
        touch=fields.get("touch", 0),
        energy=fields.get("energy", Energy.SOME.value),
    )
