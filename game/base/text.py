"""The one border that people's words pass before they reach a terminal or a file.

Textual 8.2.8 hands ESC, OSC, C1 and DSR sequences in any text straight to the terminal, so a deck
from a friend could write to it. Everything that people wrote goes through `clean`.
"""

import re
import unicodedata

# C0 (but tab and line feed), DEL, C1, bidirectional marks and overrides, line and paragraph
# separators, the byte order mark, interlinear and tag characters, lone surrogates.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_MARGIN = re.compile(r" *(?:\d+\. |· )?")
_BLANKS = re.compile(r"\s+")


def first_forbidden(text: str) -> int | None:
    """Where the first character stands that may not reach a terminal, or None."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else None


def clean(text: str) -> str:
    """The text without control and bidirectional characters; line breaks stay, tabs become a space."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def clean_line(text: str, limit: int) -> str:
    """The text on one line, blanks folded, at most `limit` characters, the cut marked by an ellipsis."""
    line = _BLANKS.sub(" ", clean(text)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def margin(line: str) -> str:
    """Blanks as wide as what the line begins with, its indent, number or dot: there its next lines hang."""
    found = _MARGIN.match(line)
    return " " * (found.end() if found else 0)


def counted(number: int, noun: str, one: str = "1") -> str:
    """How many there are, with the noun in its form for that many; `one` is how a single one is said."""
    return f"{one} {noun}" if number == 1 else f"{number:,} {noun}s"


def size_words(size: int) -> str:
    """How large a file of so many bytes is, rounded up: what is too large is never told as large enough."""
    for unit, one in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= one:
            tenths = -(-size * 10 // one)
            whole = tenths >= 100 or tenths % 10 == 0
            return f"{-(-tenths // 10):,} {unit}" if whole else f"{tenths / 10} {unit}"
    return counted(size, "byte")


def character_name(char: str) -> str:
    """How to name a character to a person: its code point and Unicode name."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"
