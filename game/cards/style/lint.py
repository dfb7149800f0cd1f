"""All rules over several decks together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from game.cards.model import Card
from game.cards.style.card_rules import lint_card
from game.cards.style.excuses import excuse
from game.cards.style.finding import Finding
from game.cards.style.near import near_doubles
from game.cards.style.openings import same_openings
from game.cards.style.sheet import CardSheet, Sheet


class Located(msgspec.Struct, frozen=True):
    """A finding with the sheet and the card it belongs to."""

    sheet: Sheet
    card: CardSheet
    finding: Finding


def lint_decks(sheets: Sequence[Sheet], beside: Sequence[Card] = ()) -> list[Located]:
    """Every warning about these decks, card by card; of two near doubles the later card is warned of.

    Args:
        sheets: the decks.
        beside: cards of other decks, to find doubles of; where a sheet has the same card, the sheet holds.
    """
    cards = [each.card for sheet in sheets for each in sheet.cards]
    own = {card.key for card in cards}
    across = _by_card([*(card for card in beside if card.key not in own), *cards])
    return [located for sheet in sheets for located in _lint_sheet(sheet, across)]


def _by_card(cards: Sequence[Card]) -> dict[str, list[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for double in near_doubles(cards):
        found[double.card].append(double)
    return found


def _lint_sheet(sheet: Sheet, across: dict[str, list[Finding]]) -> Iterator[Located]:
    alike: defaultdict[str, list[Finding]] = defaultdict(list)
    for same in same_openings([card.card for card in sheet.cards]):
        alike[same.card].append(same)
    for each in sheet.cards:
        key = each.card.key
        found = [*lint_card(each.card, sheet.language), *alike[key], *across.get(key, ())]
        yield from (Located(sheet, each, left) for left in excuse(each.card, each.excuses, found))
