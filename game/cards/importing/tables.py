"""Rows of CSV files with headings, and of the text files that Anki writes."""

import csv
import html
import io
import re
from collections.abc import Iterator, Sequence

from game.cards.importing.rows import MAX_CELL, MAX_ROWS, CannotImport, Row, Rows
from game.cards.importing.values import BACK, field_of, other_side, value_of

_SEPARATORS = {
    "comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":",
}  # fmt: skip
_COMMON = ",;\t"
_TAG = re.compile(r"<(?:br|/p|/div|/li)\s*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_NOT_SAID = re.compile(r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HUGE_NUMBER = re.compile(r"&#[0-9]{9,};?")
"""Of no character; and to read it as a number is refused."""
_SOUND = re.compile(r"\[(?:sound|anki):[^\[\]]*\]")
_PICTURE = re.compile(r"<(?:img|video|audio|object|svg)\b", re.IGNORECASE)
_CLOZE = re.compile(r"\{\{c[0-9]{1,3}::([^{}]*)\}\}")
_ANKI_HEADER = re.compile(r"#([a-z ]+):(.*)")


def csv_rows(text: str) -> Rows:
    """The rows of a CSV file; its first line names the columns.

    Raises:
        CannotImport: no column is for the cards' text, or its quotes do not close.
    """
    heading = text.splitlines()[0] if text.strip() else ""
    # The line of headings tells; guessing from the cells has split files at the letter a.
    separator = max(_COMMON, key=_outside_quotes(heading).count)
    lines = list(_cells(text, separator))
    if not lines:
        raise CannotImport("This file is empty.", "Its first line names the columns, one of them text.")
    return _rows(lines[0][1], lines[1:])


def anki_rows(text: str) -> Rows:
    """The rows of Anki's text export, read by its header lines.

    Raises:
        CannotImport: its quotes do not close.
    """
    header, first, body = _anki_header(text)
    separator = (
        _SEPARATORS.get(header.get("separator", "tab").lower(), header.get("separator", "\t")[:1]) or "\t"
    )
    lines = [(line + first, cells) for line, cells in _cells(body, separator)]
    width = max((len(cells) for _, cells in lines), default=0)
    names = header["columns"].split(separator) if "columns" in header else _anki_columns(header, width)
    left_out = sum(len(_SOUND.findall(cell)) for _, cells in lines for cell in cells)
    if header.get("html", "false") == "true":
        left_out += sum(len(_PICTURE.findall(cell)) for _, cells in lines for cell in cells)
        lines = [(line, [_plain(cell) for cell in cells]) for line, cells in lines]
    found = _rows(names, [(line, [_without_marks(cell) for cell in cells]) for line, cells in lines])
    notes = (f"Pictures and sounds are left out: {left_out:,}.",) if left_out else ()
    return Rows(found.rows, (*found.notes, *notes))


def is_anki(text: str) -> bool:
    """Whether the text begins with header lines as Anki writes them."""
    return (
        re.match(r"#(separator|html|columns|tags column|notetype|deck|guid column)[ a-z]*:", text) is not None
    )


def _anki_header(text: str) -> tuple[dict[str, str], int, str]:
    header: dict[str, str] = {}
    lines = text.splitlines(keepends=True)
    count = 0
    for line in lines:
        found = _ANKI_HEADER.fullmatch(line.rstrip("\r\n"))
        if found is None:
            break
        header[found[1]] = found[2]
        count += 1
    return header, count, "".join(lines[count:])


def _anki_columns(header: dict[str, str], width: int) -> list[str]:
    """Names for columns that have none: those that the header numbers, then front and back."""
    special = {"tags column": "tags", "guid column": "id", "deck column": "", "notetype column": ""}
    numbered = {
        int(header[key]) - 1: name for key, name in special.items() if header.get(key, "").isdecimal()
    }
    rest = iter(["text", BACK])
    return [numbered[place] if place in numbered else next(rest, "") for place in range(width)]


def _rows(headings: Sequence[str], lines: Sequence[tuple[int, list[str]]]) -> Rows:
    fields = [field_of(heading) for heading in headings]
    if "text" not in fields and "id" not in fields:
        raise CannotImport(
            "No column is called text.", "Name the columns in the first line, one of them text."
        )
    unknown = [heading for heading, field in zip(headings, fields, strict=True) if field is None and heading]
    notes = [f"The column “{heading}” is none of a card's fields; it is left out." for heading in unknown]
    if len(lines) > MAX_ROWS:
        notes.append(f"Only the first {MAX_ROWS:,} rows are read.")
    return Rows(tuple(_row(line, fields, cells) for line, cells in lines[:MAX_ROWS]), tuple(notes))


def _row(line: int, fields: Sequence[str | None], cells: Sequence[str]) -> Row:
    if any(len(cell) > MAX_CELL for cell in cells):
        return Row(line, {}, "A cell is too long for a card.")
    said: dict[str, object] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field == BACK:
            said = {**other_side(cell), **said}
        elif field and field not in said and (value := value_of(field, cell)) is not None:
            said[field] = value
    if not said:
        return Row(line, {}, "The row is empty.")
    if "text" not in said and "id" not in said:
        return Row(line, {}, "The row has no text.")
    return Row(line, said)


def _cells(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise CannotImport(
                f"Line {reader.line_num}: the cells cannot be told apart ({error}).", "Look at its quotes."
            ) from error
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _plain(cell: str) -> str:
    words = _ANY_TAG.sub("", _TAG.sub("\n", _NOT_SAID.sub("", cell)))
    return html.unescape(_HUGE_NUMBER.sub("", words))


def _without_marks(cell: str) -> str:
    """The words of a cell without Anki's own marks: a gap to fill in is filled, sounds are left out."""
    return _CLOZE.sub(lambda found: found[1].split("::")[0], _SOUND.sub("", cell))
