"""A deck being edited: what changes, what stays, and the way back."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.errors import WrongUse
from game.base.places import builtin_decks
from game.cards.workpiece import Broken, Standing, Workpiece, open_piece
from tests.cards.workshops import SOUP, SPOON

SLOW = builtin_decks() / "05-slow-start.json"
BY_HAND = """{
\t"format": 1, "id": "mine", "x-mood": {"a": [1,2]},
\t"title": "Mine",
\t"cards": [
\t\t{"x-from": "Ada", "text": "Which soup?", "id": "soup", "kind": "conversation", "depth": 1},

\t\t{ "id":"spoon","kind":"ritual","text":"One spoon.","steps":[{"text":"Share it."}] }
\t]
}
"""


def mine(text: str = BY_HAND) -> Workpiece:
    return open_piece(Path("mine.json"), text.encode())


def overlay(**fields: object) -> Workpiece:
    head = {"format": 1, "id": "our-slow-start", "extends": "slow-start", "cards": [], **fields}
    text = json.dumps(head, ensure_ascii=False, indent=2)
    return open_piece(Path("slow-start.json"), text.encode(), json.loads(SLOW.read_bytes()))


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + BY_HAND.encode(), BY_HAND.replace("\n", "\r\n").encode()])
def test_what_is_read_is_written_with_the_same_bytes(raw: bytes) -> None:
    piece = open_piece(Path("mine.json"), raw)
    assert piece.raw == raw
    assert not piece.changed
    there = piece.set(0, ("text",), "Other.")
    assert there.undo().raw == raw
    assert there.raw == raw.replace(b"Which soup?", b"Other.")


@given(st.text(min_size=1, max_size=30).filter(str.strip), st.integers(0, 51))
def test_a_text_changes_one_line_and_comes_back_as_it_was(words: str, place: int) -> None:
    piece = open_piece(SLOW, SLOW.read_bytes())
    after = piece.set(place, ("text",), words)
    assert len(changed_lines(piece.text, after.text)) in (0, 2)
    again = after.set(place, ("text",), piece.cards[place].fields["text"])
    assert again.text == piece.text


def test_what_is_not_known_stays_where_it_is() -> None:
    after = (
        mine().set(0, ("depth",), 2).set(1, ("steps", 0, "seconds"), 30).set_deck(("description",), "Ours.")
    )
    expected = (
        BY_HAND.replace('"depth": 1', '"depth": 2')
        .replace('"Share it."}', '"Share it.", "seconds": 30}')
        .replace('"Mine",\n', '"Mine",\n\t"description": "Ours.",\n')
    )
    assert after.text == expected


def test_control_characters_stay_out() -> None:
    assert mine().set(0, ("text",), "Soup\x1b[31m\u202e?").cards[0].fields["text"] == "Soup[31m?"


def test_the_first_follow_up_makes_the_list_and_the_last_takes_it_along() -> None:
    piece = mine().set(0, ("follow_ups", 0), "And then?")
    assert piece.cards[0].fields["follow_ups"] == ["And then?"]
    assert "follow_ups" not in piece.set(0, ("follow_ups", 0), None).cards[0].fields


def test_typing_is_one_step_of_undo() -> None:
    piece = mine()
    for words in ("A", "As", "Ask?"):
        piece = piece.set(0, ("text",), words)
    piece = piece.settle().set(0, ("text",), "Ask!")
    assert piece.undo().cards[0].fields["text"] == "Ask?"
    assert piece.undo().undo().text == BY_HAND
    assert piece.undo().undo().undo().text == BY_HAND
    assert piece.undo().undo().redo().redo().redo().text == piece.text


def test_a_new_edit_leaves_nothing_to_redo() -> None:
    piece = mine().delete(0).undo()
    assert piece.can_redo
    assert not piece.set(0, ("depth",), 3).can_redo


def test_cards_come_go_and_change_places() -> None:
    piece, place = mine().add({"text": "Bread?", "kind": "conversation"}, after=0)
    assert (place, [card.id for card in piece.cards]) == (1, ["soup", "bread", "spoon"])
    piece, place = piece.duplicate(0)
    assert (place, piece.cards[1].id, piece.cards[1].fields["x-from"]) == (1, "soup-2", "Ada")
    piece = piece.move(3, 0).delete(1)
    assert [card.id for card in piece.cards] == ["spoon", "soup-2", "bread"]
    assert piece.undo().undo().undo().undo().text == BY_HAND


def test_a_copy_has_a_history_of_its_own() -> None:
    piece = mine().rename(0, "broth")
    assert (piece.cards[0].id, piece.cards[0].fields["was"]) == ("broth", ["soup"])
    piece, place = piece.duplicate(0)
    assert "was" not in piece.cards[place].fields


@pytest.mark.parametrize("card_id", ["spoon", "Broth!", ""])
def test_an_id_that_cannot_be_is_refused(card_id: str) -> None:
    with pytest.raises(WrongUse):
        mine().rename(0, card_id)


def test_a_card_moves_to_another_deck() -> None:
    here, there = mine().give(0, mine())
    assert [card.id for card in here.cards] == ["spoon"]
    assert [card.id for card in there.cards] == ["soup", "spoon", "soup-2"]
    assert there.cards[2].fields["x-from"] == "Ada"


def test_cards_without_an_id_get_one_each() -> None:
    piece = mine().add_all([SOUP, SOUP, SPOON, {"text": "¿…?"}])
    assert [card.id for card in piece.cards][2:] == ["which-soup", "which-soup-2", "one-spoon", "card"]
    assert piece.undo().text == BY_HAND


def test_an_untouched_built_in_deck_needs_no_words() -> None:
    piece = overlay()
    assert len(piece.cards) == 52
    assert {card.standing for card in piece.cards} == {Standing.SAME}
    assert piece.id == "slow-start"


def test_a_changed_built_in_card_is_laid_over_and_can_go_back() -> None:
    piece = overlay()
    was = piece.cards[4].fields["text"]
    after = piece.set(4, ("text",), "Other.").set(4, ("tags",), ["laugh", "repair"])
    assert after.cards[4].standing is Standing.CHANGED
    assert next((each.field, each.built_in) for each in after.differences(4)) == ("text", was)
    assert json.loads(after.text)["cards"] == [
        {"id": piece.cards[4].id, "text": "Other.", "tags": ["laugh", "repair"]}
    ]
    assert json.loads(after.set(4, ("text",), was).text)["cards"][0].keys() == {"id", "tags"}
    assert json.loads(after.go_back(4).text)["cards"] == []


def test_a_value_set_back_takes_the_change_away() -> None:
    piece = overlay()
    after = piece.set(4, ("minutes",), 9).set(4, ("minutes",), piece.cards[4].fields["minutes"])
    assert after.cards[4].standing is Standing.SAME


def test_a_built_in_card_is_hidden_and_comes_back() -> None:
    piece = overlay(hide=["hot-pan"])
    at = next(place for place, card in enumerate(piece.cards) if card.standing is Standing.HIDDEN)
    assert json.loads(piece.go_back(at).text).get("hide") is None
    assert piece.go_back(at).delete(at).cards[at].standing is Standing.HIDDEN
    assert piece.set(at, ("depth",), 2).cards[at].standing is Standing.CHANGED


def test_a_field_of_a_built_in_card_falls_back_to_its_default() -> None:
    piece = overlay()
    at = next(place for place, card in enumerate(piece.cards) if "listen" in card.fields)
    assert piece.set(at, ("follow_ups",), None).cards[at].fields["follow_ups"] == []
    for field in ("listen", "text"):
        with pytest.raises(WrongUse, match="cannot lose"):
            piece.set(at, (field,), None)
    with pytest.raises(WrongUse, match="keeps its id"):
        piece.set(at, ("id",), "other")
    with pytest.raises(WrongUse, match="keep their places"):
        piece.move(0, 1)


def test_a_card_of_their_own_comes_after_the_built_in_ones() -> None:
    piece, place = overlay().add({"kind": "conversation", "text": "Ours?"})
    assert (place, piece.cards[place].standing) == (52, Standing.NEW)
    piece, place = piece.duplicate(3)
    assert (place, piece.cards[place].standing) == (53, Standing.NEW)
    assert piece.faults() == ()
    assert [card.id for card in piece.move(53, 52).cards][52:] == [piece.cards[53].id, piece.cards[52].id]


def test_an_untouched_card_is_written_out_to_be_changed_by_hand() -> None:
    piece = overlay().unfold(2)
    assert json.loads(piece.text)["cards"] == [piece.cards[2].base]
    assert piece.unfold(2) is piece


def test_the_line_of_a_card_is_where_it_begins() -> None:
    piece = mine()
    assert [piece.line(place) for place in range(2)] == [5, 7]
    assert overlay().line(3) == 1


def test_a_half_written_card_is_shown_with_what_fits() -> None:
    piece = mine().set(0, ("depth",), "deep").set(0, ("tags",), ["laugh"])
    card = piece.preview(0)
    assert (card.text, card.depth, card.tags, card.deck_title) == ("Which soup?", 1, ("laugh",), "Mine")


def test_remarks_stand_beside_their_field() -> None:
    piece = mine().set(0, ("minutes",), 99).set(0, ("text",), "Do you like soup {partnr}?")
    found = {(remark.field, remark.style) for remark in piece.remarks(0)}
    assert {(("minutes",), False), (("text",), False), (("text",), True)} <= found
    assert mine().set(1, ("id",), "soup").remarks(1)[0].field == ("id",)


def test_of_a_text_that_is_much_too_long_only_that_is_said() -> None:
    remarks = mine().set(0, ("text",), "what do you say " * 200).remarks(0)
    assert [(remark.field, remark.style) for remark in remarks] == [(("text",), False)]


def test_the_whole_file_is_told_of_with_what_shows_beneath() -> None:
    piece, _ = overlay().add({"text": "New, without a kind."})
    assert [fault.code.value for fault in piece.faults()] == ["missing"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"cards": 1}', '{"cards": [1]}', '{"a": 1, "a": 2}'])
def test_what_cannot_be_edited_field_by_field_says_why(text: str) -> None:
    with pytest.raises(Broken, match=r"mine\.json, line 1") as raised:
        mine(text)
    assert raised.value.diagnostics
    with pytest.raises(Broken):
        mine().replaced(text)


def test_a_text_from_an_editor_is_one_step() -> None:
    after: Any = mine().replaced(BY_HAND.replace("soup?", "bread?"))
    assert after.cards[0].fields["text"] == "Which bread?"
    assert after.undo().text == BY_HAND
