"""Evenings made by hand, for tests that need one without the rules."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from game.cards.model import Card, Energy, Kind, Step
from game.play import events as ev
from game.play.events import AnyEvent, Began, Entry
from game.play.limits import Limits
from game.play.session import Session, fold

EVENING = datetime(2025, 11, 23, 21, 40, tzinfo=timezone(timedelta(hours=1)))
SESSION = "5f0c9a7e4d0b4b0f9c3e1a2b3c4d5e6f"


def question(number: int, deck: str = "slow-start") -> Card:
    return Card(
        deck=deck, id=f"card-{number}", kind=Kind.CONVERSATION, text=f"What is {number} to {{partner}}?"
    )


def ritual(number: int, deck: str = "slow-start") -> Card:
    steps = (Step("Take {partner}'s hand.", seconds=60), Step("Breathe."))
    return Card(deck=deck, id=f"ritual-{number}", kind=Kind.RITUAL, text="Hold hands, {reader}.", steps=steps)


def beginning(session: str = SESSION, starter: int = 0, minutes: int = 20) -> Began:
    return Began(
        session=session,
        partners=("Ada", "Émile"),
        minutes=minutes,
        energy=Energy.SOME,
        limits=Limits(),
        decks=("slow-start",),
        focus=(),
        starter=starter,
        evening=1,
        seed=7,
    )


def log_of(*steps: Sequence[AnyEvent], began: Began | None = None, at: datetime = EVENING) -> list[Entry]:
    """A log of one entry for each step, a minute apart, after the beginning."""
    events = [(began or beginning(),), *(tuple(step) for step in steps)]
    return [Entry(seq, at + timedelta(minutes=seq), found) for seq, found in enumerate(events)]


def full_log(session: str = SESSION, at: datetime = EVENING, deck: str = "slow-start") -> list[Entry]:
    """An evening with a bit of everything, ended."""
    return log_of(
        [ev.Crossed(), ev.Dealt(question(1, deck), 0)],
        [ev.Starred(True)],
        [ev.Noted(1, "Soup, and your ☕ face.")],
        [ev.Played(), ev.Dealt(ritual(2, deck), 1)],
        [ev.Kept(True)],
        [ev.Played(), ev.Dealt(question(3, deck), 0)],
        [ev.Retired(f"{deck}/card-3"), ev.Dealt(question(4, deck), 0)],
        [ev.Dealt(question(5, deck), 0)],
        [ev.Intended("A walk on Sunday")],
        [ev.Landed()],
        [ev.Named("the soup evening")],
        [ev.Ended()],
        began=beginning(session),
        at=at,
    )


def full_evening(session: str = SESSION, at: datetime = EVENING, deck: str = "slow-start") -> Session:
    return fold(full_log(session, at, deck))
