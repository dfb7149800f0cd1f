"""Slips of writing in a deck file that can mean only one thing, mended."""

import json
import re
from collections.abc import Callable

from game.cards.diagnostics import Code
from game.cards.layout import DECK_FIELDS
from game.cards.rewrite import put
from game.cards.scan import scan
from game.cards.spans import SyntaxFault

_ROUNDS = 50
_PAIRS = (
    "''",
    "\u2018\u2019",
    "\u2019\u2019",
    "\u201c\u201d",
    "\u201d\u201d",
    "\u201e\u201c",
    "\u201e\u201d",
)
_COMMENT = re.compile(r"\A(?://|#|/\*+|<!--)[ \t]*|[ \t]*(?:\*/|-->)\Z")
_SAID_OF_COMMENT = "a comment moved to the field `comment`"
_LONGEST_COMMENT = 4000
_COMMENTS = re.compile(r"//[^\n]*|#[^\n]*|/\*(?s:.*?)\*/|<!--(?s:.*?)-->")

Edit = tuple[int, int, str, str]
"""From where to where is written anew, with what, and what to say of it."""


def mend_syntax(text: str) -> tuple[str, list[str]]:
    """The text without its plain slips, and what was done, each with its line.

    What could mean two things is left for a person.
    """
    said: list[str] = []
    remarks: list[str] = []
    for _ in range(_ROUNDS):
        edits = _edits(text)
        if not edits:
            break
        said += [f"line {_line(text, start)}: {what}" for start, _, _, what in edits]
        remarks += [text[start:end] for start, end, _, what in edits if what == _SAID_OF_COMMENT]
        for start, end, new, _ in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
    return _with_remarks(text, remarks), said


def _edits(text: str) -> list[Edit]:
    """What is beyond doubt up to the first slip that is not: behind that one, others may be its doing."""
    found: list[Edit] = []
    for fault in scan(text).faults:
        edit = _edit(text, fault)
        if not edit:
            # A mend that leads nowhere was none.
            if found and not text[found[-1][1] : fault.span.start].strip():
                found.pop()
            break
        found += edit
    return found


def _edit(text: str, fault: SyntaxFault) -> list[Edit]:
    mend = _MENDS.get(fault.code)
    return [] if mend is None else mend(text, fault)


def _trailing_comma(text: str, fault: SyntaxFault) -> list[Edit]:
    return [(fault.span.start, fault.span.end, "", "the comma after the last entry was taken out")]


def _comma(text: str, fault: SyntaxFault) -> list[Edit]:
    start = fault.span.start
    if text[start : start + 1] == ";":
        return [(start, start + 1, ",", "a semicolon became a comma")]
    if "missing" in fault.message:
        return [(start, start, ",", "a comma was put between two entries")]
    return []


def _two_commas(text: str, fault: SyntaxFault) -> list[Edit]:
    start = fault.span.start
    return (
        [(start, start + 1, "", "one of two commas was taken out")] if "Two commas" in fault.message else []
    )


def _colon(text: str, fault: SyntaxFault) -> list[Edit]:
    start = fault.span.start
    return [(start, start + 1, ":", "= became a colon")] if text[start : start + 1] == "=" else []


def _comment(text: str, fault: SyntaxFault) -> list[Edit]:
    found = _COMMENTS.match(text, fault.span.start)
    return [(found.start(), found.end(), "", _SAID_OF_COMMENT)] if found else []


def _quotes(text: str, fault: SyntaxFault) -> list[Edit]:
    start, end = fault.span.start, fault.span.end
    word = text[start:end]
    if "straight double quotes" in fault.message and word[0] + word[-1] in _PAIRS:
        return [(start, end, _quoted(word[1:-1]), f"the quotes {word[0]} {word[-1]} became straight")]
    if "without quotes" in fault.message:
        return [(start, end, json.dumps(word, ensure_ascii=False), f"{word[:40]} got its quotes")]
    return []


def _quoted(inside: str) -> str:
    plain = inside.replace("\\'", "'")
    return '"' + re.sub(r'(?<!\\)((?:\\\\)*)"', r'\1\\"', plain) + '"'


def _word(text: str, fault: SyntaxFault) -> list[Edit]:
    meant = fault.hint.removeprefix("Write ").rstrip(".")
    word = text[fault.span.start : fault.span.end]
    return [(fault.span.start, fault.span.end, meant, f"{word} became {meant}")]


def _control(text: str, fault: SyntaxFault) -> list[Edit]:
    start, end = fault.span.start, fault.span.end
    tab = text[start:end] == "\t"
    what = "a tab inside a text became a space" if tab else "a control character was taken out"
    return [(start, end, " " if tab else "", what)]


def _space(text: str, fault: SyntaxFault) -> list[Edit]:
    return [(fault.span.start, fault.span.end, " ", "an odd blank became a plain space")]


def _escape(text: str, fault: SyntaxFault) -> list[Edit]:
    start, end = fault.span.start, fault.span.end
    new = "'" if text[start:end] == "\\'" else "\\\\" + text[start + 1 : end]
    return [(start, end, new, f"the backslash in {text[start:end]} was mended")]


_MENDS: dict[Code, Callable[[str, SyntaxFault], list[Edit]]] = {
    Code.TRAILING_COMMA: _trailing_comma,
    Code.COMMA: _comma,
    Code.VALUE: _two_commas,
    Code.COLON: _colon,
    Code.COMMENT: _comment,
    Code.QUOTES: _quotes,
    Code.WORD: _word,
    Code.CONTROL: _control,
    Code.SPACE: _space,
    Code.ESCAPE: _escape,
}


def _with_remarks(text: str, remarks: list[str]) -> str:
    """The text with the words of its comments in the field that is meant for them."""
    words = [" ".join(_COMMENT.sub("", remark).split()) for remark in remarks]
    if not any(words) or scan(text).faults:
        return text
    document = json.loads(text)
    if not isinstance(document, dict) or not isinstance(document.get("comment", ""), str):
        return text
    whole = "\n".join(word for word in (document.get("comment", ""), *words) if word)
    return put(text, ("comment",), whole[:_LONGEST_COMMENT], DECK_FIELDS)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
