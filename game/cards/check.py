"""Everything that is wrong with a deck file, found in one run."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from game.base.files import read_at_most
from game.cards.decode import decode, too_big
from game.cards.diagnostics import Code, Diagnostic, whole_file
from game.cards.faults import Fault, locate
from game.cards.parse import parse
from game.cards.positions import Text
from game.cards.raw import FORMAT, MAX_BYTES, MAX_FAULTS, Document
from game.cards.rules import broken_rules
from game.cards.schema import deck_schema
from game.cards.words import explain


class Checked(NamedTuple):
    """What a check found.

    Attributes:
        document: the deck as written, None where it could not be read as JSON.
        diagnostics: all faults, in the order of the file.
    """

    document: Document | None
    diagnostics: list[Diagnostic]

    @property
    def broken(self) -> bool:
        """Whether the deck as a whole cannot be played."""
        return self.document is None or any(
            found.is_error and found.number is None for found in self.diagnostics
        )

    @property
    def clean(self) -> bool:
        """Whether there is no error; warnings may be."""
        return not any(found.is_error for found in self.diagnostics)

    @property
    def faulty_cards(self) -> frozenset[int]:
        """The indices in `cards`, counting from 0, of those that cannot be played."""
        return frozenset(
            found.number - 1 for found in self.diagnostics if found.is_error and found.number is not None
        )


def check_path(path: Path, name: str | None = None) -> list[Diagnostic]:
    """All faults of a deck file, in its order; `name` is what the person called it.

    Raises:
        OSError: the file cannot be read.
    """
    return read_and_check(path, name or str(path)).diagnostics


def read_and_check(path: Path, name: str) -> Checked:
    """Check a deck file, never reading more of it than a deck may have.

    Raises:
        OSError: the file cannot be read.
    """
    raw, size = read_at_most(path, MAX_BYTES)
    return Checked(None, [too_big(name, size)]) if len(raw) > MAX_BYTES else check_text(name, raw)


def check_text(name: str, raw: bytes) -> Checked:
    """Check the bytes of a deck file that the person calls `name`."""
    decoded = decode(name, raw)
    if isinstance(decoded, Diagnostic):
        return Checked(None, [decoded])
    text = Text(name, decoded)
    document = parse(text)
    if isinstance(document, list):
        return Checked(None, _in_order(name, document))
    faults = _without_echoes(islice(_faults(document, text), MAX_FAULTS + 1))
    return Checked(document, _in_order(name, [locate(fault, text, document) for fault in faults]))


def _faults(document: Document, text: Text) -> Iterator[Fault]:
    version = document.get("format")
    if isinstance(version, int) and version > FORMAT:
        message = f"This deck is written in format {version}; this Magic Circle reads format {FORMAT}."
        yield Fault(("format",), Code.NEWER, message, "Install the newest Magic Circle.")
        return
    schema = deck_schema()
    found = (explain(error, schema) for error in schema.errors(document))
    yield from chain(chain.from_iterable(found), broken_rules(document, text))


def _without_echoes(faults: Iterable[Fault]) -> list[Fault]:
    """The faults, but for warnings of a name that an error already takes for a mistyped one."""
    found = list(faults)
    taken = {fault.path for fault in found if fault.code is Code.MISSING}
    return [fault for fault in found if fault.code is not Code.UNKNOWN_FIELD or fault.path not in taken]


def _in_order(name: str, found: list[Diagnostic]) -> list[Diagnostic]:
    ordered = sorted(found, key=lambda one: (one.line, one.column))
    if len(ordered) <= MAX_FAULTS:
        return ordered
    more = f"There are more than {MAX_FAULTS} faults; these are the first."
    return [*ordered[:MAX_FAULTS], whole_file(name, Code.RULE, more)]
