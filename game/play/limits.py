"""How far an evening goes. Source: DESIGN, "Care"."""

import msgspec

from game.cards.model import DESIRE, Card, Energy

MAX_DEPTH_GENTLE = 2
MAX_TOUCH_GENTLE = 1
MAX_TOUCH_CLOSER = 3
DEPTH_THREE_FROM_EVENING = 4
"""The evening from which depth 3 may come, face down."""


class Limits(msgspec.Struct, frozen=True):
    """What tonight's cards may ask: `depth` 1 to 3, `touch` 0 to 3, the energy they may need."""

    depth: int = MAX_DEPTH_GENTLE
    touch: int = MAX_TOUCH_GENTLE
    energy: Energy = Energy.SOME
    desire: bool = False

    def softer(self, times: int = 1) -> "Limits":
        """Depth and touch lowered by one for each time, down to depth 1 and touch 0."""
        return msgspec.structs.replace(
            self,
            depth=max(1, self.depth - times),
            touch=max(0, self.touch - times),
            desire=self.desire and times == 0,
        )

    def opened(self) -> "Limits":
        """The limits once the door to closer cards is open: touch up to 3, and desire."""
        return msgspec.structs.replace(self, touch=max(self.touch, MAX_TOUCH_CLOSER), desire=True)

    def allow(self, card: Card) -> bool:
        """Whether the card stays within these limits."""
        return (
            card.depth <= self.depth
            and card.touch <= self.touch
            and card.energy.rank <= self.energy.rank
            and (self.desire or DESIRE not in card.topics)
        )


def limits_for(energy: Energy, evening: int) -> Limits:
    """The limits an evening starts with, unasked.

    Args:
        energy: what the couple says, together, they have tonight.
        evening: how many evenings this makes, counting from 1.
    """
    if energy is Energy.EMPTY:
        return Limits(depth=1, touch=0, energy=energy)
    deepest = 3 if evening >= DEPTH_THREE_FROM_EVENING else MAX_DEPTH_GENTLE
    return Limits(depth=deepest, touch=MAX_TOUCH_GENTLE, energy=energy)


class Standing(msgspec.Struct, frozen=True):
    """What holds on every evening: cards and topics never dealt, and the context tags switched on."""

    retired: frozenset[str] = frozenset()
    topics_out: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def allow(self, card: Card) -> bool:
        """Whether the card may be dealt at all in this house."""
        return (
            card.key not in self.retired
            and self.topics_out.isdisjoint(card.topics)
            and self.tags.issuperset(card.requires)
        )
