"""A running game picks up a deck as soon as it was saved; a broken one stays in its last good form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.base.places import Places
from game.front.opening import House
from game.play import intents as do
from game.play.session import Stage
from game.play.setup import Setup
from game.play.table import Table
from tests.cards.workshops import EVENING, a_deck

CARDS = [
    {"kind": "conversation", "id": f"soup-{number}", "text": f"Soup {number}?", "energy": "empty"}
    for number in range(12)
]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(Places(tmp_path / "home"), lambda: EVENING, lambda: 7)
    yield house
    house.close()


def test_the_library_is_the_same_until_a_deck_changes(house: House) -> None:
    first = house.library
    assert house.library is first
    piece = a_deck(house.workshop)
    assert house.library.deck("kitchen") is not None
    same = house.library
    assert house.library is same
    (piece.path.parent / "notes.txt").write_text("no deck")
    assert house.library is same
    house.workshop.remove("kitchen")
    assert house.library.deck("kitchen") is None


def test_a_deck_broken_in_mid_edit_stays_in_its_last_good_form(house: House) -> None:
    piece = a_deck(house.workshop)
    assert house.library.find("kitchen").cards[0].text == "Which soup?"
    piece.path.write_text(piece.text[:50])
    assert house.library.find("kitchen").cards[0].text == "Which soup?"
    assert {fault.code.value for fault in house.library.diagnostics} >= {"last-good"}
    piece.path.write_text(piece.text.replace("Which soup?", "Mended?"))
    assert house.library.find("kitchen").cards[0].text == "Mended?"


def at_the_table(house: House) -> Table:
    table = house.begin(Setup(partners=("Ada", "Ben"), minutes=45, decks=("kitchen",)))
    while table.session.turn is None:
        table.do(do.Next())
    return table


def test_the_next_card_comes_from_the_deck_as_it_was_just_saved(house: House) -> None:
    piece = a_deck(house.workshop, *CARDS)
    table = at_the_table(house)
    for place in range(len(CARDS)):
        piece = piece.set(place, ("text",), f"New {place}?")
    house.workshop.save(piece)
    turn = table.do(do.Next()).turn
    assert turn is not None
    assert turn.card.text.startswith("New ")


def test_a_deck_taken_away_while_playing_lets_the_evening_land(house: House) -> None:
    a_deck(house.workshop, *CARDS)
    table = at_the_table(house)
    house.workshop.remove("kitchen")
    assert table.do(do.Next()).stage is Stage.LANDING


def test_an_evening_picked_up_again_deals_from_a_saved_deck_too(house: House) -> None:
    piece = a_deck(house.workshop, *CARDS)
    session = at_the_table(house).session.id
    house.close()
    table = house.resume(session)
    table.do(do.Resume())
    for place in range(len(CARDS)):
        piece = piece.set(place, ("text",), f"New {place}?")
    house.workshop.save(piece)
    turn = table.do(do.Another()).turn
    assert turn is not None
    assert turn.card.text.startswith("New ")
