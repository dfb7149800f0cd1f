"""Cards that say nearly the same as the one being written, in its own deck and in all others."""

import json
from pathlib import Path

import pytest

from game.cards.doubles import look_for_doubles, tell_doubles
from game.cards.library import Library
from game.cards.model import Card, Deck, Kind
from game.cards.workpiece import Workpiece, open_piece

SONG = "Which song did we hum at the sink this morning?"
NEARLY = "Which song did we both hum at the sink, this morning?"
OTHER = "Which spoon is missing from the drawer since Sunday?"


def deck(name: str, *texts: str) -> Deck:
    cards = [
        Card(name, f"c{n}", Kind.CONVERSATION, text, deck_title=name.title())
        for n, text in enumerate(texts, 1)
    ]
    return Deck(name, name.title(), tuple(cards))


def piece(*texts: str, **first: object) -> Workpiece:
    cards: list[dict[str, object]] = [
        {"id": f"c{n}", "kind": "conversation", "text": text} for n, text in enumerate(texts, 1)
    ]
    cards[0].update(first)
    written = {"format": 1, "id": "soup", "title": "Soup", "cards": cards}
    return open_piece(Path("soup.json"), json.dumps(written).encode())


def told(work: Workpiece, *decks: Deck) -> list[str]:
    found = [pair for some in look_for_doubles(work, 0, Library(decks)) for pair in some]
    return [remark.message for remark in tell_doubles(found)]


def test_a_double_in_another_deck_is_told_with_that_decks_title() -> None:
    assert told(piece(SONG), deck("tea", OTHER, NEARLY)) == [f"Much like “{NEARLY}” in “Tea”."]
    assert told(piece(SONG), deck("tea", OTHER)) == []


def test_the_own_deck_is_looked_at_as_it_is_being_written_not_as_it_is_played() -> None:
    assert told(piece(SONG, NEARLY), deck("soup", SONG, OTHER)) == [f"Much like “{NEARLY}” in this deck."]
    assert told(piece(SONG, OTHER), deck("soup", SONG, NEARLY)) == []


def test_of_many_the_nearest_is_told_and_the_others_are_counted() -> None:
    cards = [f"{NEARLY[:-1]}, {thing}?" for thing in ("love", "dear friend")]
    said = told(piece(SONG), deck("tea", *cards, OTHER), deck("pot", SONG))
    assert said == [f"Much like “{SONG}” in “Pot”, and like 2 more."]


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "ritual"), ("kind", "Dance"), ("x-style-ok", {"style-near-double": "It is our song."})],
    ids=["another kind", "no kind yet", "excused"],
)
def test_another_kind_and_an_excused_card_are_no_doubles(field: str, value: object) -> None:
    more: dict[str, object] = {"steps": [{"text": "Hum."}]} if value == "ritual" else {}
    expected = [f"Much like “{NEARLY}” in “Tea”."] if value == "Dance" else []
    assert told(piece(SONG, **{**more, field: value}), deck("tea", NEARLY)) == expected


def test_half_a_sentence_is_not_told_to_be_all_that_begin_like_it() -> None:
    assert told(piece("Which song did we hum"), deck("tea", SONG)) == []
    assert told(piece("Which song did we hum at the sink"), deck("tea", SONG)) != []


def test_unsound_cards_beside_it_are_no_hindrance() -> None:
    work = piece(SONG, NEARLY)
    for field, value in (("kind", 3), ("text", ["Which"])):
        assert told(work.set(1, (field,), value)) == []


def test_many_cards_are_looked_at_in_small_parts() -> None:
    many = deck("tea", *(f"What was number {n} today, and who saw it?" for n in range(1000)))
    parts = list(look_for_doubles(piece(SONG), 0, Library((many,))))
    assert len(parts) == 10
