"""Excuses: an author's word, in `x-style-ok` of a card, that a rule does not hold there, and why."""

from collections.abc import Iterator, Sequence

import msgspec

from game.cards.model import Card
from game.cards.raw import Document
from game.cards.style.finding import Finding
from game.cards.style.names import RuleName

FIELD = "x-style-ok"
"""The field of a card in which rules are excused: {"style-…": "the reason"}."""

_ABOUT_ONE_CARD = frozenset(RuleName) - {RuleName.SAME_OPENING, RuleName.NEAR_DOUBLE, RuleName.EXCUSE}
_REASON = f'A rule is excused in a card with "{FIELD}": {{"style-…": "why it is right here"}}.'


class Excuse(msgspec.Struct, frozen=True):
    """A rule's name as the author wrote it, and the reason; both as written, right or wrong."""

    rule: str
    reason: str


def read_excuses(raw: Document) -> tuple[Excuse, ...]:
    """The excuses of a card; a field of a wrong shape is an excuse without a name, to be warned of."""
    written = raw.get(FIELD, {})
    if not isinstance(written, dict):
        return (Excuse("", ""),)
    return tuple(
        Excuse(str(name), reason.strip() if isinstance(reason, str) else "")
        for name, reason in written.items()
    )


def excuse(card: Card, excuses: Sequence[Excuse], found: Sequence[Finding]) -> Iterator[Finding]:
    """What is left of a card's findings, and a warning of each excuse that is of no use."""
    excused = {each.rule for each in excuses if each.reason}
    yield from (each for each in found if each.rule not in excused)
    broken = {each.rule for each in found}
    for each in excuses:
        if message := _fault(each, broken):
            path = (FIELD, each.rule) if each.rule else (FIELD,)
            yield Finding(RuleName.EXCUSE, card.key, path, message, _REASON)


def _fault(written: Excuse, broken: set[RuleName]) -> str:
    if not written.rule:
        return f"{FIELD} holds no rules."
    if written.rule not in set(RuleName):
        return _unknown(written.rule)
    if not written.reason:
        return f"{written.rule} is excused without a reason."
    if written.rule in _ABOUT_ONE_CARD and written.rule not in broken:
        return f"{written.rule} has nothing to excuse here."
    return ""


def _unknown(name: str) -> str:
    from game.cards.suggest import did_you_mean

    return f'There is no rule "{name}". {did_you_mean(name, list(RuleName))}'.strip()
