"""The clock, injected wherever time matters."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the present moment with its offset from UTC."""


def system_clock() -> datetime:
    """Now, in the computer's own time zone."""
    return datetime.now().astimezone()
