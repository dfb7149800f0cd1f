"""What can stand on the shelf: a deck, a file that cannot be played, something not saved yet."""

from dataclasses import dataclass
from typing import Protocol

from textual.content import Content

from game.base.text import clean, clean_line, counted
from game.cards.model import Deck, Kind, Source
from game.cards.workshop import Draft
from game.front.unplayed import Unplayed
from game.tui.desk import Desk

_WIDEST = 40
_LONGEST_TITLE = 80
_FROM = {
    Source.BUILT_IN: "came with the game",
    Source.OWN: "yours",
    Source.OVERLAY: "came with the game; your changes lie over it",
}
_SIGNS = {Source.BUILT_IN: "", Source.OWN: "+", Source.OVERLAY: "✎"}
"""As the deck's own screen marks cards: theirs, and changed by them."""
_BREAK = Content("\n\n")


class Item(Protocol):
    """One thing on the shelf."""

    def row(self) -> Content:
        """Its line in the list."""

    def about(self) -> Content:
        """What is said beside the list."""


@dataclass(frozen=True)
class OnShelf:
    """A deck."""

    deck: Deck

    def row(self) -> Content:
        """Number of the strategy, a sign of whose it is, title: what stands last is cut off first."""
        deck = self.deck
        number = f"{deck.strategy.number:>2}" if deck.strategy else "  "
        return Content.assemble(
            (f"{number}  ", "$quiet"),
            (f"{_SIGNS[deck.source]:<2}", "$accent"),
            clean_line(deck.title, _WIDEST),
        )

    def about(self) -> Content:
        """What the deck is for, and what is in it."""
        deck = self.deck
        rituals = sum(card.kind is Kind.RITUAL for card in deck.cards)
        quiet = (
            clean(deck.strategy.title) if deck.strategy else "",
            ", ".join(
                (counted(len(deck.cards) - rituals, "conversation", "one"), counted(rituals, "ritual", "one"))
            ),
            f"{_SIGNS[deck.source]} {_FROM[deck.source]}".strip(),
        )
        parts = [Content.styled(clean_line(deck.title, _LONGEST_TITLE), "bold $primary")]
        parts += [Content(clean(deck.description)), *(Content.styled(line, "$quiet") for line in quiet)]
        return _BREAK.join([part for part in parts if part.plain])


@dataclass(frozen=True)
class NotPlayed:
    """A file that gives no deck."""

    file: Unplayed

    def row(self) -> Content:
        """Its name, marked."""
        return Content.styled(f" !  {clean_line(self.file.name, _WIDEST)}", "$error")

    def about(self) -> Content:
        """Its first fault."""
        return Content(clean(self.file.why))


@dataclass(frozen=True)
class PutBy:
    """A deck they left without saving, in this window."""

    desk: Desk

    def row(self) -> Content:
        """Its title, marked."""
        return _unsaved(self.desk.piece.title)

    def about(self) -> Content:
        """What can be done."""
        return Content("Not saved yet. enter goes on with it, delete throws away what is not saved.")


@dataclass(frozen=True)
class LeftBehind:
    """What a crash or a closed window left behind."""

    draft: Draft

    def row(self) -> Content:
        """Its file, marked."""
        return _unsaved(self.draft.file)

    def about(self) -> Content:
        """Since when it waits, and what can be done."""
        when = self.draft.kept_at.astimezone().strftime("%A, %-d %B, %H:%M")
        return Content(
            f"Written on {when} and never saved.\n\n"
            "enter goes on with it, delete throws it away. The deck itself is as it was."
        )


def _unsaved(name: str) -> Content:
    return Content.assemble(
        (" ✎  ", "$accent"), clean_line(name, _WIDEST) or "(no title)", ("  not saved", "$accent")
    )
