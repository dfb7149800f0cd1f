from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.errors import WrongUse
from game.front.times import read_time

NOW = datetime(2025, 11, 23, 21, 40, tzinfo=UTC)
"""A Sunday."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", "2025-11-24 20:00"),
        ("Tomorrow, 10:30", "2025-11-24 10:30"),
        ("today 22:15", "2025-11-23 22:15"),
        ("21:00", "2025-11-24 21:00"),
        ("22.00", "2025-11-23 22:00"),
        ("sunday", "2025-11-30 20:00"),
        ("on fri at 9:05", "2025-11-28 09:05"),
        ("2026-02-14", "2026-02-14 20:00"),
        ("18:00 2026-02-14", "2026-02-14 18:00"),
    ],
)
def test_times_as_people_write_them(text: str, expected: str) -> None:
    assert f"{read_time(text, NOW):%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize(
    "text", ["soon", "25:00", "today", "2025-11-22", "2999-01-01", "monday tuesday", "10:00 11:00", "at", "t"]
)
def test_what_is_no_time_to_come_is_said(text: str) -> None:
    with pytest.raises(WrongUse):
        read_time(text, NOW)


def test_nothing_is_some_time() -> None:
    assert read_time("  ", NOW) is None


def test_summer_time_is_heeded_where_the_zone_is_known() -> None:
    zone = ZoneInfo("Europe/Paris")
    when = read_time("2026-07-01 10:00", datetime(2025, 11, 23, 21, 40, tzinfo=zone))
    assert when is not None
    assert when.isoformat() == "2026-07-01T10:00:00+02:00"


@given(st.text(max_size=30))
def test_any_text_gives_a_time_to_come_or_a_sentence(text: str) -> None:
    when = None
    with suppress(WrongUse):
        when = read_time(text, NOW)
    assert when is None or when > NOW
