"""What one of the two can infer, by going through every case there is. No chance, no rounding.

The real decisions are called with every draw they could make; nothing here repeats their rules.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from functools import cache, partial
from itertools import combinations, product
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


def hands() -> Iterator[tuple[Hand, Fraction]]:
    """The two kinds of hands with their shares, the first one's four rituals fixed.

    All others are the same with other names: the rituals that both are asked about are three, or two.
    """
    cards = tuple(Card("d", str(place), Kind.RITUAL, "?") for place in range(HANDFUL))
    first = tuple(range(EACH_SEES))
    kinds: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for second in combinations(range(HANDFUL), EACH_SEES):
        if second != first:
            kinds[len({*first, *second})].append(second)
    every = sum(map(len, kinds.values()))
    for found in kinds.values():
        yield Hand(cards, (first, found[0])), Fraction(len(found), every)


Page = frozenset[int]
"""Which of the rituals in the hand are shown, by their places."""


@cache
def pages(hand: Hand, mine: Answer, theirs: tuple[Answer, ...]) -> dict[Page, Fraction]:
    """How likely each page is where I answer all of mine alike, and the other so."""
    return every_draw(partial(_page, hand, ([mine] * EACH_SEES, theirs)))


def _page(hand: Hand, answers: Answers, chance: Chance) -> Page:
    return frozenset(hand.cards.index(card) for card in agreed(hand, answers, chance))


def empty(mine: Answer, theirs: Answer) -> Fraction:
    """How likely the page stays empty where each of the two answers all rituals alike."""
    found = (share * pages(hand, mine, (theirs,) * EACH_SEES).get(frozenset(), 0) for hand, share in hands())
    return sum(found, Fraction(0))


def sure_of_none(evenings: int) -> Fraction:
    """How sure one who likes all of them is, after so many empty pages, that the other wants none.

    The other is of one mind about all of them; before the first page, even odds.
    """
    no = EVEN * empty(Answer.YES, Answer.NOT_NOW) ** evenings
    yes = EVEN * empty(Answer.YES, Answer.YES) ** evenings
    return no / (no + yes)


Such = Callable[[Page], bool]
"""Whether a page is of a kind."""


def any_page(page: Page) -> bool:
    """Whatever it shows."""
    return True


def empty_page(page: Page) -> bool:
    """It shows nothing."""
    return not page


def page_with_others(page: Page) -> bool:
    """It shows something."""
    return bool(page)


@cache
def hidden(theirs: Answer, such: Such) -> Fraction:
    """How likely one of mine is missing on such a page, given what the other thinks of it; I like all mine.

    The other likes each of the rest with even odds, whatever they think of any other.
    """
    found = Fraction(0)
    for hand, share in hands():
        for mine in hand.asked[0]:
            for minds in product((Answer.YES, Answer.NOT_NOW), repeat=HANDFUL):
                if minds[mine] is theirs:
                    answers = tuple(minds[place] for place in hand.asked[1])
                    found += share * _missing(mine, pages(hand, Answer.YES, answers), such)
    return found / (EACH_SEES << (HANDFUL - 1))


def _missing(place: int, found: dict[Page, Fraction], such: Such) -> Fraction:
    missing = (likely for page, likely in found.items() if place not in page and such(page))
    return sum(missing, Fraction(0))


def sure_of_not_now(evenings: int, such: Such) -> Fraction:
    """How sure one is, after so many such pages, that the other would rather not do a ritual missing there.

    Each ritual is liked or not by itself, with even odds before the first page.
    """
    no = EVEN * hidden(Answer.NOT_NOW, such) ** evenings
    yes = EVEN * hidden(Answer.YES, such) ** evenings
    return no / (no + yes)


EVENINGS = (1, 2, 3, 5)


def table() -> list[str]:
    """The rows of the README's table."""
    return [f"| {n} | " + " | ".join(map(_percent, _figures(n))) + " |" for n in EVENINGS]


def _figures(evenings: int) -> tuple[Fraction, ...]:
    return (
        sure_of_no(evenings),
        sure_of_none(evenings),
        sure_of_not_now(evenings, empty_page),
        sure_of_not_now(evenings, page_with_others),
    )


def _percent(value: Fraction) -> str:
    return f"{float(100 * value):.1f} %".replace(".0 %", " %")


if __name__ == "__main__":
    print("\n".join(table()))
