"""A workshop on a folder of its own, with a clock that moves on its own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from game.base.places import Places, builtin_decks
from game.cards.library import load_library
from game.cards.raw import Document
from game.cards.workshop import Workpiece, Workshop

EVENING = datetime(2026, 1, 31, 23, 0, tzinfo=UTC)
SOUP: Document = {"kind": "conversation", "text": "Which soup?"}
SPOON: Document = {"kind": "ritual", "text": "One spoon.", "steps": [{"text": "Share it.", "who": "reader"}]}


def a_workshop(home: Path) -> Workshop:
    places = Places(home)
    moments = _moments()
    return Workshop(
        places, lambda: load_library(builtin_decks(), places.decks), builtin_decks, lambda: next(moments)
    )


def a_deck(workshop: Workshop, *cards: Document) -> Workpiece:
    """The saved deck "kitchen" with these cards; with a soup and a spoon where none are given."""
    return workshop.save(workshop.new("Our Kitchen", "kitchen").add_all(cards or (SOUP, SPOON)))


def _moments() -> Iterator[datetime]:
    return (EVENING + timedelta(minutes=minute) for minute in count())
