"""What the dealer remembers of earlier evenings."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

_NOTHING: Mapping[str, float] = MappingProxyType({})


class Past(msgspec.Struct, frozen=True):
    """Read once from the journal when an evening begins.

    Attributes:
        dealt: card key to when it was last dealt, in seconds since the epoch.
        visits: deck id to when it was last played from, in seconds since the epoch.
        last_starter: who read the first card last time, 0 or 1; None before the first evening.
        evenings: how many evenings have ended.
        wished: keys of cards that come as soon as they may: asked for again, or a ritual of theirs.
    """

    dealt: Mapping[str, float] = _NOTHING
    visits: Mapping[str, float] = _NOTHING
    last_starter: int | None = None
    evenings: int = 0
    wished: tuple[str, ...] = ()
