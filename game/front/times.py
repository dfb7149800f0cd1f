"""Times as people write them: "sunday 10:30", "tomorrow", "21:00", "2026-01-31 20:00"."""

import re
from datetime import date, datetime, time, timedelta

from game.base.errors import WrongUse
from game.base.text import clean_line

WHEN_PROMPT = "When? As “sunday 10:30”, “tomorrow” or “2026-01-31 20:00”; empty for some time"
USUAL_TIME = time(20)
"""What a day without a time stands for."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FEWEST_LETTERS = 2
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_FURTHEST = timedelta(days=3 * 366)


def read_time(text: str, now: datetime) -> datetime | None:
    """The time that is meant, after `now`; None for an empty text.

    Args:
        text: what was written.
        now: the present moment where they are (`House.now`): what is meant is told in its time zone,
            which may know of summer time.

    Raises:
        WrongUse: no time is meant, or it is past or too far.
    """
    words = text.casefold().replace(",", " ").split()
    if not words:
        return None
    found = [word for word in words if word not in ("at", "on")]
    at = next((hour for hour in map(_time, found) if hour is not None), None)
    days = [word for word in found if _time(word) is None]
    if len(days) > 1 or len(found) - len(days) > 1 or not found:
        raise _not_understood(text)
    when = _moment(_day(days[0], now.date(), text) if days else None, at, now)
    if not now < when <= now + _FURTHEST:
        raise WrongUse("That time is past, or more than three years away.", "Choose another one.")
    return when


def _moment(day: date | None, at: time | None, now: datetime) -> datetime:
    if day is not None:
        return datetime.combine(day, at or USUAL_TIME, now.tzinfo)
    today = datetime.combine(now.date(), at or USUAL_TIME, now.tzinfo)
    return today if today > now else today + timedelta(days=1)


def _day(word: str, today: date, text: str) -> date:
    if word in ("today", "tonight"):
        return today
    if word == "tomorrow":
        return today + timedelta(days=1)
    for number, name in enumerate(_DAYS):
        if len(word) >= _FEWEST_LETTERS and name.startswith(word):
            # On a Sunday, "sunday" is the next one: for this one they say "today".
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise _not_understood(text) from None


def _time(word: str) -> time | None:
    found = _TIME.fullmatch(word)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def _not_understood(text: str) -> WrongUse:
    return WrongUse(f"“{clean_line(text, 30)}” is no time here.", "For example: sunday 10:30")
