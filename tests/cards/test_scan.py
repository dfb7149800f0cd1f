"""The reader for positions and slips agrees with json.loads."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards.diagnostics import Code
from game.cards.raw import Path
from game.cards.scan import MAX_NESTING, scan

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
LAYOUTS = st.tuples(st.sampled_from([None, 1, "\t"]), st.booleans())
CHARACTERS = st.sampled_from("\"\\{}[]:, \n\t\r0-1.eEutrfalsn/'#\x00\x0b\ufeff\u201c\u2019a;=")


def _paths(value: object, path: Path = ()) -> dict[Path, object]:
    found = {path: value}
    if isinstance(value, dict):
        for name, item in value.items():
            found |= _paths(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found |= _paths(item, (*path, index))
    return found


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _accepts(text: str) -> bool:
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError:
        return False
    return True


@given(VALUES, LAYOUTS)
def test_every_value_is_found_where_it_is_written(
    value: object, layout: tuple[int | str | None, bool]
) -> None:
    text = json.dumps(value, indent=layout[0], ensure_ascii=layout[1])
    found = scan(text)
    assert not found.faults
    assert not found.twice
    expected = _paths(json.loads(text))
    assert set(found.places) == set(expected)
    for path, place in found.places.items():
        assert json.loads(text[place.value.start : place.value.end]) == expected[path]
        if place.key is not None:
            assert json.loads(text[place.key.start : place.key.end]) == path[-1]


@given(VALUES, LAYOUTS, st.integers(min_value=0), st.sampled_from(["drop", "put", "swap"]), CHARACTERS)
def test_a_damaged_text_is_refused_exactly_when_json_refuses_it(
    value: object, layout: tuple[int | str | None, bool], where: int, how: str, char: str
) -> None:
    text = json.dumps(value, indent=layout[0], ensure_ascii=layout[1])
    at = where % (len(text) + 1)
    damaged = text[:at] + ("" if how == "drop" else char) + text[at + (how != "put") :]
    assert (not scan(damaged).faults) == _accepts(damaged)


@given(st.text(alphabet=CHARACTERS, max_size=30))
def test_any_text_is_refused_exactly_when_json_refuses_it(text: str) -> None:
    found = scan(text)
    assert (not found.faults) == _accepts(text)
    assert all(0 <= fault.span.start <= len(text) for fault in found.faults)


def _codes(text: str) -> list[Code]:
    return [fault.code for fault in scan(text).faults]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('{"a": 1,}', [Code.TRAILING_COMMA]),
        ('{"a": 1 "b": 2}', [Code.COMMA]),
        ("{'a': 'don't',}", [Code.QUOTES, Code.QUOTES, Code.TRAILING_COMMA]),
        (
            '{"a": \u201chi\u201d, "b": True, // no\n "c": None}',
            [Code.QUOTES, Code.WORD, Code.COMMENT, Code.WORD],
        ),
        ('{"a": Hello there", "b": 2}', [Code.QUOTES]),
        ('{"a": "She said "yes" to"}', [Code.QUOTES]),
        ('{"a" 1}', [Code.COLON]),
        ('{"a" = 1; "b" = 2}', [Code.COLON, Code.COMMA, Code.COLON]),
        ('["x\n"]', [Code.UNCLOSED]),
        ("[1, 2", [Code.CUT_SHORT]),
        ("[1}", [Code.BRACKET]),
        ('[{"a": 1 {"b": 2}]', [Code.BRACKET]),
        ('[{"a": 1, {"b": 2}]', [Code.BRACKET]),
        ("[1] []", [Code.EXTRA]),
        ("[NaN, 01, .5]", [Code.NUMBER] * 3),
        ('["\\x", "\\u12"]', [Code.ESCAPE] * 2),
        ('["a\tb"]', [Code.CONTROL]),
        ("[1,\u00a02]", [Code.SPACE]),
        ("[1,,2]", [Code.VALUE]),
        ("[" + "9" * 400 + "]", [Code.NUMBER]),
    ],
)
def test_a_slip_is_named_and_casts_no_shadow(text: str, codes: list[Code]) -> None:
    assert _codes(text) == codes


def test_nesting_is_bounded() -> None:
    assert _codes("[" * MAX_NESTING + "]" * MAX_NESTING) == []
    assert _codes("[" * (MAX_NESTING + 1) + "]" * (MAX_NESTING + 1)) == [Code.NESTING]
    assert _codes("[" * 200_000) == [Code.NESTING]


def test_a_name_that_stands_twice_is_told_with_both_places() -> None:
    text = '{"a": {"b": 1, "b": 2}}'
    (twice,) = scan(text).twice
    assert twice.path == ("a", "b")
    assert (twice.first.start, twice.span.start) == (7, 15)
