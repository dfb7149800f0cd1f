"""Rules about the shape of a ritual."""

from collections.abc import Iterator

from game.cards.model import Kind
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading
from game.cards.style.rule import Rule

_MOST_STEPS = 3
_SMALL_MINUTES = 2
_LONG_TOUCH = 2


def _way_out(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if card.kind is Kind.RITUAL and not card.way_out:
        yield Hit((), "This ritual has no way out.")


def _closing_line(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if card.kind is Kind.RITUAL and not card.say:
        yield Hit((), "This ritual has no line to end on.")


def _smaller(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    wanted = card.minutes > _SMALL_MINUTES or card.touch >= _LONG_TOUCH
    if card.kind is Kind.RITUAL and wanted and not card.smaller:
        yield Hit((), "This ritual has no smaller version.")


def _many_steps(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if len(card.steps) > _MOST_STEPS:
        yield Hit(("steps", _MOST_STEPS), f"This ritual has {len(card.steps)} steps.")


def _time_box(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if card.kind is Kind.RITUAL and not any(step.seconds for step in card.steps):
        yield Hit(("steps",), "No step of this ritual has a time.")


def _over_time(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    seconds = sum(step.seconds or 0 for step in card.steps)
    if seconds > card.minutes * 60:
        yield Hit(("steps",), f"The steps take {seconds} seconds, the card {card.minutes * 60}.")


RULES = (
    Rule(
        RuleName.WAY_OUT,
        "Either can stop at any moment, and wants words as warm as the card for it (way_out).",
        "11: a way out as warm as the card",
        _way_out,
    ),
    Rule(
        RuleName.CLOSING_LINE,
        "A line to say lets both know that it is over (say).",
        "11: ends on a line to say",
        _closing_line,
    ),
    Rule(
        RuleName.SMALLER,
        "Above two minutes, or from a kiss on, a tired evening wants a smaller version (smaller).",
        "11: above two minutes or touch 2 also a smaller version",
        _smaller,
    ),
    Rule(
        RuleName.MANY_STEPS,
        f"More than {_MOST_STEPS} steps cannot be kept in mind away from the screen.",
        "11: at most three steps",
        _many_steps,
    ),
    Rule(
        RuleName.TIME_BOX,
        "A time that runs by itself lets both forget the clock; one step can carry it (seconds).",
        "11: a time box",
        _time_box,
    ),
    Rule(
        RuleName.OVER_TIME,
        "The minutes are what the evening is planned with.",
        "11: a time box",
        _over_time,
    ),
)
