"""What the rules of style find."""

import msgspec

from game.cards.raw import Path
from game.cards.style.names import RuleName


class Hit(msgspec.Struct, frozen=True):
    """One place in a card where a rule is broken.

    Attributes:
        path: the value at fault, from the card on; empty for the whole card.
        message: what was found there, one sentence.
        chars: the first character at fault and the one after the last, where it is but a part of a text.
    """

    path: Path
    message: str
    chars: tuple[int, int] | None = None


class Finding(msgspec.Struct, frozen=True):
    """A warning about one card: which rule, where in the card, what, and why it matters."""

    rule: RuleName
    card: str
    path: Path
    message: str
    reason: str
    chars: tuple[int, int] | None = None
