import pytest

from game.base.text import clean, clean_line, counted, size_words


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\u2029"], ids=ascii)
def test_every_end_of_a_line_keeps_the_words_apart(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"
    assert clean_line(f"one{end}two", 20) == "one two"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (1234, "1,234 cards")]
)
def test_a_count_says_its_noun_in_the_form_for_that_many(number: int, said: str) -> None:
    assert counted(number, "card") == said


def test_a_single_one_may_be_said_in_words() -> None:
    assert (counted(1, "card", "one"), counted(2, "card", "one")) == ("one card", "2 cards")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000_000, "1 MB"),
        (1_000_001, "1.1 MB"),
        (10_000_001, "11 MB"),
        (200_000_000, "200 MB"),
        (3_400_000_000_000, "3,400 GB"),
    ],
)
def test_a_size_is_told_in_a_unit_to_read_and_never_as_less_than_it_is(size: int, said: str) -> None:
    assert size_words(size) == said
