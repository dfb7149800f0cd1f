"""The twelve decks are sound, and have the shares that make an evening good. Source: CARDS.md."""

import re
from collections import Counter
from pathlib import Path

import pytest

from game.base.places import builtin_decks
from game.cards.check import check_path
from game.cards.library import load_library
from game.cards.model import DESIRE, LAUGH, REPAIR, Card, Deck, Energy, Form, Kind

PATHS = sorted(builtin_decks().glob("[0-9]*.json"))
DECKS = load_library(builtin_decks(), None).decks
each_deck = pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.id)

CONTEXTS = set(
    [
        "baby",
        "toddler",
        "older-child",
        "siblings",
        "co-sleeping",
        "apart",
        "partner-birth",
        "village",
        "work",
        "screens",
    ]
)
_START = re.compile(r"[\w'\u2019{}-]+")
TAGS = {LAUGH, REPAIR, "alone"}


def _conversations(deck: Deck) -> list[Card]:
    return [card for card in deck.cards if card.kind is Kind.CONVERSATION]


def _rituals(deck: Deck) -> list[Card]:
    return [card for card in deck.cards if card.kind is Kind.RITUAL]


def _words(text: str) -> list[str]:
    return text.split()


def test_there_are_twelve() -> None:
    assert [path.name[:2] for path in PATHS] == [f"{number:02}" for number in range(1, 13)]
    assert [deck.strategy.number for deck in DECKS if deck.strategy] == list(range(1, 13))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_deck_is_sound_to_the_last_warning(path: Path) -> None:
    assert check_path(path) == []


@each_deck
def test_a_deck_has_a_year_of_weekly_cards(deck: Deck) -> None:
    assert len(deck.cards) == 52
    assert 0 < len(deck.description) <= 90


@each_deck
def test_two_thirds_are_talked_about_in_every_form(deck: Deck) -> None:
    forms = Counter(card.form for card in _conversations(deck))
    assert 33 <= forms.total() <= 36
    assert forms[Form.QUESTION] <= 0.6 * forms.total()
    assert all(forms[form] >= 2 for form in Form)


@each_deck
def test_depth_is_shared_out(deck: Deck) -> None:
    depths = Counter(card.depth for card in deck.cards)
    assert depths[1] >= 0.35 * 52
    assert 6 <= depths[3] <= 15


@each_deck
def test_tired_people_have_enough_to_play(deck: Deck) -> None:
    empty = [card for card in deck.cards if card.energy is Energy.EMPTY]
    emptiest = [card for card in empty if card.depth == 1 and card.touch == 0 and not card.requires]
    assert len(empty) >= 18
    assert len(emptiest) >= 8
    assert sum(card.touch == 0 for card in _rituals(deck)) >= 8


@each_deck
def test_a_gentle_evening_has_enough_to_play(deck: Deck) -> None:
    gentle = [
        card for card in deck.cards if card.touch <= 1 and card.depth <= 2 and DESIRE not in card.topics
    ]
    assert len(gentle) >= (20 if deck.id == "two-desires" else 36)


@each_deck
def test_a_quarter_can_make_them_laugh(deck: Deck) -> None:
    laughs = [card for card in deck.cards if LAUGH in card.tags]
    assert len(laughs) >= 13
    assert sum(card.depth == 1 and card.energy is not Energy.GOOD for card in laughs) >= 6


@each_deck
def test_few_cards_need_a_certain_life(deck: Deck) -> None:
    assert sum(bool(card.requires) for card in deck.cards) <= 7
    assert {name for card in deck.cards for name in card.requires} <= CONTEXTS
    assert {name for card in deck.cards for name in card.tags} <= TAGS


@each_deck
def test_cards_do_not_all_begin_alike(deck: Deck) -> None:
    starts = Counter(" ".join(_START.findall(card.text.lower())[:2]) for card in deck.cards)
    assert [start for start, times in starts.items() if times > 3] == []


@each_deck
def test_a_question_is_short_single_and_open(deck: Deck) -> None:
    closed = re.compile(
        r"(do|did|does|is|are|was|were|have|has|can|would|could|should|will|am)\b", re.IGNORECASE
    )
    for card in _conversations(deck):
        assert len(_words(card.text)) <= 25, card.id
        assert card.text.count("?") <= 1, card.id
        assert card.form is not Form.QUESTION or not closed.match(card.text), card.id
        assert card.form is not Form.FINISH or card.text.rstrip('"”').endswith("…"), card.id


@each_deck
def test_a_deeper_card_is_held(deck: Deck) -> None:
    for card in _conversations(deck):
        assert card.depth == 1 or (len(card.follow_ups) == 1 and card.listen), card.id
        assert (card.form is Form.CHOOSE) == bool(card.options), card.id


@each_deck
def test_a_ritual_is_bounded_and_has_a_way_out(deck: Deck) -> None:
    for card in _rituals(deck):
        assert 1 <= len(card.steps) <= 3, card.id
        assert sum(step.seconds or 0 for step in card.steps) <= card.minutes * 60, card.id
        assert card.way_out, card.id
        assert card.say, card.id
        assert card.smaller or (card.minutes <= 2 and card.touch < 2), card.id


@each_deck
def test_desire_and_repair_keep_their_promises(deck: Deck) -> None:
    for card in deck.cards:
        assert DESIRE not in card.topics or card.depth >= 2, card.id
        assert card.touch < 3 or DESIRE in card.topics, card.id
        soft = card.depth == 1 and card.touch == 0 and card.energy is Energy.EMPTY and not card.requires
        assert REPAIR not in card.tags or soft, card.id
