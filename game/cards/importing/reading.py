"""From a file's bytes to its rows, by what sort of file it is."""

from enum import StrEnum
from pathlib import Path

from game.base.files import read_at_most
from game.base.text import size_words
from game.cards.check import check_text
from game.cards.importing.prose import markdown_rows, plain_rows
from game.cards.importing.rows import MAX_IMPORT_BYTES, CannotImport, Row, Rows
from game.cards.importing.tables import anki_rows, csv_rows, is_anki
from game.cards.members import find, members
from game.cards.positions import Text
from game.cards.raw import MAX_BYTES, Document, strings
from game.cards.render import one_line


class Sort(StrEnum):
    """What sort of file it is."""

    DECK = "deck"
    CSV = "CSV"
    MARKDOWN = "Markdown"
    TEXT = "text"
    ANKI = "Anki text"


_BY_ENDING = {
    ".json": Sort.DECK, ".csv": Sort.CSV, ".tsv": Sort.CSV, ".md": Sort.MARKDOWN, ".markdown": Sort.MARKDOWN,
    ".txt": Sort.TEXT,
}  # fmt: skip


def read_rows(path: Path) -> tuple[Sort, Rows]:
    """What sort of file it is, and its rows.

    Raises:
        CannotImport: it is too big, not UTF-8, or not what its name says.
        OSError: it cannot be read.
    """
    raw, size = read_at_most(path, MAX_IMPORT_BYTES)
    return read_bytes(path.name, raw, size)


def read_bytes(name: str, raw: bytes, size: int | None = None) -> tuple[Sort, Rows]:
    """What sort of file the bytes of that name are, and its rows.

    `size` is that of the whole file, where it is known and the bytes are only its beginning.

    Raises:
        CannotImport: it is too big, not UTF-8, or not what its name says.
    """
    sort = _BY_ENDING.get(Path(name).suffix.lower())
    if sort is None:
        known = ", ".join(_BY_ENDING)
        raise CannotImport(f"{name} is no sort of file that is known.", f"Its name ends in one of {known}.")
    most = MAX_BYTES if sort is Sort.DECK else MAX_IMPORT_BYTES
    if len(raw) > most:
        has = f"more than {size_words(most)}" if size is None else size_words(size)
        what = "a deck" if sort is Sort.DECK else "a file to bring in"
        raise CannotImport(f"{name} has {has}; {what} has at most {size_words(most)}.", "Split it into two.")
    if sort is Sort.DECK:
        return sort, _deck_rows(name, raw)
    text = _text(name, raw)
    if sort is not Sort.MARKDOWN and is_anki(text):
        return Sort.ANKI, anki_rows(text)
    if sort is Sort.CSV:
        return sort, csv_rows(text)
    return sort, markdown_rows(text) if sort is Sort.MARKDOWN else plain_rows(text)


def _text(name: str, raw: bytes) -> str:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        # Spreadsheets write "Unicode text" as UTF-16.
        return raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotImport(f"{name} is not UTF-8.", "Save it with the encoding UTF-8.") from error


def _deck_rows(name: str, raw: bytes) -> Rows:
    checked = check_text(name, raw)
    if checked.document is None or checked.broken:
        first = next(fault for fault in checked.diagnostics if fault.is_error)
        raise CannotImport(
            one_line(first), f"magic-circle deck check {name} tells all; deck fix may mend it."
        )
    faults = {fault.number: fault for fault in reversed(checked.diagnostics) if fault.is_error}
    written = checked.document.get("cards")
    cards = [card if isinstance(card, dict) else {} for card in written] if isinstance(written, list) else []
    rows = []
    for number, (card, line) in enumerate(zip(cards, _lines(name, raw), strict=True), 1):
        fault = faults.get(number)
        rows.append(Row(line, {}, f"{fault.message} {fault.hint}".strip()) if fault else Row(line, card))
    rows += _hides(name, raw, checked.document)
    head = {field: value for field, value in checked.document.items() if field != "cards"}
    return Rows(tuple(rows), (), head)


def _hides(name: str, raw: bytes, document: Document) -> list[Row]:
    """The built-in cards that a file of changes hides."""
    text = Text(name, raw.decode("utf-8-sig"))
    hidden = strings(document.get("hide"))
    lines = [text.position(text.place(("hide", at)).value.start).line for at in range(len(hidden))]
    return [Row(line, {"id": card}, hides=True) for line, card in zip(lines, hidden, strict=True)]


def _lines(name: str, raw: bytes) -> list[int]:
    """The line in which each card begins."""
    text = Text(name, raw.decode("utf-8-sig"))
    place = find(text.text, ("cards",))
    cards = members(text.text, place.value.start) if place else []
    return [text.position(card.start).line for card in cards]
