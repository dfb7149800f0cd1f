"""Rules about what could harm: alcohol, and where babies sleep."""

import re
from collections.abc import Iterator

from game.cards.style import word_lists
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading, found_in
from game.cards.style.rule import Rule
from game.cards.style.terms import terms, whole

_ALCOHOL = terms(word_lists.ALCOHOL)


def _together(first: str, second: str) -> str:
    """A pattern for two kinds of words within one sentence, in either order."""
    one, other = whole(first), whole(second)
    return rf"{one}[^.?!]*{other}|{other}[^.?!]*{one}"


_UNSAFE = re.compile(
    "|".join(
        (
            _together(word_lists.SEATS, word_lists.SLEEP),
            rf"{whole(word_lists.INFANTS)}[^.?!]*{whole(word_lists.OTHER_ROOMS)}",
            _together(word_lists.SHARED_BEDS, word_lists.SEDATIVES),
            whole(word_lists.CRYING),
        )
    )
)


def _alcohol(reading: Reading) -> Iterator[Hit]:
    return found_in(reading, _ALCOHOL, lambda found: f"“{found}” means alcohol.")


def _sleep(reading: Reading) -> Iterator[Hit]:
    return found_in(reading, _UNSAFE, lambda found: f"“{found}” may suggest unsafe sleep.")


RULES = (
    Rule(
        RuleName.ALCOHOL,
        "Some do not drink, some had better not, and nobody should share a bed with a baby after it.",
        "What ruins one: alcohol",
        _alcohol,
        english=True,
    ),
    Rule(
        RuleName.SLEEP_SAFETY,
        "A baby sleeps safest on their own flat surface in the parents' room: never on a sofa or armchair, "
        "not beside smoke, drink or sedatives, and in the same room for the first six months.",
        "Safety in the texts: sleep",
        _sleep,
        english=True,
    ),
)
