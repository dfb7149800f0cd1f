"""A fault in a deck file, with all a person needs to mend it."""

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """An error takes a card or a deck out of play; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """What sort of fault it is; scripts may rely on these."""

    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"
    ENCODING = "encoding"
    EMPTY = "empty"
    CUT_SHORT = "cut-short"
    UNCLOSED = "unclosed-text"
    TRAILING_COMMA = "trailing-comma"
    COMMA = "comma"
    COLON = "colon"
    COMMENT = "comment"
    QUOTES = "quotes"
    WORD = "word"
    NUMBER = "number"
    VALUE = "value"
    BRACKET = "bracket"
    ESCAPE = "escape"
    CONTROL = "control-character"
    SPACE = "space"
    EXTRA = "extra"
    NESTING = "nesting"
    TWICE = "twice"
    NEWER = "newer-format"
    MISSING = "missing"
    TYPE = "type"
    CHOICE = "choice"
    RANGE = "range"
    LENGTH = "length"
    SHAPE = "shape"
    COUNT = "count"
    REPEATED = "repeated"
    RULE = "rule"
    UNKNOWN_FIELD = "unknown-field"
    MISPLACED_FIELD = "misplaced-field"
    CARD_ID_TAKEN = "card-id-taken"
    CHARACTER = "character"
    PLACEHOLDER = "placeholder"
    DECK_ID_TAKEN = "deck-id-taken"
    EXTENDS = "extends"
    HIDE = "hide"
    LINK = "link"
    LAST_GOOD = "last-good"


class Diagnostic(msgspec.Struct, frozen=True):
    """One fault.

    Attributes:
        file: the file's name as the person gave it.
        line: counts from 1; 1 where the fault is the whole file's.
        column: counts characters from 1.
        pointer: the JSON pointer (RFC 6901) of the value; empty for the whole file.
        card: the id of the card it is in, None outside the cards or where the card has no id.
        code: what sort of fault.
        severity: whether it takes something out of play.
        message: what is wrong, one sentence.
        hint: what to do; may be empty.
        source_line: the line of the file as written, or as much of it as is near.
        source_from: the column at which `source_line` begins.
        width: how many characters are at fault, from `column` on.
        number: which card of the file it is in, counting from 1; None outside the cards.
    """

    file: str
    line: int
    column: int
    pointer: str
    card: str | None
    code: Code
    severity: Severity
    message: str
    hint: str = ""
    source_line: str = ""
    source_from: int = 1
    width: int = 1
    number: int | None = None

    @property
    def is_error(self) -> bool:
        """Whether it takes something out of play."""
        return self.severity is Severity.ERROR


def whole_file(
    file: str, code: Code, message: str, hint: str = "", severity: Severity = Severity.ERROR
) -> Diagnostic:
    """A fault that no place in the file can be named for."""
    return Diagnostic(file, 1, 1, "", None, code, severity, message, hint)
