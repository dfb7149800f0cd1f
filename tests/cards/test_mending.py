"""Mending does what is beyond doubt, says so, and leaves the rest."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards.check import check_text
from game.cards.mending import mend

FAULTS = Path(__file__).parent / "faults"
SOUND = '{"format": 1, "id": "mine", "title": "Mine", "cards": [%s]}'
SOUP = '{"id": "soup", "kind": "conversation", "text": "Which soup?"%s}'
WHOLE = (
    "bare-key", "bidi-override", "card-id-twice", "comments", "curly-quotes", "depth-in-quotes",
    "escape-sequence", "id-with-blanks", "latin-1", "lone-closing-brace", "missing-comma", "python-words",
    "single-quotes", "tags-as-text", "trailing-commas", "utf-16", "utf-16-without-mark",
)  # fmt: skip
"""The malformed decks whose meaning is beyond doubt."""
LEFT = sorted({path.stem for path in FAULTS.glob("*.json")} - {*WHOLE, "extends-nothing"})


@pytest.mark.parametrize("case", WHOLE)
def test_what_is_beyond_doubt_is_mended_whole(case: str) -> None:
    mended = mend(case, (FAULTS / f"{case}.json").read_bytes())
    assert (mended.done != (), mended.left) == (True, ())
    assert check_text(case, mended.raw).diagnostics == []


@pytest.mark.parametrize("case", LEFT)
def test_what_could_mean_two_things_is_left_for_a_person(case: str) -> None:
    raw = (FAULTS / f"{case}.json").read_bytes()
    mended = mend(case, raw)
    assert mended.left
    assert mended.done or mended.raw == raw


@pytest.mark.parametrize(
    ("written", "mended", "said"),
    [
        ('{"a": 1; "b": 2}', {"a": 1, "b": 2}, "line 1: a semicolon became a comma"),
        ('{"a" = 1}', {"a": 1}, "line 1: = became a colon"),
        ('{"a": [1,,2]}', {"a": [1, 2]}, "line 1: one of two commas was taken out"),
        ('{"a": "b\tc"}', {"a": "b c"}, "line 1: a tab inside a text became a space"),
        ('{"a":\u00a01}', {"a": 1}, "line 1: an odd blank became a plain space"),
        (r'{"a": "it\'s \d"}', {"a": "it's \\d"}, r"line 1: the backslash in \' was mended"),
        ("{'a': 'say \"hi\" to it'}", {"a": 'say "hi" to it'}, "line 1: the quotes ' ' became straight"),
        ('{"a": 1} // why', {"a": 1, "comment": "why"}, "line 1: a comment moved to the field `comment`"),
        ('{"comment": "x", /* y */ "a": None}', {"comment": "x\ny", "a": None}, "line 1: None became null"),
    ],
)
def test_each_slip_of_writing(written: str, mended: object, said: str) -> None:
    found = mend("mine", written.encode())
    document = json.loads(found.raw)
    document.pop("format")
    assert document == mended
    assert said in found.done


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        (', "minutes": "3"', "minutes", 3),
        (', "listen": 5', "listen", "5"),
        (', "topics": ["body", "body"]', "topics", ["body"]),
        (', "listen": "Soup {"', "listen", "Soup {{"),
        (', "listen": "a\\u001bb"', "listen", "ab"),
    ],
)
def test_each_plain_value(fields: str, field: str, value: object) -> None:
    mended = mend("mine", (SOUND % (SOUP % fields)).encode())
    assert json.loads(mended.raw)["cards"][0][field] == value
    assert mended.left == ()


@pytest.mark.parametrize(
    ("steps", "hint"), [('"Do"', 'Write [{"text": "Do"}].'), ('["Do"]', 'Write {"text": "Do"}.')]
)
def test_a_step_without_its_field_becomes_one(steps: str, hint: str) -> None:
    card = f'{{"id": "a", "kind": "ritual", "text": "A.", "steps": {steps}}}'
    raw = f'{{"format": 1, "id": "d", "title": "D", "cards": [{card}]}}'.encode()
    assert [found.hint for found in check_text("mine", raw).diagnostics] == [hint]
    mended = mend("mine", raw)
    assert json.loads(mended.raw)["cards"][0]["steps"] == [{"text": "Do"}]
    assert mended.left == ()


def test_behind_a_slip_that_could_mean_two_things_nothing_is_touched() -> None:
    mended = mend("mine", b"""{'a': 'say "hi", it\\'s'}""")
    assert mended.done == ("line 1: the quotes ' ' became straight",)
    assert mended.raw == b"""{"a": 'say "hi", it\\'s'}"""


@pytest.mark.parametrize("between", [",", ""])
def test_a_card_that_is_not_closed_is_told_with_its_line_and_left_as_it_is(between: str) -> None:
    raw = f'{{"cards": [\n{{"id": "a", "text": "A?"{between}\n{{"id": "b", "text": "B?"}}\n]}}'.encode()
    found = mend("mine", raw)
    assert (found.raw, found.done) == (raw, ())
    assert found.left[0].message == "A } is missing before this {"
    assert "of line 2" in found.left[0].hint


def test_a_mend_that_leads_nowhere_is_not_made() -> None:
    raw = b'{"a": 1 [2]}'
    assert mend("mine", raw).raw == raw


def test_a_sound_deck_stays_byte_for_byte() -> None:
    raw = (SOUND % (SOUP % "")).encode()
    assert (mend("mine", raw).raw, mend("mine", raw).done) == (raw, ())


def test_a_mark_at_the_beginning_goes() -> None:
    mended = mend("mine", b"\xef\xbb\xbf" + (SOUND % "").encode())
    assert mended.raw == (SOUND % "").encode()


@given(st.text(alphabet="{}[]\",:;='“”\n\t ab1/#*\\", max_size=60))
def test_mending_ends_and_never_breaks_a_sound_text(text: str) -> None:
    mended = mend("mine", text.encode())
    if not mended.done:
        assert mended.raw == text.encode()
    assert mend("mine", mended.raw).done == () or mended.left
