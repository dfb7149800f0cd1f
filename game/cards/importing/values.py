"""Plain text, as other programs keep it, into the values of a card."""

import re
from collections.abc import Iterator

from game.cards.ids import slug
from game.cards.layout import CARD_FIELDS
from game.cards.model import Who
from game.cards.placeholders import odd_braces

NUMBERS = ("depth", "touch", "minutes")
TAGS = ("requires", "topics", "tags", "was")
LISTS = ("follow_ups", "options")
BACK = "back"
"""The column of a card's other side: steps, options behind a ring, and follow-ups."""

OPTION = "◦ "
"""How an option is marked on the other side of a card."""

_OTHER_NAMES = {
    "question": "text", "front": "text", "card": "text", "prompt": "text", "title": "text",
    "back": BACK, "follow_up": "follow_ups", "followup": "follow_ups", "followups": "follow_ups",
    "type": "kind", "option": "options", "step": "steps", "tag": "tags", "topic": "topics", "guid": "id",
    "wayout": "way_out", "time": "minutes", "deepness": "depth", "name": "text",
}  # fmt: skip
_LONGEST = 2000
_BAR = re.compile(r"\s\|\s")
_BETWEEN_TAGS = re.compile(r"[\s,;|]+")
_WHO = re.compile(rf"({'|'.join(Who)})\s*:\s*", re.IGNORECASE)
_SECONDS = re.compile(r"\(([0-9]{1,4})\s*(?:s|sec|seconds)\)$", re.IGNORECASE)
_FORMULA_GUARD = re.compile(r"'(?=[=+\-@\t\r])")


def field_of(heading: str) -> str | None:
    """The field that a column's heading means; None for no field."""
    name = re.sub(r"[\s_-]+", "_", heading.strip().lower()).strip("_")
    if name in CARD_FIELDS:
        return name
    return _OTHER_NAMES.get(name)


def value_of(field: str, cell: str) -> object:
    """What a cell says about a field; None for nothing.

    A value that does not fit stays as it is written: the check names it.
    """
    cell = _FORMULA_GUARD.sub("", cell, count=1).strip()
    if not cell:
        return None
    if field in NUMBERS:
        return int(cell) if re.fullmatch(r"[0-9]{1,4}", cell) else cell
    if field in TAGS:
        return [slug(tag, tag) for tag in _BETWEEN_TAGS.split(cell) if tag]
    if field in LISTS:
        return [spoken(part) for part in _parts(cell)]
    if field == "steps":
        return [step(part) for part in _parts(cell)]
    if field in ("kind", "form", "answers", "energy"):
        return cell.lower()
    return slug(cell, cell) if field == "id" else spoken(cell)


def other_side(cell: str) -> dict[str, object]:
    """What the other side of a card says: steps where every line names who does it."""
    parts = _parts(_FORMULA_GUARD.sub("", cell, count=1))
    if parts and all(_WHO.match(part) for part in parts):
        return {"steps": [step(part) for part in parts]}
    options = [spoken(part.removeprefix(OPTION)) for part in parts if part.startswith(OPTION)]
    follow_ups = [spoken(part) for part in parts if not part.startswith(OPTION)]
    found: dict[str, object] = {"options": options, "follow_ups": follow_ups}
    return {name: value for name, value in found.items() if value}


def _parts(cell: str) -> list[str]:
    """What stands on lines of its own, or between upright strokes."""
    # Split first and stripped then: a pattern for the blanks as well would try each blank again and again.
    parts = (part.strip() for line in cell.split("\n") for part in _BAR.split(line))
    return [part for part in parts if part]


def spoken(text: str) -> str:
    """Words from elsewhere as a card has them: braces that name nobody are doubled."""
    if len(text) > _LONGEST:
        return text
    for brace in reversed(list(odd_braces(text))):
        culprit = text[brace.start : brace.end].replace("{", "{{").replace("}", "}}")
        text = text[: brace.start] + culprit + text[brace.end :]
    return text


def step(line: str) -> dict[str, object]:
    """A step written as `reader: words (60 s)`; who and the time may be missing."""
    found: dict[str, object] = {}
    line = line.strip()
    if seconds := _SECONDS.search(line):
        line = line[: seconds.start()]
    if who := _WHO.match(line):
        line = line[who.end() :]
    found["text"] = spoken(line.strip())
    if who:
        found["who"] = who[1].lower()
    if seconds:
        found["seconds"] = int(seconds[1])
    return found


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, each with its number."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, line
