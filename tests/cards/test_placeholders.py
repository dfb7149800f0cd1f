"""Names are filled in once, and braces cannot reach into the program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards.placeholders import escape, fill, odd_braces

WORDS = st.text(alphabet="ab{}rp ", max_size=20)


def test_both_names_are_spoken() -> None:
    assert fill("{partner}, hand {reader} a {{spoon}}.", "Kim", "Jo") == "Jo, hand Kim a {spoon}."


@pytest.mark.parametrize(
    "text", ["{", "}", "{partnr}", "{0}", "{reader.__class__}", "{reader!r:>99999999}", "{}"]
)
def test_any_other_brace_stays_as_it_is(text: str) -> None:
    assert fill(text, "Kim", "Jo") == text


def test_a_name_is_not_read_for_placeholders() -> None:
    assert fill("{reader}{partner}", "{partner}", "}}") == "{partner}}}"


@given(WORDS, WORDS)
def test_escaped_words_come_back_as_they_were(words: str, name: str) -> None:
    assert fill(escape(words), name, name) == words
    assert not list(odd_braces(escape(words)))


@given(st.lists(st.sampled_from(["{reader}", "{partner}", "{", "}", "a", " "]), max_size=8))
def test_words_without_odd_braces_keep_none_after_filling(parts: list[str]) -> None:
    words = "".join(parts)
    if "{{" not in words and "}}" not in words:
        filled = fill(words, "Kim", "Jo")
        assert bool(list(odd_braces(words))) == ("{" in filled or "}" in filled)


@pytest.mark.parametrize(
    ("text", "start", "end", "hint"),
    [
        ("Hm {partnr}?", 3, 11, "Did you mean {partner}?"),
        ("Hm { reader }?", 3, 13, "Did you mean {reader}?"),
        ("a { b", 2, 3, "Write {{ for a brace."),
        ("a }}} b", 4, 5, "Write }} for a brace."),
    ],
)
def test_an_odd_brace_is_found_with_a_hint(text: str, start: int, end: int, hint: str) -> None:
    (brace,) = odd_braces(text)
    assert (brace.start, brace.end, brace.hint) == (start, end, hint)
