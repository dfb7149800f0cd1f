"""Rules about what is asked."""

import re
from collections.abc import Iterator

from game.cards.model import Card, Form, Kind
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading, matches, words
from game.cards.style.rule import Rule
from game.cards.style.terms import any_of, plain

_LONG, _OVERLONG = 20, 25

_CLAUSE = re.compile(r"[,:;\u2013\u2014]\s*")
_STOPS = ".!?…"
_VERB = (
    "do|does|did|is|are|am|was|were|has|have|had|can|could|would|will|should|shall|may|might|must|don't|doesn't"
    "|didn't|isn't|aren't|wasn't|haven't|hasn't|can't|won't|wouldn't|shouldn't"
)
_SUBJECT = (
    "you|we|i|it|they|there|this|that|these|those|the|a|an|any*|some*|your|our|my|either|both"
    "|{reader}|{partner}"
)
_CLOSED = re.compile(
    rf"\W*(?:(?:and|so|but|or|then|well) )?(?:{any_of(_VERB)}) (?:not )?(?:{any_of(_SUBJECT)})(?!\w)"
)
_OPEN = re.compile(
    r"\W*(?:(?:and|so|but|then|in|at|on|for|to|from|with|by|about|of|until|after) )?"
    r"(?:what|which|who|whom|whose|where|when|how|why)\b"
)
_SUBORDINATE = re.compile(rf"\W*(?:when|where|what|how) (?:{any_of(_SUBJECT)})(?!\w)")
_CHOICE = re.compile(r"\bor\b(?! not\b)")
_REPROACH = re.compile(
    rf"^why\b|\bwhy (?:(?:{any_of(_VERB)}) )?(?:you|your|{{partner}})(?!\w)"
    r"|\byou(?:'ve| have| are|'re)? (?:always|never)\b"
    r"|\b(?:always|never) (?:tell|ask|help|listen to|touch|thank|leave|forget) me\b"
)


def _length(card: Card, more_than: int, up_to: int) -> Iterator[Hit]:
    count = len(words(card.text))
    if card.kind is Kind.CONVERSATION and more_than < count <= up_to:
        yield Hit(("text",), f"This has {count} words.")


def _long(reading: Reading) -> Iterator[Hit]:
    return _length(reading.card, _LONG, _OVERLONG)


def _overlong(reading: Reading) -> Iterator[Hit]:
    return _length(reading.card, _OVERLONG, 10_000)


def _two(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    second = card.text.find("?", card.text.find("?") + 1)
    if card.kind is Kind.CONVERSATION and card.text.count("?") > 1:
        yield Hit(("text",), "A second question begins here.", (second, second + 1))


def _closed(reading: Reading) -> Iterator[Hit]:
    card = reading.card
    if card.kind is Kind.CONVERSATION and card.form is Form.QUESTION:
        start, end = _last_question(text := plain(card.text))
        if _is_closed(text[start:end]):
            yield Hit(("text",), "This can be answered with yes or no.", (start, end))


def _is_closed(sentence: str) -> bool:
    if _CHOICE.search(sentence):
        return False
    for clause in _CLAUSE.split(sentence):
        if _CLOSED.match(clause):
            return True
        if _OPEN.match(clause) and not _SUBORDINATE.match(clause):
            return False
    return False


def _last_question(text: str) -> tuple[int, int]:
    """From where to where the last question goes; nothing where none is asked."""
    end = text.rfind("?") + 1
    start = max(text.rfind(sign, 0, max(0, end - 1)) for sign in _STOPS) + 1
    return end - len(text[start:end].lstrip()), end


def _reproach(reading: Reading) -> Iterator[Hit]:
    return matches(reading.addressed, _REPROACH, lambda found: f"“{found}” can sound like a reproach.")


RULES = (
    Rule(
        RuleName.LONG_QUESTION,
        f"Heard once by tired ears, a question holds {_LONG} words.",
        "1: a question has at most 20 words",
        _long,
    ),
    Rule(
        RuleName.OVERLONG_QUESTION,
        f"Beyond {_OVERLONG} words nobody remembers how the question began.",
        "1: never more than 25",
        _overlong,
    ),
    Rule(
        RuleName.TWO_QUESTIONS,
        "Of two questions only one gets answered; make the other a follow-up.",
        "1: one question mark, one idea",
        _two,
    ),
    Rule(
        RuleName.CLOSED_QUESTION,
        "A yes or a no ends the talk; begin with what, which, when, where, who or how.",
        "2: open",
        _closed,
        english=True,
    ),
    Rule(
        RuleName.REPROACH,
        "“Why do you”, “you always” and “you never” make the other defend themselves.",
        "What ruins one: “Why don't you …”",
        _reproach,
        english=True,
    ),
)
