"""What a shut door, or a ritual that is not shown, lets the other infer: counted out, case by case."""

from fractions import Fraction
from functools import partial
from pathlib import Path
from secrets import randbelow

import pytest

from game.cards.model import Card, Kind
from game.play.closer import opens
from game.play.shall_we import EACH_SEES, HANDFUL, Answer, agreed, draw_hand
from tests.care import exact

README = Path(__file__).parents[2] / "README.md"
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


@pytest.mark.parametrize("mine", [Answer.YES, Answer.MAYBE])
def test_one_ritual_not_shown_leaves_less_than_three_quarters(mine: Answer) -> None:
    assert exact.hidden(mine, Answer.NOT_NOW) == 1
    assert Fraction(1, 2) < exact.sure_of_not_now(mine, 1) < Fraction(3, 4)


def test_what_is_shown_was_declined_by_nobody() -> None:
    for hand in exact.hands():
        for mine in Answer:
            answers = ([mine] * EACH_SEES, [Answer.NOT_NOW] * EACH_SEES)
            shown = exact.every_draw(partial(agreed, hand, answers))
            assert set(shown) == {()}


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
    seen = shown = 0
    for _ in range(DRAWS // 4):
        hand = draw_hand(rituals, randbelow)
        assert hand is not None
        assert len(set(hand.cards)) == HANDFUL
        assert [len(set(places)) for places in hand.asked] == [EACH_SEES, EACH_SEES]
        assert set(hand.asked[0]) != set(hand.asked[1])
        both = set(hand.asked[0]) & set(hand.asked[1])
        found = agreed(hand, ([Answer.YES] * 4, [Answer.MAYBE] * 4), randbelow)
        assert {hand.cards.index(card) for card in found} <= both
        seen, shown = seen + len(both), shown + len(found)
    assert shown / seen == pytest.approx(2 / 3, abs=_FAR)
