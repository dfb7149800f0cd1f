"""What a shut door, or a ritual that is not shown, lets the other infer: counted out, case by case."""

from fractions import Fraction
from functools import partial
from itertools import product
from pathlib import Path
from secrets import randbelow

import pytest

from game.cards.model import Card, Kind
from game.play.closer import opens
from game.play.shall_we import EACH_SEES, HANDFUL, Answer, agreed, draw_hand
from tests.care import exact

README = Path(__file__).parents[2] / "README.md"
LIKES = (Answer.YES, Answer.MAYBE)
DRAWS = 6000
_FAR = 0.04
"""More than five standard deviations of a share in so many draws."""


def test_one_shut_door_leaves_the_willing_one_three_quarters_sure_at_most() -> None:
    assert exact.shut(False) == 1
    assert exact.sure_of_no(1) <= Fraction(3, 4)


def test_nobody_learns_from_an_answer_of_ones_own() -> None:
    """One who said no sees a shut door whatever the other said."""
    for theirs in (False, True):
        drawn = exact.every_draw(partial(opens, False, theirs))
        assert drawn == {False: 1}


def test_one_empty_page_leaves_one_who_likes_everything_less_than_three_quarters_sure() -> None:
    """Of all that can be answered, to like everything teaches most: no other yes is hidden as seldom."""
    assert exact.empty(Answer.YES, Answer.NOT_NOW) == 1
    assert exact.empty(Answer.YES, Answer.YES) == Fraction(1, 3) + Fraction(2, 3) * Fraction(13, 189)
    assert Fraction(1, 2) < exact.sure_of_none(1) < Fraction(3, 4)
    for mine, theirs in product(LIKES, repeat=2):
        assert exact.empty(mine, theirs) >= exact.empty(Answer.YES, Answer.YES)


@pytest.mark.parametrize("such", [exact.any_page, exact.empty_page, exact.page_with_others])
def test_one_ritual_not_shown_leaves_less_than_three_quarters(such: exact.Such) -> None:
    """Where each ritual is liked or not for itself."""
    assert Fraction(1, 2) < exact.sure_of_not_now(1, such) < Fraction(3, 4)


def test_what_is_shown_was_declined_by_nobody() -> None:
    for mine in Answer:
        assert exact.empty(mine, Answer.NOT_NOW) == 1


def test_over_many_evenings_a_pattern_can_show() -> None:
    sure = [exact.sure_of_no(evenings) for evenings in (1, 2, 3, 5)]
    assert sure == sorted(sure)
    assert sure[-1] > Fraction(99, 100)
    # Where each evening is a new mood, a row of shut doors says ever less about all of them.
    moods = [exact.all_no(evenings) for evenings in (1, 2, 3, 5)]
    assert moods == sorted(moods, reverse=True)


def test_the_readme_tells_these_numbers() -> None:
    said = README.read_text()
    for row in exact.table():
        assert row in said


def test_doors_open_as_often_as_the_model_says() -> None:
    for first in (False, True):
        for second in (False, True):
            share = sum(opens(first, second, randbelow) for _ in range(DRAWS)) / DRAWS
            assert share == pytest.approx(2 / 3 if first and second else 0, abs=_FAR)


def test_rituals_are_shown_as_often_as_the_model_says() -> None:
    rituals = [Card("d", str(number), Kind.RITUAL, "?") for number in range(20)]
    seen = shown = nothing = 0
    rounds = DRAWS // 2
    for _ in range(rounds):
        hand = draw_hand(rituals, randbelow)
        assert hand is not None
        assert len(set(hand.cards)) == HANDFUL
        assert [len(set(places)) for places in hand.asked] == [EACH_SEES, EACH_SEES]
        assert set(hand.asked[0]) != set(hand.asked[1])
        both = set(hand.asked[0]) & set(hand.asked[1])
        found = agreed(hand, ([Answer.YES] * 4, [Answer.MAYBE] * 4), randbelow)
        assert {hand.cards.index(card) for card in found} <= both
        seen, shown, nothing = seen + len(both), shown + len(found), nothing + (not found)
    assert shown / seen == pytest.approx(4 / 9, abs=_FAR)
    assert nothing / rounds == pytest.approx(float(exact.empty(Answer.YES, Answer.MAYBE)), abs=_FAR)
