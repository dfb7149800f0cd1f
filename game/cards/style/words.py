"""Rules about words that no card needs."""

import re
from collections.abc import Callable, Iterator

from game.cards.style import word_lists
from game.cards.style.finding import Hit
from game.cards.style.names import RuleName
from game.cards.style.reading import Reading, found_in
from game.cards.style.rule import Rule
from game.cards.style.terms import terms

_THEN_AND_NOW = re.compile(
    r"\b(?:used to|back then|in the old days|before the (?:children|baby|birth)|once)\b[^.?!…]*"
    r"\b(?:any ?more|no longer|but now|and now)\b"
    r"|\b(?:do not|don't|did not|didn't|never) (?:we|you|i|us) [^.?!…]*\bany ?more\b"
    r"|\bdo (?:we|you) (?:no longer\b|not [^.?!…]*\bany ?more\b)"
    r"|\b(?:we|you) (?:don't|do not|never) [^.?!…]*\bany ?more\b"
    r"|\b(?:what|which)\b[^.?!…]*\b(?:did|have) we (?:lost|lose|stop|stopped)\b"
    r"|\bsince (?:the|our) (?:children|baby|birth|child)\b[^.?!…]*"
    r"\b(?:less|worse|lost|gone|fewer|no longer)\b"
)
_MARKUP = re.compile(
    r"\[/?[a-z@#][^\]\n]*\]|\]\(|</?[a-z][^>\n]*>|\*\*|(?<!\w)\*\w[^*\n]*\*(?!\w)|(?<!\w)_\w[^_\n]*_(?!\w)"
    r"|`|^#{1,6} |&(?:[a-z]+|#\d+);|https?://"
)
_KEY_NAME = re.compile(
    r"\b(?:press|hit|tap|under|behind|key|letter)\s+(?:the\s+)?(?:key\s+|letter\s+)?[\"“']?"
    r"(?:[b-hj-z](?![\w'])|space ?bar|enter\b|escape\b|ctrl\b)"
)


def _finder(pattern: re.Pattern[str], say: str) -> Callable[[Reading], Iterator[Hit]]:
    return lambda reading: found_in(reading, pattern, lambda found: say.format(found))


def _rule(name: RuleName, source: str, pattern: re.Pattern[str], say: str, reason: str) -> Rule:
    return Rule(name, reason, source, _finder(pattern, say), english=True)


RULES = (
    _rule(
        RuleName.GENDERED,
        "What ruins one: assuming a sex, a gender",
        terms(word_lists.GENDERED),
        "“{}” assumes a gender.",
        "The two, and everybody else in a card, can be anyone: use a name, “you”, or “they”.",
    ),
    _rule(
        RuleName.THERAPY,
        "What ruins one: therapy words",
        terms(word_lists.THERAPY),
        "“{}” is a word of therapy.",
        "Say it as you would at a kitchen table.",
    ),
    _rule(
        RuleName.COMPARISON,
        "What ruins one: comparing with exes or other couples",
        terms(word_lists.COMPARISON),
        "“{}” compares.",
        "Nobody wins a comparison with an ex or with other couples.",
    ),
    _rule(
        RuleName.SCORING,
        "What ruins one: rating, ranking or scoring each other",
        terms(word_lists.SCORING),
        "“{}” keeps a score.",
        "Whoever is rated stops telling.",
    ),
    _rule(
        RuleName.THEN_AND_NOW,
        "12: never then against now as loss",
        _THEN_AND_NOW,
        "“{}” holds then against now.",
        "What was lost cannot be answered for tonight; ask what is, or what could be.",
    ),
    _rule(
        RuleName.DEMAND,
        "What ruins one: forced promises, confessions on demand, dares, losers",
        terms(word_lists.DEMAND),
        "“{}” demands.",
        "No promise, confession, dare or forfeit: a card invites, and another card is free.",
    ),
    _rule(
        RuleName.MARKUP,
        "DESIGN, Decks: markup in card text is shown as typed",
        _MARKUP,
        "“{}” looks like markup.",
        "Card texts are shown exactly as typed: write plain words.",
    ),
    _rule(
        RuleName.KEY_NAME,
        "INTERFACE, Keys at the table: all can be remapped",
        _KEY_NAME,
        "“{}” names a key.",
        "Keys can be changed, and a printed card has none: name the page or the thing instead.",
    ),
)
