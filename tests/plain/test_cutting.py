"""What does not fit is cut, and said."""

from pathlib import Path

import pytest

from tests.plain.scripts import documents, told, told_evening

TOO_LONG = {
    2000: ("n {0}",), 200: ("i {0}",), 80: ("c", "{0}"), 300: ("c", "", "{0}"),
}  # fmt: skip


@pytest.mark.parametrize("limit", TOO_LONG)
@pytest.mark.parametrize("over", [0, 1])
def test_what_is_too_long_is_said(home: Path, limit: int, over: int) -> None:
    lines = [line.format("a" * (limit + over)) for line in TOO_LONG[limit]]
    said = f"Only the first {limit:,} characters fit; they are kept."
    assert (said in told_evening(home, *lines).lines) is bool(over)


def test_blanks_around_a_note_count_for_nothing(home: Path) -> None:
    assert "Only the first" not in told_evening(home, "n " + " " * 90 + "a" * 2000 + "  ").text


def test_a_name_that_is_too_long_is_said_once(home: Path) -> None:
    result = told(home, "A" * 41, "Ben", "", "c", "", "")
    assert result.lines.count("Only the first 40 characters fit; they are kept.") == 1
    assert len(documents(home)[0]["partners"][0]) == 40


@pytest.mark.parametrize("second", ["Ana", "aNA", "  ana "])
def test_two_names_must_differ(home: Path, second: str) -> None:
    result = told(home, "Ana", second, second, "Ben", "", "c", "", "")
    assert result.lines.count("Two different names, please, so that your turns can be told apart.") == 2
    assert documents(home)[0]["partners"] == ["Ana", "Ben"]
