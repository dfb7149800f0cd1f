"""Edits of deck text: the value changes, and not a character more."""

import difflib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.base.places import builtin_decks
from game.cards.layout import DECK_FIELDS
from game.cards.members import find
from game.cards.raw import Path
from game.cards.rewrite import drop, insert, put, shift
from game.cards.scan import scan
from game.cards.schema import schema_path

NAMES = st.text(alphabet='ab/~é"\\\n', max_size=3)
LEAVES = st.none() | st.booleans() | st.integers(-99, 99) | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(NAMES, VALUES, max_size=4)
LAYOUTS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [{}, {"indent": 2}, {"indent": "\t"}, {"separators": (",", ":")}, {"separators": (" , ", " : ")}]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    text = json.dumps(draw(OBJECTS), ensure_ascii=draw(st.booleans()), **draw(LAYOUTS))
    blank = draw(st.sampled_from(["", "\n", " \r\n\t"]))
    return blank + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))) + blank


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inside:
        yield from paths(item, (*path, name))


def at(value: Any, path: Path) -> Any:
    for name in path:
        value = value[name]
    return value


def with_value(value: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = with_value(value[path[0]], path[1:], new)
    return copy


def a_path(data: st.DataObject, text: str) -> Path:
    return data.draw(st.sampled_from(list(paths(json.loads(text)))))


@given(texts())
def test_the_quick_reader_agrees_with_the_careful_one(text: str) -> None:
    known = scan(text).places
    for path in paths(json.loads(text)):
        if path:
            assert find(text, path) == known[path]


@given(texts(), VALUES, st.data())
def test_a_value_is_put_and_everything_else_means_what_it_meant(
    text: str, value: object, data: st.DataObject
) -> None:
    path = a_path(data, text)
    assume(path)
    assert json.loads(put(text, path, value)) == with_value(json.loads(text), path, value)


@given(texts(), LEAVES, st.data())
def test_a_plain_value_changes_its_own_characters_alone(
    text: str, value: object, data: st.DataObject
) -> None:
    path = a_path(data, text)
    place = find(text, path)
    assume(path)
    assert place is not None
    after = put(text, path, value)
    kept = len(text) - place.value.end
    assert after.startswith(text[: place.value.start])
    assert after.endswith(text[place.value.end :])
    assert json.loads(after[place.value.start : len(after) - kept]) == value


@given(texts(), st.data())
def test_the_same_value_changes_nothing(text: str, data: st.DataObject) -> None:
    path = a_path(data, text)
    assert put(text, path, at(json.loads(text), path)) == text


@given(texts(), VALUES)
def test_a_new_field_comes_and_goes_again(text: str, value: object) -> None:
    assume("new" not in json.loads(text))
    after = put(text, ("new",), value)
    assert json.loads(after) == {**json.loads(text), "new": value}
    assert json.loads(drop(after, ("new",))) == json.loads(text)


@given(texts(), st.data())
def test_what_is_dropped_is_gone_and_nothing_else(text: str, data: st.DataObject) -> None:
    path = a_path(data, text)
    assume(path)
    above = at(json.loads(text), path[:-1])
    left = (
        {name: item for name, item in above.items() if name != path[-1]}
        if isinstance(above, dict)
        else [item for index, item in enumerate(above) if index != path[-1]]
    )
    expected = with_value(json.loads(text), path[:-1], left)
    assert json.loads(drop(text, path)) == expected


@given(st.lists(LEAVES, max_size=6), LAYOUTS, LEAVES, st.data())
def test_an_entry_is_inserted_in_its_place(
    items: list[object], layout: dict[str, Any], new: object, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(items)))
    text = json.dumps({"list": items}, **layout)
    spread = data.draw(st.booleans())
    after = insert(text, ("list",), index, json.dumps(new), spread=spread)
    assert json.loads(after) == {"list": [*items[:index], new, *items[index:]]}


@given(st.lists(LEAVES, min_size=1, max_size=6), LAYOUTS, st.data())
def test_an_entry_is_shifted_to_its_place(
    items: list[object], layout: dict[str, Any], data: st.DataObject
) -> None:
    places = st.integers(0, len(items) - 1)
    index, to = data.draw(places), data.draw(places)
    moved = list(items)
    moved.insert(to, moved.pop(index))
    text = json.dumps({"list": items}, **layout)
    after = shift(text, ("list",), index, to)
    assert json.loads(after) == {"list": moved}
    assert shift(after, ("list",), to, index) == text


@pytest.mark.parametrize("path", sorted(builtin_decks().glob("[0-9]*.json")), ids=lambda path: path.stem)
def test_one_value_of_a_deck_is_one_line_of_its_file(path: Any) -> None:
    text = path.read_text("utf-8")
    for value in ("Other words.", "“Two\nlines”"):
        after = put(text, ("cards", 7, "text"), value)
        changed = [line for line in difflib.ndiff(text.splitlines(), after.splitlines()) if line[0] in "+-"]
        assert len(changed) == 2


def test_a_new_field_stands_where_such_fields_stand() -> None:
    text = '{\n  "id": "a",\n  "cards": []\n}'
    assert put(text, ("title",), "A", DECK_FIELDS) == '{\n  "id": "a",\n  "title": "A",\n  "cards": []\n}'


def test_the_order_of_fields_is_the_schemas() -> None:
    assert tuple(json.loads(schema_path().read_bytes())["properties"]) == DECK_FIELDS


@pytest.mark.parametrize("edit", [lambda: put("{}", ("a", "b"), 1), lambda: insert("{}", ("a",), 0, "1")])
def test_nothing_is_put_where_there_is_nothing(edit: Any) -> None:
    with pytest.raises(ValueError, match="there is no"):
        edit()
