"""What a data folder gives the table when it is opened."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.base.places import Places
from game.cards.ours import OURS
from game.front.opening import House
from game.play import intents as do
from game.play.past import Past
from game.play.session import Session
from game.play.setup import Setup, tonight


@pytest.fixture
def house(tmp_path: Path) -> House:
    moments = iter(datetime(2026, 3, 1, 21, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))
    return House(Places(tmp_path), lambda: next(moments), lambda: 7)


def _play(house: House, cards: int, then: Callable[[], list[do.Intent]]) -> Session:
    table = house.begin(Setup(("Alex", "Sam"), minutes=45))
    table.do(do.Next())
    for _ in range(cards - 1):
        table.do(do.Next())
        if table.session.turn is not None and table.session.turn.face_down:
            table.do(do.Next())
    for intent in (do.Land(), *then(), do.End()):
        table.do(intent)
    return table.session


def test_a_card_they_wrote_comes_the_next_evening(house: House) -> None:
    _play(house, 2, lambda: [do.WriteCard("Which of our plants would you be?")])
    later = _play(house, 4, list)
    assert [key for key in later.seen() if key.startswith(f"{OURS}/")]


def test_a_first_evening_begins_with_the_first_decks(house: House) -> None:
    ids = [deck.id for deck in house.library.decks]
    assert tonight(ids, Past(), 20) == ("perfect-time", "full-cup", "open-book")


def test_decks_visited_lately_wait() -> None:
    past = Past(visits={"a": 30.0, "b": 10.0, "c": 20.0})
    assert tonight(["a", "b", "c", "d"], past, 10) == ("d", "b")
