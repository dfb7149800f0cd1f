"""Choosing one deck: one that is there, or one that was taken away."""

from collections.abc import Iterable
from datetime import tzinfo

from textual.content import Content

from game.base.text import clean_line
from game.cards.model import Deck
from game.cards.workshop import TakenAway
from game.front.shelving import by_strategy, owner_words
from game.tui.screens.which import Choice, Which

_WIDEST = 50
_WIDEST_GONE = 26


def which_deck(decks: Iterable[Deck]) -> Which:
    """A deck to move a card to, by its id. Their own decks come first."""
    ordered = sorted(by_strategy(decks), key=lambda deck: owner_words(deck) != "yours")
    choices = [Choice(deck.id, _row(deck.title, owner_words(deck))) for deck in ordered]
    return Which("To which deck?", choices, this="there", empty="There is no other deck.")


def which_to_bring_back(decks: Iterable[TakenAway], zone: tzinfo | None) -> Which:
    """A deck that was taken away, by its id."""
    choices = [
        Choice(deck.id, _row(clean_line(deck.title, _WIDEST_GONE), _since(deck, zone))) for deck in decks
    ]
    return Which("Bring back which deck?", choices, this="bring it back", empty="None was taken away.")


def _since(deck: TakenAway, zone: tzinfo | None) -> str:
    return deck.version.saved_at.astimezone(zone).strftime("%-d %b %Y")


def _row(title: str, beside: str) -> Content:
    return Content.assemble(clean_line(title, _WIDEST), (f"  {beside}" if beside else "", "$accent"))
