"""What somebody probably meant."""

import pytest

from game.cards.suggest import closest, did_you_mean


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("lisence", "license"),
        ("Kind", "kind"),
        ("conversaton", "conversation"),
        ("ritula", "ritual"),
        ("idk", "id"),
    ],
)
def test_a_slip_finds_its_word(word: str, meant: str) -> None:
    assert closest(word, ["license", "kind", "conversation", "ritual", "id", "text"]) == meant


@pytest.mark.parametrize("word", ["x", "colour", "", "somethingelse"])
def test_a_stranger_finds_none(word: str) -> None:
    assert closest(word, ["license", "kind", "id", "text"]) is None
    assert did_you_mean(word, ["license", "kind", "id", "text"]) == ""


def test_the_question_quotes_the_word() -> None:
    assert did_you_mean("slow-strat", ["slow-start"]) == 'Did you mean "slow-start"?'
