"""Style warnings of deck files, as diagnostics that print like faults."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from game.cards.diagnostics import Code, Diagnostic, Severity
from game.cards.faults import Fault, locate
from game.cards.library import Library
from game.cards.raw import MAX_BYTES
from game.cards.style.lint import Located, lint_decks
from game.cards.style.sheet import Sheet, read_sheet


def check_style(asked: Sequence[Path], library: Library) -> list[Diagnostic]:
    """The style warnings of deck files: file by file as asked, in the order of their lines.

    Args:
        asked: the files to speak of. A file that cannot be read, or is no deck, says nothing here.
        library: all decks; the cards of the files asked for are compared with theirs too.
    """
    sheets = [sheet for path in asked for sheet in [_sheet(path, library)] if sheet is not None]
    found = lint_decks(sheets, list(library.cards()))
    by_file = [[_diagnostic(each) for each in found if each.sheet is sheet] for sheet in sheets]
    return [each for of_file in by_file for each in sorted(of_file, key=_place)]


def _sheet(path: Path, library: Library) -> Sheet | None:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        return None
    return read_sheet(str(path), raw, library)


def _diagnostic(each: Located) -> Diagnostic:
    fault = Fault(
        path=("cards", each.card.index, *each.finding.path),
        # The names of the rules are codes as well; Code lists the faults of the format alone.
        code=cast(Code, each.finding.rule),
        message=each.finding.message,
        hint=each.finding.reason,
        severity=Severity.WARNING,
        chars=each.finding.chars,
    )
    return locate(fault, each.sheet.text, each.sheet.document)


def _place(found: Diagnostic) -> tuple[int, int]:
    return found.line, found.column
