"""Lines and columns are where an editor shows them."""

import json

from hypothesis import given
from hypothesis import strategies as st

from game.cards.positions import Text


@given(st.text(alphabet="ab\n\r\u2028é", max_size=40), st.integers(min_value=0))
def test_line_and_column_lead_back_to_the_character(text: str, where: int) -> None:
    offset = where % (len(text) + 1)
    position = Text("a", text).position(offset)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert lines[position.line - 1] == position.source
    if offset < len(text) and text[offset] not in "\r\n":
        assert position.source[position.column - 1] == text[offset]


def test_a_place_that_is_not_written_is_the_nearest_that_holds_it() -> None:
    text = Text("a", '{"cards": [{"id": "x"}]}')
    assert text.place(("cards", 0, "text")) == text.place(("cards", 0))
    assert text.place(("nothing",)).value.start == 0


@given(st.text(min_size=1, max_size=20), st.booleans(), st.integers(min_value=0))
def test_a_character_within_a_text_is_found_behind_escapes(words: str, ascii_only: bool, where: int) -> None:
    index = where % len(words)
    text = json.dumps([words], ensure_ascii=ascii_only)
    span = Text("a", text).character((0,), index)
    assert json.loads(f'"{text[span.start : span.end]}"') == words[index]
