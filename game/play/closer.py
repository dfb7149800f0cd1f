"""The door to closer cards: it opens on two yeses, and even then not always. Source: DESIGN, "Care".

With two players a door that opens whenever both say yes tells the willing one, when it stays shut,
what the other said. So the game itself declines one time in three.
"""

from game.play.covered import Chance, cover, uncover

DECLINES_ONE_IN = 3
"""How often the game itself keeps the door shut."""
_OPEN, _SHUT = 1, 0


def opens(first: bool, second: bool, chance: Chance) -> bool:
    """Whether the door opens. The draw is made whatever they said, so that its time says nothing."""
    declined = chance(DECLINES_ONE_IN) == 0
    return first & second & (not declined)


def settle(first: bool, second: bool, chance: Chance) -> str:
    """The outcome, under a cover: the only thing of the two answers that outlives this call."""
    return cover(_OPEN if opens(first, second, chance) else _SHUT, chance)


def is_open(token: str) -> bool:
    """Whether a covered outcome is an open door."""
    return uncover(token) == _OPEN
