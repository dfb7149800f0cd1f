"""What the rules refuse."""

from game.base.errors import Exit, Trouble


class Refused(Trouble):
    """The rules do not allow this now; the sentence says so and what can be done instead."""

    exit = Exit.USAGE
