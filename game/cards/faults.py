"""A fault before it has a line: what is wrong, and with which value."""

from dataclasses import dataclass

from game.cards.diagnostics import Code, Diagnostic, Severity
from game.cards.positions import Text
from game.cards.raw import Document, Path, card_number, objects, pointer, string
from game.cards.spans import Span


@dataclass(frozen=True)
class Fault:
    """Something wrong with the value at `path`.

    Attributes:
        at_key: whether the name of the field is at fault rather than its value.
        chars: the first character at fault and the one after the last, where it is but a part of a text.
    """

    path: Path
    code: Code
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    chars: tuple[int, int] | None = None


def locate(fault: Fault, text: Text, document: Document | None) -> Diagnostic:
    """The diagnostic of a fault, with its place in the text and the card it is in."""
    span = _span(fault, text)
    return _diagnostic(fault, span, text, document)


def located(code: Code, message: str, hint: str, span: Span, text: Text) -> Diagnostic:
    """The diagnostic of something at a span of the text, outside any card that could be named."""
    return _diagnostic(Fault((), code, message, hint), span, text, None)


def _span(fault: Fault, text: Text) -> Span:
    place = text.place(fault.path)
    if fault.chars is not None:
        first, last = fault.chars
        return Span(
            text.character(fault.path, first).start, text.character(fault.path, max(first, last - 1)).end
        )
    return place.key if fault.at_key and place.key is not None else place.value


def _diagnostic(fault: Fault, span: Span, text: Text, document: Document | None) -> Diagnostic:
    position = text.position(span.start)
    rest = position.source_from + len(position.source) - position.column
    number = card_number(fault.path)
    # A whole list or object is too wide to underline: its first bracket stands for it.
    opens = fault.chars is None and text.text[span.start : span.start + 1] in ("{", "[")
    return Diagnostic(
        file=text.name,
        line=position.line,
        column=position.column,
        pointer=pointer(fault.path),
        card=_card_id(document, number),
        code=fault.code,
        severity=fault.severity,
        message=fault.message,
        hint=fault.hint,
        source_line=position.source,
        source_from=position.source_from,
        width=1 if opens else max(1, min(span.end - span.start, rest)),
        number=None if number is None else number + 1,
    )


def _card_id(document: Document | None, number: int | None) -> str | None:
    if document is None or number is None:
        return None
    cards = document.get("cards")
    card = cards[number] if isinstance(cards, list) and number < len(cards) else None
    return next((string(card, "id") or None for card in objects([card])), None)
