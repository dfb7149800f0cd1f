"""Keys as the settings have them: which of those can hold, and how people know them."""

from collections.abc import Mapping

from textual.keys import key_to_character

from game.base.text import clean_line
from game.front.commands import Command, Group

BLANK_ANYWHERE = Command(
    "blank-anywhere", "ctrl+l", (), "blank", "Blank from anywhere, while writing too.", Group.CARE
)
PALETTE = Command(
    "palette", "ctrl+p", (), "palette", "All that can be done here, to choose from.", Group.EVENING
)
LOOK = Command("look", "ctrl+t", (), "look", "By candle, or by daylight.", Group.EVENING)

_WAY_OUT = ("leave", "interrupt")
"""Leaving keeps its keys whatever the settings say."""
_WIDEST = 12


def usable(keys: Mapping[str, str]) -> dict[str, str]:
    """The settings' keys less those that name no key, so that nothing goes without one."""
    tidy = {command: ",".join(_names(named)) for command, named in keys.items()}
    return {command: named for command, named in tidy.items() if named and command not in _WAY_OUT}


def shown(named: str) -> str:
    """The first of some keys, as it stands on a keyboard: "?", "space", "ctrl+l"."""
    first = next(iter(_names(named)), "")
    sign = key_to_character(first) if len(first) > 1 else first
    if sign and sign.isprintable() and not sign.isspace():
        return sign
    return clean_line(first.replace("_", " "), _WIDEST)


def _names(named: str) -> list[str]:
    return [name.strip() for name in named.split(",") if name.strip()]
