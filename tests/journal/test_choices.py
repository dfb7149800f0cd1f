from pathlib import Path

import pytest

from game.base.places import Places
from game.journal.book import Book
from game.journal.journal import Journal
from tests.tui.stage import Clock

CARD = "ours/soup"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(Places(tmp_path))


def test_a_card_laid_away_is_never_dealt_until_it_is_brought_back(journal: Journal) -> None:
    journal.choose_card(CARD, retired=True)
    assert journal.standing().retired == {CARD}
    journal.choose_card(CARD, retired=False)
    assert journal.standing().retired == frozenset()


def test_one_choice_leaves_the_other_as_it_was(journal: Journal, tmp_path: Path) -> None:
    Book(Places(tmp_path), Clock()).ask_again(CARD)
    again = journal.card_choices()[CARD].again
    journal.choose_card(CARD, retired=True)
    journal.choose_card(CARD, favourite=True)
    choice = journal.card_choices()[CARD]
    assert (choice.retired, choice.favourite, choice.again) == (True, True, again)
    journal.choose_card(CARD, retired=False)
    choice = journal.card_choices()[CARD]
    assert (choice.retired, choice.favourite, choice.again) == (False, True, again)
    journal.choose_card(CARD, favourite=False)
    assert not journal.card_choices()[CARD].favourite


def test_choosing_nothing_about_an_unknown_card_writes_nothing_about_it(journal: Journal) -> None:
    journal.choose_card(CARD, retired=False, favourite=False)
    journal.choose_card(CARD)
    assert journal.card_choices() == {}
