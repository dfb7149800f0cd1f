"""From a deck file's bytes to its text."""

from game.base.text import clean_line, size_words
from game.cards.diagnostics import Code, Diagnostic, Severity, whole_file
from game.cards.raw import MAX_BYTES

_NEAR = 500
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = 'In the editor, choose "save with encoding" and UTF-8.'
_BEGINNING = 'A deck begins with { "format": 1, "id": "our-deck", "title": "Our Deck", "cards": ['


def decode(name: str, raw: bytes) -> str | Diagnostic:
    """The text of a file's bytes, or why there is none."""
    if len(raw) > MAX_BYTES:
        return too_big(name, len(raw))
    if raw.startswith(_WIDE_MARKS) or _looks_wide(raw):
        return whole_file(name, Code.ENCODING, "This file is UTF-16; a deck is UTF-8.", _SAVE_AS)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(name, raw, error.start)
    if not text.strip():
        return whole_file(name, Code.EMPTY, "This file is empty.", _BEGINNING)
    return text


def too_big(name: str, size: int | None) -> Diagnostic:
    """The fault of a file that is larger than any deck; `size` in bytes, None where it cannot be known."""
    has = f"more than {size_words(MAX_BYTES)}" if size is None else size_words(size)
    message = f"This file has {has}; a deck has at most {size_words(MAX_BYTES)}."
    return whole_file(name, Code.TOO_BIG, message, "Split it into two decks.")


def _looks_wide(raw: bytes) -> bool:
    # Every deck begins with plain letters, which UTF-16 writes with a zero byte each.
    return len(raw) >= 4 and (raw[0:3:2] == b"\0\0" or raw[1:4:2] == b"\0\0")


def _not_utf8(name: str, raw: bytes, start: int) -> Diagnostic:
    line_start = max(raw.rfind(b"\n", 0, start), raw.rfind(b"\r", 0, start)) + 1
    before = raw[line_start:start].decode("utf-8-sig")
    line_end = raw.find(b"\n", start)
    rest = raw[start : min(line_end if line_end >= 0 else len(raw), start + _NEAR)]
    letter = clean_line(raw[start : start + 1].decode("cp1252", "replace"), 1)
    guess = f" It may be {letter} in Windows-1252." if letter.isalpha() else ""
    return Diagnostic(
        file=name,
        line=_lines_before(raw[:line_start]) + 1,
        column=len(before) + 1,
        pointer="",
        card=None,
        code=Code.ENCODING,
        severity=Severity.ERROR,
        message=f"This file is not UTF-8: the byte {raw[start]:02X} stands here.{guess}",
        hint=_SAVE_AS,
        source_line=before[-_NEAR:] + rest.decode("utf-8", "replace").rstrip("\r"),
        source_from=max(0, len(before) - _NEAR) + 1,
    )


def _lines_before(raw: bytes) -> int:
    return raw.count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r")
