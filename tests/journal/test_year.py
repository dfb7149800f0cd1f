from datetime import timedelta

import pytest

from game.cards.model import Deck, Strategy
from game.journal.document import CardDocument, SessionDocument
from game.journal.year import STRATEGIES, Loved, lamps, year_of, years
from tests.journal.evenings import EVENING

TODAY = EVENING.date()
DECKS = [Deck(f"deck-{number}", "T", (), Strategy(number, f"Strategy {number}")) for number in range(1, 13)]


def evening(name: str, days_ago: int, *cards: CardDocument, decks: tuple[str, ...] = ()) -> SessionDocument:
    at = EVENING - timedelta(days=days_ago)
    return SessionDocument(name, at, at, ("A", "B"), decks=decks, cards=cards)


def card(deck: str, name: str, kind: str = "ritual", *, starred: bool = False) -> CardDocument:
    return CardDocument(deck, name, kind, f"{name}.", 0, starred)


def test_there_are_twelve_lamps_and_none_is_lit_at_first() -> None:
    found = lamps([], DECKS, TODAY)
    assert [lamp.number for lamp in found] == list(range(1, STRATEGIES + 1))
    assert {lamp.light for lamp in found} == {0}
    assert found[4].title == "Strategy 5"


@pytest.mark.parametrize(
    ("days_ago", "light"), [(0, 3), (45, 3), (46, 2), (150, 2), (151, 1), (365, 1), (366, 0)]
)
def test_a_visit_lights_a_lamp_and_it_dims_with_time(days_ago: int, light: int) -> None:
    found = lamps(
        [evening("a", days_ago, decks=("deck-3",)), evening("b", 400, decks=("deck-3",))], DECKS, TODAY
    )
    assert [lamp.light for lamp in found if lamp.number == 3] == [light]
    assert sum(lamp.light for lamp in found) == light


def test_a_deck_of_their_own_lights_none() -> None:
    assert not any(lamp.light for lamp in lamps([evening("a", 0, decks=("ours",))], DECKS, TODAY))


def test_a_year_has_its_evenings_day_by_day() -> None:
    sessions = [evening("a", 400), evening("b", 7), evening("c", 7), evening("d", 0)]
    found = year_of(sessions, TODAY.year)
    assert found.evenings == {TODAY - timedelta(days=7): ("b", "c"), TODAY: ("d",)}
    assert years(sessions) == [2025, 2024]


def test_what_they_loved_is_what_they_starred_or_did_again() -> None:
    again = [card("x", "hug"), card("y", "walk", starred=True), card("y", "once")]
    sessions = [
        evening("a", 2, *again),
        evening("b", 1, card("x", "hug"), card("z", "talk", "conversation", starred=True)),
    ]
    found = year_of(sessions, TODAY.year)
    assert found.rituals == (Loved("x", "hug."), Loved("y", "walk."))
    assert {loved.deck for loved in found.decks} == {"y", "z"}
