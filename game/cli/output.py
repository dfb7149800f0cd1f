"""What the commands print: cleaned lines for people, one JSON value for scripts."""

import json
import textwrap

from game.base.text import clean, margin
from game.cli.surroundings import Surroundings


def say(here: Surroundings, *lines: str, indent: str = "") -> None:
    """Print lines for people: control characters stay out, a terminal's width is kept."""
    for line in "\n".join(lines).split("\n") if lines else ():
        here.stdout.write(_fit(clean(line), here.width, indent) + "\n")


def say_json(here: Surroundings, value: object) -> None:
    """Print one JSON value, in ASCII: whatever people wrote cannot act on a terminal, in any encoding."""
    here.stdout.write(json.dumps(value, indent=2) + "\n")


def _fit(line: str, width: int | None, indent: str) -> str:
    if width is None:
        return indent + line if line else ""
    hang = indent + margin(line)
    return textwrap.fill(line, width, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False)
