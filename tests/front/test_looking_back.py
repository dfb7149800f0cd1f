from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.base.places import Places
from game.front.looking_back import (
    callback,
    callback_line,
    deck_titles,
    decks_of_strategy,
    intention_line,
    long_ago,
    then_beside_now,
    time_words,
)
from game.front.opening import House
from game.journal.highlights import Highlight, Words
from game.journal.journal import Journal
from game.journal.records import CardChoice, Intention
from game.journal.rituals import OUR_RITUALS
from game.journal.writing import writing
from game.play import events as ev
from game.play.session import Session, fold
from tests.export.hostile import HOSTILE
from tests.journal.evenings import EVENING, beginning, full_evening, log_of, question

A_YEAR = timedelta(days=365)


@pytest.fixture
def house(tmp_path: Path) -> House:
    places = Places(tmp_path / "home")
    Journal(places).file(full_evening("old", EVENING - A_YEAR))
    return House(places, lambda: EVENING, lambda: 7)


def evening(seed: int) -> Session:
    return fold(log_of(began=replace(beginning("tonight"), seed=seed)))


def lines(house: House) -> list[str]:
    return [callback(house, evening(seed)) for seed in range(60)]


def test_now_and_then_an_old_moment_comes_back_in_one_line(house: House) -> None:
    found = lines(house)
    said = {line for line in found if line}
    assert said == {"A year ago, Émile said: Soup, and your ☕ face."}
    assert 8 < sum(map(bool, found)) < 35
    assert found == lines(house)


def test_what_is_young_or_laid_away_is_not_called_back(house: House) -> None:
    Journal(house.places).file(full_evening("young", EVENING - timedelta(days=3), deck="other"))
    assert {line for line in lines(house) if line} == {"A year ago, Émile said: Soup, and your ☕ face."}
    with writing(house.places) as journal:
        journal.put("cards", CardChoice("slow-start/card-1", retired=True), by=("card",))
    assert not any(lines(house))


def test_a_sensitive_matter_is_not_called_back(house: House) -> None:
    card = next(card for card in house.library.cards() if card.topics)
    log = log_of(
        [ev.Crossed(), ev.Dealt(card, 0)],
        [ev.Starred(True)],
        [ev.Played(), ev.Ended()],
        began=beginning("hard"),
        at=EVENING - timedelta(days=200),
    )
    Journal(house.places).file(fold(log))
    assert {line for line in lines(house) if line} == {"A year ago, Émile said: Soup, and your ☕ face."}


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (3, "Not long ago"),
        (30, "A month ago"),
        (61, "2 months ago"),
        (365, "A year ago"),
        (730, "2 years ago"),
    ],
)
def test_long_ago_in_words(days: int, words: str) -> None:
    assert long_ago(days) == words


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_line_is_one_line_whatever_was_said(text: str) -> None:
    moment = Highlight("s", EVENING, "d", "c", "ritual", text, (Words(text, text),))
    for found in (
        callback_line(moment, date(2026, 1, 1)),
        intention_line(Intention("s", text, EVENING, when=EVENING, owner=0), ("A", "B"), EVENING),
    ):
        assert len(found) < 200
        assert not set(found) & {"\n", "\x1b", "\u202e"}


def test_then_lies_beside_now_only_after_the_new_answer(house: House) -> None:
    began = beginning("tonight")
    dealt = log_of([ev.Crossed(), ev.Dealt(question(1), 0)], began=began)
    assert then_beside_now(house, fold(dealt)) == ()
    steps: list[list[ev.AnyEvent]] = [[ev.Crossed(), ev.Dealt(question(1), 0)], [ev.Noted(1, "Bread")]]
    then = ("Then, on 23 November 2024:", "Émile: Soup, and your ☕ face.")
    answered = fold(log_of(*steps, began=began))
    assert then_beside_now(house, answered) == ()
    assert then_beside_now(house, answered, leaving=True) == then
    both = fold(log_of(*steps, [ev.Noted(0, "Salt")], began=began))
    assert then_beside_now(house, both) == then
    assert then_beside_now(house, both, leaving=True) == ()


def test_an_intention_is_one_quiet_line() -> None:
    when = EVENING + timedelta(days=2)
    found = Intention("s", "Swim", EVENING, owner=1, when=when)
    assert intention_line(found, ("Ada", "Ben"), EVENING) == "Swim · Ben · Tuesday, 21:40"
    assert time_words(EVENING, EVENING) == "today, 21:40"
    assert time_words(EVENING - timedelta(days=40), EVENING) == "14 October 2025, 21:40"


def test_titles_and_strategies_are_known(house: House) -> None:
    assert deck_titles(house)["slow-start"] == "Slow Start"
    assert deck_titles(house)[OUR_RITUALS] == "Our rituals"
    assert decks_of_strategy(house, 5) == {"slow-start"}
