"""Counting a card's rows without wrapping it never counts too few: else the last would be cut off."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from game.tui.widgets.card import rows_at_most

WORDS = st.text(alphabet=st.sampled_from("ab-,.'"), max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join), st.integers(8, 40))
def test_never_too_few(line: str, width: int) -> None:
    line = line.strip()
    assert rows_at_most(line, width) >= len(Content(line).wrap(width))


@given(st.lists(st.sampled_from(["tea", "morning", "a"]), min_size=1, max_size=30), st.integers(7, 40))
def test_plain_words_are_counted_exactly(words: list[str], width: int) -> None:
    line = " ".join(words)
    assert rows_at_most(line, width) == len(Content(line).wrap(width))
