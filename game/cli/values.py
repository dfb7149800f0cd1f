"""What may stand behind an option, checked."""

from argparse import ArgumentTypeError
from datetime import date

ENERGIES = ("empty", "some", "good")
"""The same as `game.cards.model.Energy`, which `--help` need not wait for."""
_ONE = "one"
_MOST = 240
_STRATEGIES = 12


def minutes(text: str) -> int:
    """Minutes of an evening; `one`, or 0, stands for an evening of one card.

    Raises:
        ArgumentTypeError: it is neither.
    """
    if text == _ONE:
        return 0
    if not text.isdecimal() or len(text) > 4 or int(text) > _MOST:
        raise ArgumentTypeError(f"minutes go from 1 to {_MOST}; 0 or “{_ONE}” is an evening of one card")
    return int(text)


def whole_number(text: str) -> int:
    """Any whole number.

    Raises:
        ArgumentTypeError: it is none.
    """
    digits = text.removeprefix("-")
    if not digits.isdecimal() or len(digits) > 100:
        raise ArgumentTypeError(f"“{text}” is no whole number")
    return int(text)


def energy(text: str) -> str:
    """One of the energies.

    Raises:
        ArgumentTypeError: it is none.
    """
    if text not in ENERGIES:
        raise ArgumentTypeError(f"energy is one of {', '.join(ENERGIES)}")
    return text


def strategy(text: str) -> int:
    """The number of one of the twelve strategies.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or len(text) > 2 or not 1 <= int(text) <= _STRATEGIES:
        raise ArgumentTypeError(f"strategies go from 1 to {_STRATEGIES}")
    return int(text)


def day(text: str) -> date:
    """A day as 2026-01-31.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is no day; write it as 2026-01-31") from error
