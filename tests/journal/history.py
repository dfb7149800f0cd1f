"""A made-up history, written through the real journal; the screens' tests and the benches share it."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from game.base.places import Places, builtin_decks
from game.cards.library import load_library
from game.cards.model import Card
from game.journal.journal import Journal
from game.journal.records import Couple
from game.play import events as ev
from game.play.events import AnyEvent
from game.play.session import Session, fold
from tests.journal.evenings import EVENING, beginning, log_of

EVENINGS = 520
CARDS = 20
_WORDS = (
    "soup", "rain", "the red scarf", "your laugh", "that train", "a nap", "the kitchen at six", "salt",
    "your mother's song", "the wrong bus", "tea", "the blue door", "nothing at all", "bare feet", "café",
)  # fmt: skip


def write_history(
    home: Path, evenings: int = EVENINGS, cards: int = CARDS, until: datetime = EVENING
) -> Places:
    """Ten years of weekly evenings, or fewer, the last of them `until`; gives where they are."""
    places = Places(home)
    journal = Journal(places)
    journal.save_couple(Couple(("Ada", "Émile"), asked=True))
    deal = list(load_library(builtin_decks(), None).cards())
    for number in range(evenings):
        at = until - timedelta(weeks=evenings - 1 - number)
        journal.file(made_up_evening(number, deal, cards, at))
    return places


def made_up_evening(number: int, deal: list[Card], cards: int, at: datetime) -> Session:
    """One evening: some stars, words, rituals kept, a name and an intention now and then."""
    chance = Random(number)
    steps: list[list[AnyEvent]] = [[ev.Crossed(), ev.Dealt(deal[number % len(deal)], number % 2)]]
    for place in range(1, cards + 1):
        card = deal[(number * cards + place) % len(deal)]
        steps += _moment(chance)
        last: list[AnyEvent] = [ev.Landed()] if place == cards else [ev.Dealt(card, (number + place) % 2)]
        steps.append([ev.Played(), *last])
    if chance.random() < 0.4:
        steps.append([ev.Intended(f"Again {_said(chance)}")])
    if chance.random() < 0.5:
        steps.append([ev.Named(f"the evening of {_said(chance)}")])
    began = beginning(f"evening-{number:04}", starter=number % 2)
    return fold(log_of(*steps, [ev.Ended()], began=began, at=at))


def _moment(chance: Random) -> list[list[AnyEvent]]:
    events: list[list[AnyEvent]] = []
    if chance.random() < 0.3:
        events.append([ev.Starred(True)])
    if chance.random() < 0.4:
        events.append([ev.Noted(chance.randrange(2), f"{_said(chance)}, and {_said(chance)}.")])
    return events


def _said(chance: Random) -> str:
    return chance.choice(_WORDS)
