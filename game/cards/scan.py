"""Reading a deck file's text for positions and slips.

json.loads says nothing of where a value stands, and stops at the first slip with words for
programmers. This reader runs only when there is something to say.
"""

from collections.abc import Callable
from contextlib import suppress

from game.cards.diagnostics import Code
from game.cards.raw import MAX_FAULTS, Path
from game.cards.spans import Place, Scan, Span, SyntaxFault, Twice
from game.cards.tokens import OTHER_QUOTES, Stopped, Tokens, shown

MAX_NESTING = 32
"""How many lists and objects may stand inside each other."""

_CLOSERS = {"{": "}", "[": "]"}


def scan(text: str) -> Scan:
    """Where every value of the text stands, its slips in order, and names that stand twice."""
    scanner = _Scanner(text)
    with suppress(Stopped):
        scanner.document()
    faults = sorted(scanner.faults, key=lambda fault: fault.span.start)
    return Scan(scanner.places, tuple(faults), tuple(scanner.twice))


class _Scanner(Tokens):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.places: dict[Path, Place] = {}
        self.twice: list[Twice] = []
        self._open: list[int] = []

    def document(self) -> None:
        self.blanks()
        self._value((), None)
        self.blanks()
        if self.at < len(self.text):
            hint = "Delete it, or look for a bracket that closes too early."
            raise self.stop(Code.EXTRA, "The deck is complete, and more follows.", hint, self.here())

    def _value(self, path: Path, key: Span | None) -> None:
        start = self.at
        char = self.peek()
        if char == "":
            raise self._cut_short()
        if char in "{[":
            self._container(path, char)
        elif char == '"' or char in OTHER_QUOTES:
            self.string()
        elif char in ",:]}":
            raise self.stop(Code.VALUE, f"A value is missing before this {char}", "", self.here())
        elif char.isalpha() or char == "_":
            self.word()
        else:
            self.number()
        self.places[path] = Place(Span(start, self.at), key)

    def _container(self, path: Path, opener: str) -> None:
        if len(self._open) >= MAX_NESTING:
            message = f"Lists and objects stand inside each other more than {MAX_NESTING} deep."
            raise self.stop(Code.NESTING, message, "A deck needs no more than five.", self.here())
        self._open.append(self.at)
        self.at += 1
        read = self._members(path) if opener == "{" else self._items(path)
        self._entries(_CLOSERS[opener], read)
        self._open.pop()

    def _members(self, path: Path) -> Callable[[], None]:
        seen: dict[str, Span] = {}

        def read() -> None:
            start = self.at
            name = self._name()
            span = Span(start, self.at)
            if name in seen:
                self._note_twice(Twice((*path, name), span, seen[name]))
            seen[name] = span
            self._colon()
            self.blanks()
            self._value((*path, name), span)

        return read

    def _note_twice(self, twice: Twice) -> None:
        self.twice.append(twice)
        if len(self.twice) > MAX_FAULTS:
            raise Stopped

    def _items(self, path: Path) -> Callable[[], None]:
        index = -1

        def read() -> None:
            nonlocal index
            index += 1
            self._value((*path, index), None)

        return read

    def _entries(self, closer: str, read: Callable[[], None]) -> None:
        self.blanks()
        if self.peek() == closer:
            self.at += 1
            return
        read()
        while self._another(closer):
            read()

    def _another(self, closer: str) -> bool:
        """Whether another entry follows; passes over the comma, or over the closing bracket."""
        end = self.at
        self.blanks()
        char = self.peek()
        if char == closer:
            self.at += 1
            return False
        if char == ",":
            return self._after_comma(closer)
        if char == ";":
            self.slip(Code.COMMA, "A semicolon stands where a comma belongs.", "Write a comma.", self.here())
            self.at += 1
            self.blanks()
            return True
        self._missing_comma(end, closer)
        return True

    def _after_comma(self, closer: str) -> bool:
        comma = self.here()
        self.at += 1
        self.blanks()
        if self.peek() == ",":
            self.slip(Code.VALUE, "Two commas stand in a row.", "Delete one.", self.here())
            return self._after_comma(closer)
        if self.peek() != closer:
            return True
        self.slip(Code.TRAILING_COMMA, "A comma stands after the last entry.", "Delete this comma.", comma)
        self.at += 1
        return False

    def _missing_comma(self, end: int, closer: str) -> None:
        char = self.peek()
        if char == "":
            raise self._cut_short()
        if char in "]}":
            raise self._wrong_bracket(closer)
        if char == "{" and closer == "}":
            raise self._unclosed_object()
        if self.text[end - 1] == '"' and char.isalnum() and "\n" not in self.text[end : self.at]:
            hint = 'Write \\" for a quotation mark inside a text, or use “ and ”.'
            raise self.stop(Code.QUOTES, "The text ends here, and more follows.", hint, Span(end - 1, end))
        if char in '"{[-' or char in OTHER_QUOTES or char.isalnum():
            self._slip_before(end)
            return
        raise self.stop(
            Code.COMMA, f"A comma or {closer} is expected here, not {shown(char)}", "", self.here()
        )

    def _slip_before(self, end: int) -> None:
        if self.in_shadow(end):
            raise Stopped
        fault = SyntaxFault(
            Code.COMMA, "A comma is missing here.", "Put a comma between two entries.", Span(end, end + 1)
        )
        self.note(fault)

    def _wrong_bracket(self, closer: str) -> Stopped:
        hint = f"Close what opens in line {self._line(self._open[-1])} first."
        message = f"A {closer} is expected here, not {self.peek()}"
        return self.stop(Code.BRACKET, message, hint, self.here())

    def _unclosed_object(self) -> Stopped:
        hint = f"Close the {{ of line {self._line(self._open[-1])} first, and put a comma behind."
        return self.stop(Code.BRACKET, "A } is missing before this {", hint, self.here())

    def _name(self) -> str:
        char = self.peek()
        if char == "":
            raise self._cut_short()
        if char == '"' or char in OTHER_QUOTES:
            return self.string()
        if char.isalpha() or char in "_$":
            return self._bare_name()
        if char == "{":
            raise self._unclosed_object()
        message = "The name of a field is expected here."
        raise self.stop(Code.VALUE, message, 'A field is written "name": value.', self.here())

    def _bare_name(self) -> str:
        start = self.at
        while self.peek().isalnum() or self.peek() in ("_", "-", "$"):
            self.at += 1
        name = self.text[start : self.at]
        message = f"The name {name[:40]} stands without quotes."
        self.slip(Code.QUOTES, message, f'Write "{name[:40]}".', Span(start, self.at))
        return name

    def _colon(self) -> None:
        end = self.at
        self.blanks()
        char = self.peek()
        if char == ":":
            self.at += 1
        elif char == "":
            raise self._cut_short()
        elif char == "=":
            self.slip(Code.COLON, "A colon is expected here, not =", "Write a colon.", self.here())
            self.at += 1
        else:
            raise self.stop(
                Code.COLON,
                "A colon is missing here.",
                'A field is written "name": value.',
                Span(end, end + 1),
            )

    def _cut_short(self) -> Stopped:
        end = len(self.text.rstrip())
        hint = "Look for the rest of the file in a backup."
        if self._open:
            opener = self.text[self._open[-1]]
            line = self._line(self._open[-1])
            hint = f"The {opener} of line {line} is not closed: a {_CLOSERS[opener]} is missing."
        return self.stop(Code.CUT_SHORT, "The file ends before the deck does.", hint, Span(end, end + 1))

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1
