"""Rules about touch and desire: what is declared is what comes, and it is asked for first."""

import re
from collections.abc import Iterator

from game.cards.model import DESIRE, Card, Kind, Who
from game.cards.style import word_lists
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Passage, Reading, found_in, matches
from game.cards.style.rule import Rule
from game.cards.style.terms import terms

_EXPLICIT = terms(word_lists.EXPLICIT)
_SENSUAL = terms(word_lists.SENSUAL)
_KISSES = terms(word_lists.KISSES)
_HOLDING = terms(word_lists.HOLDING)
_DESIRE_TOUCH = 3
_ASKING = re.compile(
    r"\?|\b(?:ask|asks|asked|asking|offer|offers|invite|invites|may i|welcome|tell \{\w+\} where)\b"
    r"|\b(?:hold|holds|held) out\b|\bopen (?:your|an) arms?\b"
    r"|\bif (?:you|they|both|either|it) (?:both )?(?:like|want|wish)"
)


def _explicit(reading: Reading) -> Iterator[Hit]:
    return found_in(reading, _EXPLICIT, lambda found: f"“{found}” is explicit.")


def _desire_untold(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if DESIRE in card.topics:
        return
    if card.touch >= _DESIRE_TOUCH:
        yield Hit(("touch",), f"Touch {card.touch} stands without the topic “{DESIRE}”.")
    yield from found_in(reading, _SENSUAL, lambda found: f"“{found}” speaks of desire.")


def _desire_depth(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if DESIRE in card.topics and card.depth < 2:
        yield Hit(("depth",), f"A card about {DESIRE} has depth {card.depth}.")


def _touch_untold(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if card.kind is not Kind.RITUAL:
        return
    done = [Passage(each.path, each.text, _without_speech(each.plain)) for each in reading.steps]
    if card.touch < 2:
        yield from matches(done, _KISSES, lambda found: f"“{found}” is touch 2 or more.")
    if card.touch < 1:
        yield from matches(done, _HOLDING, lambda found: f"“{found}” is touch 1 or more.")


def _without_speech(text: str) -> str:
    # Spaces keep the characters in place: what is only said aloud is not done.
    return re.sub(r"“[^”]*”|\bair[- ]kiss\w*|\bblow\w* (?:each other |{\w+} )?a kiss", _blanks, text)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _ask_first(reading: Reading) -> Iterator[Hit]:
    if _is_touched(reading.card) and not any(_ASKING.search(each.plain) for each in reading.steps):
        yield Hit(("steps",), "Nobody asks before the touch.")


def _giver(reading: Reading) -> Iterator[Hit]:
    named = {Who.READER, Who.PARTNER} & {step.who for step in reading.card.steps}
    if _is_touched(reading.card) and not named:
        yield Hit(("steps",), "No step says who gives and who receives.")


def _is_touched(card: Card) -> bool:
    return card.kind is Kind.RITUAL and card.touch >= 1


RULES = (
    Rule(
        RuleName.EXPLICIT,
        "A card invites plainly and tenderly; what exactly happens is not its business.",
        "Touch: never explicit",
        _explicit,
        english=True,
    ),
    Rule(
        RuleName.DESIRE_UNTOLD,
        f"Without the topic “{DESIRE}” it would come on an evening that has not asked for it.",
        f"Touch: talk of sex has the topic {DESIRE}",
        _desire_untold,
        english=True,
    ),
    Rule(
        RuleName.DESIRE_DEPTH,
        "Nobody says it lightly: depth 2 or 3.",
        "Touch: talk of sex has depth 2 or 3",
        _desire_depth,
    ),
    Rule(
        RuleName.TOUCH_UNTOLD,
        "An evening's limits can only keep what a card declares: 1 a hand or a hug, 2 a kiss or a massage.",
        "Touch is what bodies do on this card",
        _touch_untold,
        english=True,
    ),
    Rule(
        RuleName.ASK_FIRST,
        "From touch 1 on, a step asks, or offers and waits.",
        "11: touch 1 and more: ask first",
        _ask_first,
        english=True,
    ),
    Rule(
        RuleName.GIVER,
        "From touch 1 on, a step belongs to the reader or the partner: both know whose turn it is to give.",
        "11: giver and receiver named",
        _giver,
    ),
)
