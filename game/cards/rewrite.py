"""Edits of sound JSON text that leave every character alone but those of the value that changes."""

import json
from collections.abc import Sequence

from game.cards.layout import line_break, written
from game.cards.members import Member, end_of, find, members
from game.cards.raw import Path


def put(text: str, path: Path, value: object, order: Sequence[str] = ()) -> str:
    """The text with the value at the path, rewriting no more than what differs.

    Args:
        text: sound JSON.
        path: where; all but its last part must be there.
        value: what `json` can write.
        order: in which order the fields of an object like to stand; a new one goes after those before it.
    """
    place = find(text, path)
    if place is None:
        return _add(text, path, value, order)
    start, end = place.value.start, place.value.end
    old = json.loads(text[start:end])
    if _same(old, value):
        return text
    if isinstance(old, dict) and isinstance(value, dict):
        return _put_object(text, path, old, value)
    if isinstance(old, list) and isinstance(value, list):
        return _put_list(text, path, old, value)
    return text[:start] + written(value) + text[end:]


def drop(text: str, path: Path) -> str:
    """The text without the field or entry at the path; unchanged where there is none."""
    parent = find(text, path[:-1])
    if parent is None or find(text, path) is None:
        return text
    start = parent.value.start
    inside = members(text, start)
    at = next(index for index, member in enumerate(inside) if member.name == path[-1])
    if len(inside) == 1:
        return text[: start + 1] + text[end_of(text, start) - 1 :]
    if at == 0:
        return text[: inside[0].start] + text[inside[1].start :]
    return text[: inside[at - 1].end] + text[inside[at].end :]


def insert(text: str, path: Path, index: int, entry: str, *, spread: bool = False) -> str:
    """The text with one more entry, already written, in the list at the path.

    Args:
        text: sound JSON.
        path: the list; it must be there.
        index: which place the entry takes.
        entry: its JSON.
        spread: whether an empty list opens over several lines for it.
    """
    place = find(text, path)
    if place is None:
        raise ValueError(f"there is no list at {path}")
    return _insert(text, place.value.start, index, entry, spread=spread)


def shift(text: str, path: Path, index: int, to: int) -> str:
    """The text with an entry of the list at the path in another place, the others closing ranks."""
    place = find(text, path)
    inside = members(text, place.value.start) if place else []
    order = list(range(len(inside)))
    order.insert(to, order.pop(index))
    pieces, end = [], 0
    for member, source in zip(inside, order, strict=True):
        pieces += [text[end : member.start], text[inside[source].start : inside[source].end]]
        end = member.end
    return "".join(pieces) + text[end:]


def _same(old: object, new: object) -> bool:
    # Written out, true and 1 differ, which Python calls equal.
    return old == new and json.dumps(old) == json.dumps(new)


def _put_object(text: str, path: Path, old: dict[str, object], new: dict[str, object]) -> str:
    for name in old:
        if name not in new:
            text = drop(text, (*path, name))
    for name, value in new.items():
        text = put(text, (*path, name), value, list(new))
    return text


def _put_list(text: str, path: Path, old: list[object], new: list[object]) -> str:
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    gone, come = old[first : len(old) - last], new[first : len(new) - last]
    both = min(len(gone), len(come))
    for index in range(both):
        text = put(text, (*path, first + index), come[index])
    for index in reversed(range(both, len(gone))):
        text = drop(text, (*path, first + index))
    for index in range(both, len(come)):
        text = insert(text, path, first + index, written(come[index]))
    return text


def _alike(one: list[object], other: list[object]) -> int:
    """How many entries at the beginning are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if not _same(left, right):
            break
        count += 1
    return count


def _add(text: str, path: Path, value: object, order: Sequence[str]) -> str:
    parent, name = find(text, path[:-1]), path[-1]
    if parent is None:
        raise ValueError(f"there is nothing at {path[:-1]}")
    start = parent.value.start
    inside = members(text, start)
    if isinstance(name, int):
        return _insert(text, start, len(inside), written(value))
    return _insert(text, start, _turn(inside, name, order), f"{json.dumps(name)}: {written(value)}")


def _turn(inside: list[Member], name: str, order: Sequence[str]) -> int:
    before = set(order[: order.index(name)]) if name in order else {member.name for member in inside}
    places = [place for place, member in enumerate(inside, 1) if member.name in before]
    return max(places, default=0)


def _insert(text: str, start: int, index: int, entry: str, *, spread: bool = False) -> str:
    inside = members(text, start)
    if not inside:
        return _into_empty(text, start, entry, spread=spread)
    gap = _gap(text, start, inside, index)
    if index == 0:
        return text[: inside[0].start] + entry + gap + text[inside[0].start :]
    end = inside[index - 1].end
    return text[:end] + gap + entry + text[end:]


def _gap(text: str, start: int, inside: list[Member], index: int) -> str:
    """What stands between two entries here: the comma, and the blanks around it."""
    if len(inside) > 1:
        left = min(max(index - 1, 0), len(inside) - 2)
        return text[inside[left].end : inside[left + 1].start]
    lead = text[start + 1 : inside[0].start]
    return "," + lead if "\n" in lead else ", "


def _into_empty(text: str, start: int, entry: str, *, spread: bool) -> str:
    end = end_of(text, start)
    if not spread:
        return text[: start + 1] + entry + text[end - 1 :]
    indent = _indent(text, start)
    feed = line_break(text)
    return f"{text[: start + 1]}{feed}{indent}  {entry}{feed}{indent}{text[end - 1 :]}"


def _indent(text: str, offset: int) -> str:
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return line[: len(line) - len(line.lstrip(" \t"))]
