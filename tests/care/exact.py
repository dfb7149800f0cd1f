"""What one of the two can infer, by going through every case there is. No chance, no rounding.

The real decisions are called with every draw they could make; nothing here repeats their rules.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from functools import cache, partial
from itertools import combinations
from typing import TypeVar

from game.cards.model import Card, Kind
from game.play.closer import opens
from game.play.covered import Chance
from game.play.shall_we import EACH_SEES, HANDFUL, Answer, Answers, Hand, agreed

Outcome = TypeVar("Outcome", bound=Hashable)
EVEN = Fraction(1, 2)


def every_draw(decide: Callable[[Chance], Outcome]) -> dict[Outcome, Fraction]:
    """How likely each outcome is, over every sequence of draws that the decision makes."""
    found: dict[Outcome, Fraction] = defaultdict(Fraction)
    waiting: list[tuple[tuple[int, ...], Fraction]] = [((), Fraction(1))]
    while waiting:
        drawn, likely = waiting.pop()
        asked: list[int] = []

        def chance(bound: int, drawn: tuple[int, ...] = drawn, asked: list[int] = asked) -> int:
            place = len(asked)
            asked.append(bound)
            return drawn[place] if place < len(drawn) else 0

        outcome = decide(chance)
        if len(asked) > len(drawn):
            bound = asked[len(drawn)]
            waiting += [((*drawn, value), likely / bound) for value in range(bound)]
        else:
            found[outcome] += likely
    return found


def shut(theirs: bool) -> Fraction:
    """How likely the door stays shut for one who said yes, given what the other said."""
    return every_draw(lambda chance: opens(True, theirs, chance))[False]


def sure_of_no(evenings: int) -> Fraction:
    """How sure a willing one is that the other is unwilling, after so many shut doors in a row.

    The other is of one mind on all these evenings; before the first, even odds.
    """
    no, yes = EVEN * shut(False) ** evenings, EVEN * shut(True) ** evenings
    return no / (no + yes)


def all_no(evenings: int) -> Fraction:
    """The same where the other makes up their mind anew each evening: that every one was a no."""
    return sure_of_no(1) ** evenings


def hands() -> Iterator[Hand]:
    """Every hand, with the first one's four rituals fixed: any other four are the same with other names."""
    cards = tuple(Card("d", str(place), Kind.RITUAL, "?") for place in range(HANDFUL))
    first = tuple(range(EACH_SEES))
    for second in combinations(range(HANDFUL), EACH_SEES):
        if second != first:
            yield Hand(cards, (first, second))


@cache
def hidden(mine: Answer, theirs: Answer) -> Fraction:
    """How likely a ritual I was asked about is not shown, given what the other would say to it."""
    answers = ([mine] + [Answer.NOT_NOW] * (EACH_SEES - 1), [theirs] * EACH_SEES)
    found = [every_draw(partial(_is_shown, hand, answers))[False] for hand in hands()]
    return sum(found, Fraction(0)) / len(found)


def _is_shown(hand: Hand, answers: Answers, chance: Chance) -> bool:
    return bool(agreed(hand, answers, chance))


def sure_of_not_now(mine: Answer, evenings: int) -> Fraction:
    """How sure one is, after so many evenings without it being shown, that the other would rather not.

    Even odds before the first that the other would like it; liking it, yes and maybe are as likely.
    """
    likes = (Answer.YES, Answer.MAYBE)
    no = EVEN * hidden(mine, Answer.NOT_NOW) ** evenings
    yes = sum((EVEN / len(likes) * hidden(mine, theirs) ** evenings for theirs in likes), Fraction(0))
    return no / (no + yes)


def table() -> list[str]:
    """The rows of the README's table."""
    rows = [(n, sure_of_no(n), sure_of_not_now(Answer.YES, n)) for n in (1, 2, 3, 5)]
    return [f"| {n} | {_percent(door)} | {_percent(ritual)} |" for n, door, ritual in rows]


def _percent(value: Fraction) -> str:
    return f"{float(100 * value):.1f} %".replace(".0 %", " %")


if __name__ == "__main__":
    print("\n".join(table()))
