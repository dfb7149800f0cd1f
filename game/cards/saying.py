"""The words that go with a card wherever it is shown: on the screen, in plain lines, on paper."""

import re

from game.base.text import counted
from game.cards.model import Answers, Card, Form, Kind, Who
from game.cards.placeholders import fill

FORM_CUES = {
    Form.FINISH: "Finish the sentence.",
    Form.ON_THREE: "Both at once, after three, two, one.",
    Form.SHOW: "Show it. No words.",
    Form.CHOOSE: "Choose one, and say what tips it.",
}
"""What a form asks for; a plain question needs no words."""

KIND_WORDS = {
    Form.QUESTION: "conversation",
    Form.FINISH: "finish the sentence",
    Form.ON_THREE: "on three",
    Form.SHOW: "show, no words",
    Form.CHOOSE: "choose",
}
"""What a conversation card is called, by its form."""

DEPTH_MARKS = {1: "●○○", 2: "●●○", 3: "●●●"}
"""The depth of a card in dots."""

BY_ROLE = {
    Who.READER: "The reader",
    Who.PARTNER: "The partner",
    Who.EACH: "Each of you",
    Who.TOGETHER: "Together",
}
"""Who does a step, where nobody's name is known."""

_BEGINS = re.compile(r"(\A|[.!?…:]\s+|[“\"])\{(reader|partner)\}")


def kind_words(card: Card) -> str:
    """What sort of card it is: "ritual", "conversation", "on three"."""
    return "ritual" if card.kind is Kind.RITUAL else KIND_WORDS[card.form]


def time_box(seconds: int) -> str:
    """How long a step takes, in words."""
    if seconds < 90 or seconds % 60:
        return counted(seconds, "second")
    return counted(seconds // 60, "minute")


def by_role(text: str) -> str:
    """The text for whoever plays: "the reader" and "the partner" in place of the names."""
    text = _BEGINS.sub(lambda found: f"{found[1]}The {found[2]}", text)
    return fill(text, "the reader", "the partner")


def who_answers_by_role(card: Card) -> str:
    """Who answers a conversation card, where nobody's name is known; empty for a ritual."""
    if card.kind is Kind.RITUAL:
        return ""
    if card.form is Form.ON_THREE or card.answers is Answers.TOGETHER:
        return "both together"
    if card.answers is Answers.PARTNER:
        return "the partner answers"
    return "the partner answers first, then the reader"


def asides_of(card: Card) -> tuple[tuple[str, str], ...]:
    """What stands beside a card, with its label: the listener's cue, the smaller version, the way out."""
    pairs = (
        ("While you listen", card.listen),
        ("Smaller", card.smaller),
        ("A way out", card.way_out),
        ("To end, say", card.say),
    )
    return tuple(pair for pair in pairs if pair[1])
