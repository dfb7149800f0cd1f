"""The rule about what not every couple has, does or went through."""

from collections.abc import Iterator

from game.cards.model import Card
from game.cards.style.passages import matches, passages
from game.cards.style.presumed import PRESUMED, Presumed
from game.cards.style.rule import Hit, Rule, RuleName


def _presumptions(card: Card) -> Iterator[Hit]:
    told = {*card.requires, *card.topics}
    for presumed in PRESUMED:
        if not told.intersection(presumed.tags):
            yield from _hits(card, presumed)


def _hits(card: Card, presumed: Presumed) -> Iterator[Hit]:
    tags = " or ".join(f"“{tag}”" for tag in presumed.tags)
    return matches(
        passages(card),
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
