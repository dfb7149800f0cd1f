"""The rule about what not every couple has, does or went through."""

from collections.abc import Iterator

from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.presumed import PRESUMED, Presumed
from game.cards.style.reading import Reading, found_in
from game.cards.style.rule import Rule


def _presumptions(reading: Reading) -> Iterator[Hit]:
    told = {*reading.card.requires, *reading.card.topics}
    for presumed in PRESUMED:
        if not told.intersection(presumed.tags):
            yield from _hits(reading, presumed)


def _hits(reading: Reading, presumed: Presumed) -> Iterator[Hit]:
    tags = " or ".join(f"“{tag}”" for tag in presumed.tags)
    return found_in(
        reading,
        presumed.pattern,
        lambda found: f"“{found}” takes {presumed.what} for granted, without {tags}.",
    )


RULES = (
    Rule(
        RuleName.PRESUMPTION,
        "Whoever has none of it feels forgotten: tell it in requires or topics, or let everybody answer.",
        "8: what is not symmetric carries a requires tag; What ruins one: assuming",
        _presumptions,
        english=True,
    ),
)
