"""Choosing one deck: one that is there, or one that was taken away."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import tzinfo

from textual.content import Content

from game.base.text import clean_line
from game.cards.model import Deck
from game.cards.workshop import TakenAway
from game.front.shelving import by_strategy, owner_words
from game.tui.screens.which import Choice, Which

A_NEW_ONE = "+"
"""What stands for a deck that is not there yet; no deck can have it as its id."""
_WIDEST = 50
_WIDEST_GONE = 26


def which_deck(decks: Iterable[Deck]) -> Which:
    """A deck to move a card to, by its id. Their own decks come first."""
    return Which(
        "To which deck?", _choices(_theirs_first(decks)), this="there", empty="There is no other deck."
    )


def which_to_bring_into(decks: Iterable[Deck], marked: Deck | None, question: str) -> Which:
    """A deck to bring cards into, by its id, or a new one. The marked one comes next, then theirs."""
    ordered = sorted(_theirs_first(decks), key=lambda deck: marked is None or deck.id != marked.id)
    new = Choice(A_NEW_ONE, Content("A deck of their own"))
    return Which(question, [new, *_choices(ordered)], this="there", empty="")


def which_to_bring_back(decks: Iterable[TakenAway], zone: tzinfo | None) -> Which:
    """A deck that was taken away, by its id."""
    choices = [
        Choice(deck.id, _row(clean_line(deck.title, _WIDEST_GONE), _since(deck, zone))) for deck in decks
    ]
    return Which("Bring back which deck?", choices, this="bring it back", empty="None was taken away.")


def _theirs_first(decks: Iterable[Deck]) -> list[Deck]:
    return sorted(by_strategy(decks), key=lambda deck: owner_words(deck) != "yours")


def _choices(decks: Sequence[Deck]) -> list[Choice]:
    """A row each; those that are titled alike show their ids."""
    titles = Counter(deck.title.casefold() for deck in decks)
    return [
        Choice(deck.id, _row(deck.title, _beside(deck, titles[deck.title.casefold()] > 1))) for deck in decks
    ]


def _beside(deck: Deck, alike: bool) -> str:
    return " · ".join(filter(None, (deck.id if alike else "", owner_words(deck))))


def _since(deck: TakenAway, zone: tzinfo | None) -> str:
    return deck.version.saved_at.astimezone(zone).strftime("%-d %b %Y")


def _row(title: str, beside: str) -> Content:
    return Content.assemble(clean_line(title, _WIDEST), (f"  {beside}" if beside else "", "$accent"))
