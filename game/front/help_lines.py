"""Where help is found, by region: a dated file, each number with its source."""

from datetime import date
from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("help_lines.json")


class HelpLine(msgspec.Struct, frozen=True, rename={"need": "for"}):
    """One number: what it is for, whose it is, and how to reach it.

    `source` is where the present number stands, `seen` where this one was compared.
    """

    need: str
    who: str
    call: str
    source: str
    seen: str


class Region(msgspec.Struct, frozen=True):
    """A country and its lines."""

    region: str
    lines: tuple[HelpLine, ...]


class HelpLines(msgspec.Struct, frozen=True):
    """All of them, and the day on which they were checked."""

    checked: date
    regions: tuple[Region, ...]


@cache
def help_lines() -> HelpLines:
    """What the file that comes with the game says."""
    return msgspec.json.decode(_FILE.read_bytes(), type=HelpLines)
