"""Rows of Markdown lists and of plain lines."""

import re

from game.cards.importing.rows import MAX_CELL, MAX_ROWS, CannotImport, Row, Rows
from game.cards.importing.values import lines_of, spoken, step

_BULLET = re.compile(r"([ \t]*)(?:[-*+]|([0-9]{1,3})[.)])[ \t]+(.*)")
_BOX = re.compile(r"\[[ xX]\][ \t]+")
_ID = re.compile(r"\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*)")
_MARKS = re.compile(r"(\*\*|\*|`|(?<!\w)(?:__|_))(?=\S)([^*_`]+)(?<=\S)\1(?!(?<=_)\w)")
_MARKS_IN_MARKS = 3
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PUT_BY = re.compile("[\ud800-\ud87f]")
_PUT_BY_FROM = 0xD800
"""Where signs that stand for themselves wait: half characters, which no text that was decoded holds."""
_INSIDE = 2
_TOO_LONG = "The line is too long for a card."


def plain_rows(text: str) -> Rows:
    """Every line is a card; the mark of a list before it is left out."""
    rows: list[Row] = []
    for line, words in lines_of(text):
        if len(words) > MAX_CELL:
            rows.append(Row(line, {}, _TOO_LONG))
            continue
        found = _BULLET.match(words)
        rows.append(Row(line, {"text": spoken((found[3] if found else words).strip())}))
    return _bounded(rows)


def markdown_rows(text: str) -> Rows:
    """Every bullet at the margin is a card; below it bullets are follow-ups and numbers are steps.

    Raises:
        CannotImport: there is no bullet.
    """
    rows: list[tuple[int, dict[str, object]]] = []
    problems: list[Row] = []
    title = ""
    for line, words in lines_of(text):
        if len(words) > MAX_CELL:
            problems.append(Row(line, {}, _TOO_LONG))
            continue
        bullet, heading = _BULLET.match(words), _HEADING.match(words)
        if heading and not title:
            title = _said(heading[1])
        elif bullet and _depth(bullet[1]) < _INSIDE:
            rows.append((line, _card(bullet[3])))
        elif bullet and rows:
            _add_inside(rows[-1][1], bullet)
    if not rows and not problems:
        raise CannotImport("This file has no list.", "Write each card as a line that begins with a hyphen.")
    every = [*(Row(line, fields) for line, fields in rows), *problems]
    found = _bounded(sorted(every, key=lambda row: row.line))
    return Rows(found.rows, found.notes, {"title": title} if title else {})


def _card(words: str) -> dict[str, object]:
    words = _BOX.sub("", words, count=1).rstrip()
    fields: dict[str, object] = {}
    if found := _ID.search(words):
        fields["id"] = found[1]
        words = words[: found.start()]
    return {**fields, "text": spoken(_said(words))}


def _add_inside(fields: dict[str, object], bullet: re.Match[str]) -> None:
    name, value = ("steps", step(_said(bullet[3]))) if bullet[2] else ("follow_ups", spoken(_said(bullet[3])))
    inside = fields.setdefault(name, [])
    if isinstance(inside, list):
        inside.append(value)


def _said(words: str) -> str:
    """The words without the marks of Markdown; what a backslash stands before is no mark."""
    words = _ESCAPED.sub(lambda found: chr(_PUT_BY_FROM + ord(found[1])), words)
    for _ in range(_MARKS_IN_MARKS):
        words = _MARKS.sub(r"\2", words)
    return _PUT_BY.sub(lambda found: chr(ord(found[0]) - _PUT_BY_FROM), words).strip()


def _depth(blanks: str) -> int:
    return len(blanks.expandtabs(4))


def _bounded(rows: list[Row]) -> Rows:
    notes = (f"Only the first {MAX_ROWS:,} cards are read.",) if len(rows) > MAX_ROWS else ()
    return Rows(tuple(rows[:MAX_ROWS]), notes)
