"""Trouble that is told to people in a plain sentence."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes scripts rely on."""

    DONE = 0
    FAULTS = 1
    USAGE = 2
    IO = 3
    LOCKED = 4
    INTERRUPTED = 130


class Trouble(Exception):
    """Something went wrong that a person can understand: what, where, and what to do next.

    Attributes:
        exit: the code a command ends with when this reaches the command line.
        next_step: what the person can do now; may be empty.
    """

    exit: Exit = Exit.IO

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(what)
        self.next_step = next_step

    def sentence(self) -> str:
        """What happened and what to do next, in one line."""
        return f"{self} {self.next_step}".strip()


class WrongUse(Trouble):
    """The request itself was off: an unknown deck, card, session or option."""

    exit = Exit.USAGE
