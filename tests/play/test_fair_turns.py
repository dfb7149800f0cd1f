"""The dealer's fifth promise: turns are fair, whatever they do in between."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.cards.model import Answers, Card
from game.play import intents as do
from game.play.session import Turn
from tests.play.effort import EVERYDAY
from tests.play.playing import evenings, sit_down, wander
from tests.play.strategies import RICH, WIDE_OPEN, House, houses, moves

DEEP = replace(RICH, depths=(2, 3, 3), answers=(Answers.PARTNER, Answers.PARTNER, Answers.BOTH))


def played(evening_turns: tuple[Turn, ...]) -> list[Turn]:
    return [turn for turn in evening_turns if turn.played]


@EVERYDAY
@given(houses(), moves())
def test_both_read_and_answer_first_equally_often(house: House, then: list[tuple[int, do.Intent]]) -> None:
    evening = wander(house, then)
    turns = played(evening.session.board.aside)
    for length in range(len(turns) + 1):
        read = Counter(turn.reader for turn in turns[:length])
        answered_first = Counter(turn.partner for turn in turns[:length])
        assert abs(read[0] - read[1]) <= 1
        assert abs(answered_first[0] - answered_first[1]) <= 1


@EVERYDAY
@given(houses(), moves())
def test_another_card_and_a_pause_never_cost_the_turn(
    house: House, then: list[tuple[int, do.Intent]]
) -> None:
    """The next card's reader follows from the cards played alone: nothing else passes the turn."""
    evening = wander(house, then)
    for deal in evening.deals:
        assert deal.reader == (evening.opening.starter + len(deal.played)) % 2
    stays: tuple[do.Intent, ...] = (do.Another(), do.Pause(), do.Resume(), do.Softer(), do.Retire())
    for intent in stays:
        before = evening.session.reader
        evening.do(intent)
        assert evening.session.reader == before


@EVERYDAY
@given(houses(st.just(DEEP), st.integers(20, 60)), st.sampled_from((0.2, 0.6, 1.0)))
def test_nobody_answers_a_second_deep_card_first(house: House, pace: float) -> None:
    """In a house full of deep cards, most of them for the partner alone to answer."""
    evening = sit_down(replace(house, limits=WIDE_OPEN))
    evening.play(pace)
    answered = [0, 0]
    for turn in played(evening.session.board.aside):
        if turn.card.depth == 3:
            for person in _answer(turn.card, turn.reader):
                answered[person] += 1
            assert min(answered) >= 1 or max(answered) <= 1


@EVERYDAY
@given(houses(), st.integers(2, 5))
def test_who_starts_alternates(house: House, count: int) -> None:
    starters = [evening.deals[0].reader for evening in evenings(house, [1.0] * count)]
    first = house.past.last_starter
    assert starters[0] == (0 if first is None else 1 - first)
    assert all(one != other for one, other in pairwise(starters))


@EVERYDAY
@given(houses())
def test_an_undone_turn_comes_back_to_its_reader(house: House) -> None:
    evening = sit_down(house)
    evening.go_on()
    before = evening.session
    evening.do(do.Next())
    evening.do(do.Undo())
    assert evening.session.reader == before.reader
    assert evening.session.board.aside == before.board.aside


def _answer(card: Card, reader: int) -> tuple[int, ...]:
    return (1 - reader,) if card.answers is Answers.PARTNER else (0, 1)
