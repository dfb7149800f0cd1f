import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from game.base.errors import Trouble, WrongUse
from game.export.calendar import DISCREET_TITLE, REMINDER, calendar_bytes, local_zone, write_calendar
from game.journal.records import Intention
from tests.export.hostile import HOSTILE
from tests.journal.evenings import EVENING

PARIS = ZoneInfo("Europe/Paris")
WHEN = datetime(2026, 7, 4, 10, 30, tzinfo=PARIS)
SWIM = Intention("", "Swim in the lake", EVENING, "abc", when=WHEN)


def read(data: bytes) -> Calendar:
    found = Calendar.from_ical(data)
    assert isinstance(found, Calendar)
    assert found.errors == []
    return found


def test_it_has_what_rfc_5545_requires_and_reads_back() -> None:
    data = calendar_bytes(SWIM, EVENING, zone=PARIS)
    calendar = read(data)
    assert {"PRODID", "VERSION"} <= set(calendar)
    assert calendar["VERSION"] == "2.0"
    [event] = calendar.walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
    assert event.decoded("dtstamp") == EVENING
    assert event.decoded("dtstamp").utcoffset() == timedelta()
    assert event.decoded("dtstart") == WHEN
    assert event["DTSTART"].params["TZID"] == "Europe/Paris"
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Paris"]
    [alarm] = calendar.walk("VALARM")
    assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= set(alarm)
    assert alarm.decoded("trigger") == -REMINDER
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_the_title_tells_nothing_unless_they_want_it_to() -> None:
    assert b"Swim" not in calendar_bytes(SWIM, EVENING)
    assert read(calendar_bytes(SWIM, EVENING)).walk("VEVENT")[0]["SUMMARY"] == DISCREET_TITLE
    assert (
        read(calendar_bytes(SWIM, EVENING, discreet=False)).walk("VEVENT")[0]["SUMMARY"] == "Swim in the lake"
    )
    assert not read(calendar_bytes(SWIM, EVENING, reminder=None)).walk("VALARM")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_a_title_and_nothing_more(text: str) -> None:
    hostile = Intention("", text, EVENING, "abc", when=WHEN)
    calendar = read(calendar_bytes(hostile, EVENING, discreet=False))
    [event] = calendar.walk("VEVENT")
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "CLASS"}
    assert len(str(event["SUMMARY"])) <= 200
    assert "\x1b" not in str(event["SUMMARY"])


def test_every_intention_has_its_own_file_which_is_private_and_not_doubled(tmp_path: Path) -> None:
    first = write_calendar(tmp_path, SWIM, EVENING, zone=PARIS)
    again = write_calendar(tmp_path, SWIM, EVENING, zone=PARIS)
    other = write_calendar(tmp_path, replace(SWIM, id="def"), EVENING, zone=PARIS)
    assert first == again != other
    assert sorted(tmp_path.iterdir()) == sorted((first, other))
    assert first.name.startswith("for-us-2026-07-04-")
    assert "abc" not in first.name
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_without_a_time_or_a_folder_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="no time"):
        write_calendar(tmp_path, Intention("", "x", EVENING), EVENING)
    with pytest.raises(WrongUse, match="no folder"):
        write_calendar(tmp_path / "none", SWIM, EVENING)
    with pytest.raises(Trouble):
        write_calendar(Path("/proc"), SWIM, EVENING)


def test_their_own_time_zone_is_found(tmp_path: Path) -> None:
    zones = tmp_path / "zoneinfo" / "Europe"
    zones.mkdir(parents=True)
    (zones / "Lisbon").touch()
    (tmp_path / "localtime").symlink_to(zones / "Lisbon")
    assert local_zone("", tmp_path / "localtime") == ZoneInfo("Europe/Lisbon")
    assert local_zone(":Europe/Paris", tmp_path / "localtime") == PARIS
    for odd in ("../../etc/passwd", "CET-1CEST,M3.5.0,M10.5.0/3", "/etc/localtime"):
        assert local_zone(odd, tmp_path / "nothing") == UTC
    assert local_zone("", tmp_path / "nothing") == UTC
