"""What differs between two states of a deck."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.base.places import builtin_decks
from game.cards.comparing import Changed, compare
from game.cards.workpiece import Workpiece, open_piece
from tests.cards.workshops import SOUP, SPOON

SLOW = builtin_decks() / "05-slow-start.json"


def deck(*cards: object, **more: object) -> Workpiece:
    written = {"format": 1, "id": "mine", "title": "Mine", "cards": cards, **more}
    return open_piece(Path("mine.json"), json.dumps(written).encode())


def test_cards_that_come_go_and_change() -> None:
    soup, spoon, song = {**SOUP, "id": "soup"}, {**SPOON, "id": "spoon"}, {**SOUP, "id": "song"}
    found = compare(deck(soup, spoon), deck({**soup, "text": "Stew?", "depth": 2}, song))
    assert [card.id for card in found.come] == ["song"]
    assert [card.id for card in found.go] == ["spoon"]
    [changed] = found.change
    assert changed.card.id == "soup"
    assert changed.fields == (Changed("text", "Which soup?", "Stew?"), Changed("depth", None, 2))
    assert not found.moves


def test_order_and_the_deck_itself() -> None:
    soup, spoon = {**SOUP, "id": "soup"}, {**SPOON, "id": "spoon"}
    found = compare(deck(soup, spoon, title="Ours"), deck(spoon, soup, description="For the kitchen."))
    assert found.moves
    assert found.deck == (Changed("title", "Ours", "Mine"), Changed("description", None, "For the kitchen."))
    assert (found.come, found.go, found.change) == ((), (), ())


def test_a_hidden_card_counts_as_gone() -> None:
    head = {"format": 1, "id": "our-slow-start", "extends": "slow-start", "cards": []}
    base = json.loads(SLOW.read_bytes())
    now = open_piece(Path("slow-start.json"), json.dumps(head).encode(), base)
    found = compare(now, now.delete(3))
    assert [card.id for card in found.go] == [now.cards[3].id]
    assert compare(now.delete(3), now).come == (now.cards[3],)


@given(st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=6))
def test_nothing_differs_from_itself_not_even_with_ids_twice_or_missing(ids: list[str]) -> None:
    piece = deck(*({"id": name, "text": f"{at}?"} for at, name in enumerate(ids)))
    assert compare(piece, piece).same
    assert compare(piece, piece.set_deck(("title",), "Else")).same is False
    for place in range(len(ids)):
        assert len(compare(piece, piece.delete(place)).go) == 1
