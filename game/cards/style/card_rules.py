"""All rules that look at one card."""

from game.cards.model import Card
from game.cards.style import bodies, listening, presumptions, questions, rituals, safety, words
from game.cards.style.finding import Finding
from game.cards.style.reading import read
from game.cards.style.rule import Rule, finding

CARD_RULES: tuple[Rule, ...] = (
    *questions.RULES,
    *listening.RULES,
    *words.RULES,
    *presumptions.RULES,
    *safety.RULES,
    *bodies.RULES,
    *rituals.RULES,
)
"""Every rule that needs no more than the card itself, in the order in which it speaks."""


_LONGEST = 1000
_MOST_TEXTS = 100


def lint_card(card: Card, language: str = "en") -> list[Finding]:
    """What the rules have to say of one card, excuses not considered; quick enough for every key press.

    Args:
        card: the card.
        language: the deck's; the rules about words hold for English alone.
    """
    if _is_beyond_all_limits(card):
        return []
    reading = read(card)
    is_english = language.split("-")[0].lower() == "en"
    return [
        finding(rule, card, hit)
        for rule in CARD_RULES
        if is_english or not rule.english
        for hit in rule.find(reading)
    ]


def _is_beyond_all_limits(card: Card) -> bool:
    """Whether the check refuses it for its size; then style is no help, and could take for ever."""
    steps = [step.text for step in card.steps]
    texts = (*card.follow_ups, *card.options, *steps, card.listen, card.smaller, card.way_out, card.say)
    return len(texts) > _MOST_TEXTS or any(len(text) > _LONGEST for text in (card.text, *texts))
