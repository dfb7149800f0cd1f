"""An intention, or a planned evening, as a file that any calendar takes (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from game.base.errors import Trouble, WrongUse
from game.base.files import write_atomic
from game.base.text import clean_line
from game.journal.records import Intention

DISCREET_TITLE = "Something for us"
REMINDER = timedelta(minutes=30)
"""How long before its time the calendar reminds them."""

_MAKER = "-//Magic Circle//magic-circle//EN"
_LASTS, _EVENING_LASTS = timedelta(minutes=30), timedelta(hours=1)
_LONGEST_TITLE = 200
_ZONE_FILES = "zoneinfo/"


def write_calendar(
    folder: Path,
    intention: Intention,
    now: datetime,
    *,
    zone: tzinfo = UTC,
    discreet: bool = True,
    reminder: timedelta | None = REMINDER,
) -> Path:
    """Write an `.ics` file with the intention into a folder; gives the file.

    Its name is the same each time, and so is what calendars know it by: written again, it is not doubled.

    Args:
        folder: where they want it.
        intention: it must have a time.
        now: the present moment.
        zone: their time zone; `local_zone` finds it.
        discreet: whether the title hides what it is about; else it is their words.
        reminder: how long before; None for no reminder.

    Raises:
        WrongUse: it has no time yet, or there is no such folder.
        Trouble: it could not be written.
    """
    data = calendar_bytes(intention, now, zone=zone, discreet=discreet, reminder=reminder)
    if not folder.is_dir():
        raise WrongUse(f"There is no folder {folder}.", "Make it first, or choose another one.")
    try:
        path = folder / _name(intention, intention.when or now)
        write_atomic(path, data)
    except OSError as error:
        why = error.strerror or str(error)
        raise Trouble(f"{folder} cannot be written in: {why}.", "Choose another one.") from error
    return path


def calendar_bytes(
    intention: Intention,
    now: datetime,
    *,
    zone: tzinfo = UTC,
    discreet: bool = True,
    reminder: timedelta | None = REMINDER,
) -> bytes:
    """The same as bytes.

    Raises:
        WrongUse: it has no time yet.
    """
    if intention.when is None:
        raise WrongUse("It has no time yet.", "Give it one first.")
    from icalendar import Alarm, Calendar, Event

    title = DISCREET_TITLE if discreet else clean_line(intention.text, _LONGEST_TITLE)
    event = Event()
    event.add("uid", f"{_id(intention)}@magic-circle")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", intention.when.astimezone(zone))
    event.add("duration", _EVENING_LASTS if intention.evening else _LASTS)
    event.add("summary", title)
    event.add("class", "PRIVATE")
    if reminder is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", -reminder)
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    year = intention.when.year
    calendar.add_missing_timezones(first_date=date(year - 1, 1, 1), last_date=date(year + 2, 1, 1))
    return bytes(calendar.to_ical())


def local_zone(named: str = "", localtime: Path = Path("/etc/localtime")) -> tzinfo:
    """Their own time zone: the one that TZ names, else the system's; UTC where it cannot be told.

    Args:
        named: what the environment's TZ says.
        localtime: where the system links to its zone.
    """
    link = named.removeprefix(":") or _linked(localtime)
    try:
        return ZoneInfo(link)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _linked(localtime: Path) -> str:
    try:
        return str(localtime.resolve()).partition(_ZONE_FILES)[2]
    except OSError:
        return ""


def _id(intention: Intention) -> str:
    return intention.id or intention.session


def _name(intention: Intention, when: datetime) -> str:
    # The name tells as little as the title.
    return f"for-us-{when:%Y-%m-%d}-{blake2b(_id(intention).encode(), digest_size=3).hexdigest()}.ics"
