"""A year with the built-in decks: no card twice while an unseen one could come instead."""

import pytest

from game.base.places import builtin_decks
from game.cards.library import load_library
from tests.play.year import COUPLES, EVENINGS, Couple, year


@pytest.mark.parametrize("couple", COUPLES, ids=lambda couple: couple.name)
def test_a_year_repeats_nothing_that_it_need_not(couple: Couple) -> None:
    told = year(couple)
    assert told.avoidable == []
    assert len(told.cards) == EVENINGS
    assert min(told.cards) >= 3
    assert set(told.visited) == {deck.id for deck in load_library(builtin_decks(), None).decks}
