import pytest

from game.base.text import clean, clean_line


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\u2029"], ids=ascii)
def test_every_end_of_a_line_keeps_the_words_apart(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"
    assert clean_line(f"one{end}two", 20) == "one two"
