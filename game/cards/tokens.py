"""Texts, numbers, words and blanks of a deck file, and the slips people make in writing them."""

import json
import re

from game.base.text import character_name
from game.cards.diagnostics import Code
from game.cards.raw import MAX_FAULTS
from game.cards.spans import Span, SyntaxFault

_BLANK = re.compile(r"[ \t\n\r]+")
_OTHER_BLANK = re.compile(r"[^\S \t\n\r]+|[\ufeff\u200b\u2060]+")
_COMMENT = re.compile(r"//[^\n]*|#[^\n]*|/\*(?s:.*?)(?:\*/|$(?![\s\S]))|<!--(?s:.*?)-->")
_TEXT = re.compile(r'"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"')
_BAD_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|(?P<bad>u?[^\n]))')
_CONTROL = re.compile(r"[\x00-\x1f]")
_OPENING = "'\u2018\u2019\u201c\u201d\u201e\u00ab\u2039"
_CLOSING = "'\"\u2018\u2019\u201c\u201d\u00bb\u203a"
_OTHER_QUOTES = re.compile(rf"(?m)[{_OPENING}][^\n]*?[{_CLOSING}](?=[ \t\r]*(?:[,:\]}}]|$))")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NUMBER_LIKE = re.compile(r"[+\-.0-9][\w.+\-]*")
_WORD = re.compile(r"[^\W\d][\w-]*")
_LINE = re.compile(r"[^\n\r]*")
_LONGEST_NUMBER = 300
_WORDS = {"true", "false", "null"}
_MEANT = {"none": "null", "nil": "null", "undefined": "null", "yes": "true", "no": "false"}
_NO_NUMBERS = {"nan", "infinity"}

OTHER_QUOTES = _OPENING
"""Quotation marks that people, or their editors, write where JSON wants a straight one."""


class Stopped(Exception):
    """The text cannot be understood any further."""


class Tokens:
    """Reads one token after the other; goes on after a slip whose meaning is plain."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.faults: list[SyntaxFault] = []
        self._mended_at = -1

    def peek(self) -> str:
        """The character to read next; empty at the end."""
        return self.text[self.at : self.at + 1]

    def slip(self, code: Code, message: str, hint: str, span: Span) -> None:
        """Note a fault and go on after it."""
        self.note(SyntaxFault(code, message, hint, span))
        self._mended_at = span.end

    def note(self, fault: SyntaxFault) -> None:
        """Note a fault that changes nothing about what follows.

        Raises:
            Stopped: there are more than anybody will read.
        """
        self.faults.append(fault)
        if len(self.faults) > MAX_FAULTS:
            raise Stopped

    def stop(self, code: Code, message: str, hint: str, span: Span) -> Stopped:
        """Note a fault after which nothing can be understood; to be raised."""
        if not self.in_shadow(span.start):
            self.slip(code, message, hint, span)
        return Stopped()

    def in_shadow(self, offset: int) -> bool:
        """Whether a slip was mended right before: what is odd here is likely its doing."""
        return self._mended_at >= 0 and not self.text[self._mended_at : offset].strip()

    def here(self, width: int = 1) -> Span:
        """The next characters."""
        return Span(self.at, self.at + width)

    def blanks(self) -> None:
        """Pass over blanks, and over comments with a fault each."""
        while True:
            if found := _BLANK.match(self.text, self.at):
                self.at = found.end()
            elif found := _COMMENT.match(self.text, self.at):
                self._comment(found)
            elif found := _OTHER_BLANK.match(self.text, self.at):
                self._other_blank(found)
            else:
                return

    def _comment(self, found: re.Match[str]) -> None:
        self.at = found.end()
        span = Span(found.start(), found.start() + len(found[0].splitlines()[0]))
        self.note(
            SyntaxFault(
                Code.COMMENT,
                "JSON has no comments.",
                'Move the words to a "comment" field, or delete them.',
                span,
            )
        )

    def _other_blank(self, found: re.Match[str]) -> None:
        self.at = found.end()
        name = character_name(found[0][0])
        message = f"This blank is not a plain space: {name}."
        self.note(SyntaxFault(Code.SPACE, message, "Replace it with a space.", Span(*found.span())))

    def string(self) -> str:
        """Read a text, in whatever quotes; gives its characters."""
        found = _TEXT.match(self.text, self.at)
        if found is None:
            return self._other_string()
        self.at = found.end()
        bad = self._bad_characters(found.start(), found.end())
        return found[0][1:-1] if bad else str(json.loads(found[0]))

    def _bad_characters(self, start: int, end: int) -> bool:
        before = len(self.faults)
        for found in _BAD_ESCAPE.finditer(self.text, start, end):
            if found["bad"]:
                span = Span(*found.span())
                self.note(_bad_escape(found[0], span))
        for found in _CONTROL.finditer(self.text, start, end):
            self.note(_control(found[0], Span(*found.span())))
        return len(self.faults) > before

    def _other_string(self) -> str:
        if self.peek() == '"':
            raise self._unclosed()
        found = _OTHER_QUOTES.match(self.text, self.at)
        if found is None:
            raise self._unclosed()
        self.at = found.end()
        inside = found[0][1:-1]
        self.slip(
            Code.QUOTES,
            f"A text stands in straight double quotes, not in {found[0][0]} {found[0][-1]}.",
            f'Write "{inside}".' if len(inside) <= 40 else 'Write "…".',
            Span(*found.span()),
        )
        return inside

    def _unclosed(self) -> Stopped:
        line = _LINE.match(self.text, self.at)
        rest = line[0].rstrip() if line else ""
        span = Span(self.at, self.at + len(rest))
        if not self.text[span.end :].strip():
            hint = 'Its last text is not closed: a " is missing.'
            return self.stop(Code.CUT_SHORT, "The file ends before the deck does.", hint, span)
        hint = 'Put a " at its end. For a line break inside a text, write \\n.'
        if any(mark in rest[1:] for mark in "\u201c\u201d"):
            hint = 'It ends in a curly quotation mark: write a straight ".'
        return self.stop(Code.UNCLOSED, "This text is not closed before its line ends.", hint, span)

    def number(self) -> None:
        """Read a number."""
        found = _NUMBER_LIKE.match(self.text, self.at)
        if found is None:
            raise self.stop(Code.VALUE, f"{shown(self.peek())} cannot stand here.", "", self.here())
        self.at = found.end()
        span = Span(*found.span())
        if not _NUMBER.fullmatch(found[0]):
            self.slip(
                Code.NUMBER, f"{found[0][:20]} is not a number as JSON writes it.", "Write it like 4.", span
            )
        elif len(found[0]) > _LONGEST_NUMBER:
            self.slip(Code.NUMBER, "This number is too long.", "Write it like 4.", span)

    def word(self) -> str:
        """Read a word that stands without quotes: true, false, null, or a slip."""
        found = _WORD.match(self.text, self.at)
        if found is None:
            raise self.stop(Code.VALUE, f"{shown(self.peek())} cannot stand here.", "", self.here())
        self.at = found.end()
        if found[0] not in _WORDS:
            self._unknown_word(found[0], Span(*found.span()))
        return found[0]

    def _unknown_word(self, word: str, span: Span) -> None:
        low = word.lower()
        meant = low if low in _WORDS else _MEANT.get(low)
        if meant:
            self.slip(Code.WORD, f"JSON has no {word}.", f"Write {meant}.", span)
        elif low in _NO_NUMBERS:
            self.slip(Code.NUMBER, f"{word} is not a number as JSON writes it.", "Write it like 4.", span)
        else:
            self.slip(Code.QUOTES, f"{word[:40]} stands without quotes.", f'Write "{word[:40]}".', span)


def _bad_escape(escape: str, span: Span) -> SyntaxFault:
    hint = "Write \\\\ for a backslash."
    if escape == "\\'":
        hint = "Write ' alone: it needs no backslash."
    elif escape.startswith("\\u"):
        hint = "After \\u come four of 0-9 and a-f."
    return SyntaxFault(Code.ESCAPE, f"{escape} means nothing in JSON.", hint, span)


def _control(char: str, span: Span) -> SyntaxFault:
    if char == "\t":
        return SyntaxFault(Code.CONTROL, "A tab stands inside a text.", "Write a space, or \\t.", span)
    return SyntaxFault(Code.CONTROL, f"{character_name(char)} stands inside a text.", "Delete it.", span)


def shown(char: str) -> str:
    """The character itself, or its code point where it cannot be seen."""
    return char if char.isprintable() else character_name(char)
