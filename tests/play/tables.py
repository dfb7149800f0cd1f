"""Tables laid by hand, for the tests that say a rule by example."""

from game.cards.model import Card, Deck, Energy, Form, Kind, Step
from game.play.limits import Limits, Standing
from game.play.past import Past
from game.play.setup import Setup
from tests.play.evening import Evening
from tests.play.strategies import WIDE_OPEN, House


def card(
    name: str, depth: int = 1, minutes: int = 2, tags: tuple[str, ...] = (), form: Form = Form.QUESTION
) -> Card:
    return Card(
        "deck", name, Kind.CONVERSATION, "?", depth=depth, minutes=minutes, tags=tags, form=form,
        follow_ups=("And then?",),
    )  # fmt: skip


def ritual(name: str, steps: int = 2) -> Card:
    return Card("deck", name, Kind.RITUAL, "Breathe.", steps=(Step("In, and out.", seconds=30),) * steps)


def evening(*cards: Card, minutes: int = 20, limits: Limits = WIDE_OPEN, past: Past | None = None) -> Evening:
    """An evening with these cards, the crossing still before them."""
    setup = Setup(("Ada", "Ben"), minutes, Energy.SOME)
    shelf = (Deck("deck", "Deck", cards),)
    return Evening(House(shelf, Standing(), past or Past(), setup, limits, seed=7))


def lying(evening: Evening) -> str:
    """The id of the card on the table; empty when there is none."""
    turn = evening.session.turn
    return "" if turn is None else turn.card.id
