"""Notices that the lid was shut: the clock jumps further than a tick can take."""

from datetime import timedelta

from game.base.clock import Clock

TICK = 5.0
"""How often to look, in seconds."""
_JUMP = timedelta(seconds=90)
"""A busy computer may be late; only a sleeping one is this late."""


class Lid:
    """Asked at every tick whether the computer slept since the one before."""

    def __init__(self, clock: Clock) -> None:
        """Begin awake."""
        self._clock = clock
        self._awake = clock()

    def was_shut(self) -> bool:
        """Whether the computer slept since this was last asked."""
        before, self._awake = self._awake, self._clock()
        return self._awake - before > _JUMP
