"""A check finds everything at once, in the file's order, and is quick."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards.build import build
from game.cards.check import check_path, check_text
from game.cards.diagnostics import Code, Severity
from game.cards.model import Source
from game.cards.raw import MAX_BYTES
from game.cards.render import render

DECK = {"format": 1, "id": "our-deck", "title": "Our Deck"}
SOUP: dict[str, object] = {"id": "soup", "kind": "conversation", "text": "What soup?"}
SPOON: dict[str, object] = {"id": "spoon", "kind": "ritual", "text": "Spoons.", "steps": [{"text": "Stir."}]}


def _deck(*cards: object, **fields: object) -> bytes:
    return json.dumps({**DECK, "cards": list(cards), **fields}, indent=1).encode()


def _codes(raw: bytes) -> list[Code]:
    return [found.code for found in check_text("d.json", raw).diagnostics]


def test_a_sound_deck_has_nothing_to_say() -> None:
    checked = check_text("d.json", _deck(SOUP, SPOON, **{"x-mood": 1, "comment": "hm"}))
    assert checked.diagnostics == []
    assert not checked.broken
    assert checked.document is not None
    assert checked.document["id"] == "our-deck"


def test_a_faulty_card_does_not_break_the_deck_and_a_faulty_deck_does() -> None:
    faulty = check_text("d.json", _deck(SOUP, {**SPOON, "depth": 9}))
    assert (faulty.broken, faulty.clean, faulty.faulty_cards) == (False, False, frozenset({1}))
    assert check_text("d.json", _deck(SOUP, title=" ")).broken
    assert check_text("d.json", b"{").broken


def test_faults_come_in_the_order_of_the_file() -> None:
    raw = _deck({**SOUP, "depth": 0, "text": "{x}", "fom": 1}, {**SOUP, "minutes": 61}, zebra=1)
    found = check_text("d.json", raw).diagnostics
    assert len(found) == 6
    places = [(one.line, one.column) for one in found]
    assert places == sorted(places)


def test_a_byte_order_mark_and_line_ends_of_windows_are_fine() -> None:
    assert _codes(b"\xef\xbb\xbf" + _deck(SOUP).replace(b"\n", b"\r\n")) == []


def test_a_whole_number_may_be_written_with_a_point() -> None:
    checked = check_text("d.json", _deck({**SOUP, "depth": 2.0}))
    assert checked.diagnostics == []
    assert checked.document is not None
    assert build(checked.document, Source.OWN, "").cards[0].depth == 2


@pytest.mark.parametrize("number", [b"1e999", b"-1e999", b"9" * 5000, b"NaN"])
def test_a_number_beyond_all_numbers_is_refused(number: bytes) -> None:
    raw = _deck({**SOUP, "depth": 77}).replace(b"77", number)
    assert check_text("d.json", raw).diagnostics


def test_a_deck_that_is_too_big_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_bytes(b"[" * (MAX_BYTES + 5))
    (found,) = check_path(path)
    assert found.code is Code.TOO_BIG
    assert "has 1.1 MB; a deck has at most 1 MB." in found.message


def test_lone_halves_of_characters_are_refused() -> None:
    assert _codes(_deck({**SOUP, "text": "a \ud83d b", "depth": 9})) == [Code.CHARACTER, Code.RANGE]
    assert _codes(_deck({**SOUP, "text": "a \U0001f372 b"})) == []


def test_forbidden_characters_in_names_are_refused() -> None:
    (found,) = check_text("d.json", _deck({**SOUP, "x-\u202e": 1})).diagnostics
    assert found.code is Code.CHARACTER
    assert found.is_error


def test_a_flood_of_faults_is_cut_off_and_said() -> None:
    found = check_text("d.json", b'{"format": 1, "id": "a", "title": "A", "cards": [' + b"1," * 9000 + b"1]}")
    assert len(found.diagnostics) == 501
    assert "more than 500" in found.diagnostics[-1].message


HOSTILE = {
    "deep": b"[" * 900_000,
    "deep-objects": b'{"a":' * 150_000,
    "open-comments": b"/*" * 450_000,
    "comments": b"#\n" * 400_000,
    "escapes": b'["' + b"\\x" * 400_000 + b'"]',
    "twice": b"{" + b'"a":1,' * 140_000 + b'"a":1}',
    "quotes": b"['" + b"' " * 400_000,
    "braces": _deck({**SOUP, "text": "{" * 900_000}),
    "many-braces": _deck(*[{**SOUP, "text": "{a}" * 60, "follow_ups": ["}"] * 6}] * 3000)[:MAX_BYTES],
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_said_in_bounded_words(raw: bytes) -> None:
    found = check_text("d.json", raw).diagnostics
    shown = render(found, colour=False)
    assert 1 <= len(found) <= 501
    assert len(shown) < 500_000


def test_brackets_inside_texts_are_not_nesting() -> None:
    assert _codes(_deck({**SOUP, "text": "[" * 60 + "]"})) == []
    assert _codes(_deck({**SOUP, "text": "]" * 60 + "{{" * 40})) == []


VALUES: st.SearchStrategy[object] = st.sampled_from(
    [None, True, 0, 2, 2.5, "", " ", "empty", "ritual", "choose", "x{", [], ["a-b"], {}, "a" * 401]
)
FIELDS = st.sampled_from(
    [
        "id",
        "kind",
        "text",
        "form",
        "steps",
        "options",
        "depth",
        "energy",
        "topics",
        "tags",
        "was",
        "x-a",
        "zz",
    ]
)


@given(st.lists(st.dictionaries(FIELDS, VALUES, max_size=3), max_size=3), st.booleans())
def test_what_the_check_lets_pass_can_be_played(changes: list[dict[str, object]], ritual: bool) -> None:
    cards = [{**(SPOON if ritual else SOUP), "id": f"c-{at}", **change} for at, change in enumerate(changes)]
    checked = check_text("d.json", _deck(*cards))
    assert checked.document is not None
    if not checked.broken:
        sound = [card for at, card in enumerate(cards) if at not in checked.faulty_cards]
        assert len(build({**checked.document, "cards": sound}, Source.OWN, "").cards) == len(sound)


@given(st.binary(max_size=60))
def test_any_bytes_get_a_sentence_and_never_a_traceback(raw: bytes) -> None:
    found = check_text("d.json", raw).diagnostics
    assert found
    assert all(one.message and one.line >= 1 and one.column >= 1 for one in found)


@given(
    st.integers(min_value=0), st.sampled_from([b"", b'"', b"\\", b"}", b"]", b",", b"\xff", b"\x00", b"{"])
)
def test_a_damaged_deck_is_said_with_places_in_the_file(where: int, put: bytes) -> None:
    raw = _deck(SOUP, SPOON)
    at = where % len(raw)
    damaged = raw[:at] + put + raw[at + 1 :]
    lines = damaged.decode("utf-8", "replace").split("\n")
    for found in check_text("d.json", damaged).diagnostics:
        assert 1 <= found.column <= len(lines[found.line - 1]) + 1


def test_the_severity_is_part_of_the_code() -> None:
    found = check_text("d.json", _deck({**SOUP, "zz": 1})).diagnostics
    assert [one.severity for one in found] == [Severity.WARNING]
