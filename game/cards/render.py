"""Diagnostics as people read them, and as scripts do."""

import unicodedata
from collections.abc import Iterable

from game.base.text import clean, clean_line
from game.cards.diagnostics import Diagnostic, Severity

_WINDOW = 96
_MARGIN = 40
_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def render(diagnostics: Iterable[Diagnostic], colour: bool) -> str:
    """All faults as text for a terminal, a blank line between them; empty for none."""
    return "\n".join(_block(diagnostic, colour) for diagnostic in diagnostics)


def to_builtins(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str | int | None]]:
    """All faults in the shape that `deck check --json` prints."""
    return [
        {
            "file": found.file,
            "line": found.line,
            "column": found.column,
            "pointer": found.pointer,
            "card": found.card,
            "code": found.code.value,
            "severity": found.severity.value,
            "message": found.message,
            "hint": found.hint,
        }
        for found in diagnostics
    ]


def one_line(diagnostic: Diagnostic) -> str:
    """A fault in one line, for places where little room is: file, line, reason."""
    return clean_line(f"{diagnostic.file}, line {diagnostic.line}: {diagnostic.message}", 300)


def _block(found: Diagnostic, colour: bool) -> str:
    head = f"{found.severity.value}[{found.code.value}]"
    message = clean_line(found.message, 300)
    if colour:
        head, message = f"{_COLOURS[found.severity]}{head}{_PLAIN}", f"{_BOLD}{message}{_PLAIN}"
    lines = [f"{head}: {message}", f"  {clean_line(found.file, 300)}:{found.line}:{found.column}"]
    lines += [f"  {where}" for where in [_where(found)] if where]
    lines += _excerpt(found)
    lines += [f"  {clean_line(found.hint, 300)}"] if found.hint else []
    return "\n".join(lines) + "\n"


def _where(found: Diagnostic) -> str:
    if found.number is None:
        return clean_line(found.pointer, 200)
    name = f' "{clean_line(found.card, 80)}"' if found.card else ""
    return f"{clean_line(found.pointer, 200)} · card {found.number}{name}"


def _excerpt(found: Diagnostic) -> list[str]:
    if not found.source_line.strip():
        return []
    column = found.column - found.source_from
    first = max(0, column - _MARGIN) if len(found.source_line) > _WINDOW else 0
    shown = found.source_line[first : first + _WINDOW]
    indent = len(shown) - len(shown.lstrip()) if first == 0 else 0
    at = column - first
    before, culprit = _visible(shown[indent:at]), _visible(shown[at : at + found.width])
    lead = "…" if first else ""
    tail = "…" if first + _WINDOW < len(found.source_line) else ""
    gutter = f"  {found.line:>5} | "
    line = gutter + lead + _visible(shown[indent:]) + tail
    carets = " " * (_cells(before) + len(lead)) + "^" * max(1, _cells(culprit))
    return [line.rstrip(), " " * (len(gutter) - 2) + "| " + carets]


def _visible(text: str) -> str:
    """The text with a sign for each character that may not reach a terminal, so that columns hold."""
    return "".join(
        " " if char == "\t" else char if clean(char) else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _cells(text: str) -> int:
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
