"""Mending a deck file as far as its meaning is beyond doubt."""

from dataclasses import dataclass

from game.cards.check import check_text
from game.cards.diagnostics import Diagnostic
from game.cards.mend_syntax import mend_syntax
from game.cards.mend_values import mend_values, with_format
from game.cards.parse import parse
from game.cards.positions import Text
from game.cards.raw import MAX_BYTES

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True)
class Mended:
    """A deck file after mending.

    Attributes:
        raw: its bytes; those it had where nothing could be done.
        done: what was done, in sentences without a capital or a full stop, each with its line.
        left: what is still wrong, for a person to mend.
    """

    raw: bytes
    done: tuple[str, ...]
    left: tuple[Diagnostic, ...]


def mend(name: str, raw: bytes) -> Mended:
    """Mend the bytes of the deck file that the person calls `name`; nothing is written."""
    if len(raw) > MAX_BYTES:
        return Mended(raw, (), tuple(check_text(name, raw).diagnostics))
    text, done = _decode(raw)
    text, slips = mend_syntax(text)
    done += slips
    document = parse(Text(name, text))
    if not isinstance(document, list):
        text, put_in = with_format(text, document)
        text, values = mend_values(name, text)
        done += [*put_in, *values]
    # Half a character cannot be written; json escapes it, and the check names it.
    after = text.encode("utf-8", "backslashreplace") if done else raw
    return Mended(after, tuple(done), tuple(check_text(name, after).diagnostics))


def _decode(raw: bytes) -> tuple[str, list[str]]:
    wide = _wide(raw)
    if wide:
        return raw.decode(wide, "replace").removeprefix("\ufeff"), ["the file became UTF-8; it was UTF-16"]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        said = "the file became UTF-8; it was read as Windows-1252, so look at its accents"
        return raw.decode("cp1252", "replace"), [said]
    if text.startswith("\ufeff"):
        return text.removeprefix("\ufeff"), ["the mark at the beginning of the file was taken out"]
    return text, []


def _wide(raw: bytes) -> str:
    if raw[:2] in _MARKS:
        return _MARKS[raw[:2]]
    if len(raw) >= 4 and raw[0:3:2] == b"\0\0":
        return "utf-16-be"
    return "utf-16-le" if len(raw) >= 4 and raw[1:4:2] == b"\0\0" else ""
