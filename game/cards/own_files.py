"""The files of the couple's own decks, checked; a broken one gives way to its last good copy."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.base.files import make_private_dir, write_atomic
from game.cards.build import build
from game.cards.decode import too_big
from game.cards.diagnostics import Code, Diagnostic, Severity, whole_file
from game.cards.model import Source
from game.cards.raw import MAX_BYTES, SCHEMA_FILE, Document, number, string

if TYPE_CHECKING:
    from game.cards.check import Checked
    from game.cards.faults import Fault


class OwnFile(msgspec.Struct, frozen=True):
    """One deck file of the couple's.

    Attributes:
        path: where it lies.
        document: the deck it holds, or its last good copy; None where neither can be played.
        diagnostics: what is wrong with it.
        faulty_cards: the indices of cards in `document` that cannot be played.
        raw: the bytes that `document` was read from.
    """

    path: Path
    document: Document | None
    raw: bytes
    diagnostics: tuple[Diagnostic, ...] = ()
    faulty_cards: frozenset[int] = frozenset()

    def locate(self, fault: "Fault") -> Diagnostic:
        """The diagnostic of a fault that shows only beside other decks."""
        from game.cards.faults import locate
        from game.cards.positions import Text

        return locate(fault, Text(str(self.path), self.raw.decode("utf-8-sig", "replace")), self.document)


def own_files(folder: Path) -> tuple[list[OwnFile], list[Diagnostic]]:
    """All deck files of the folder by name, and what is wrong with files that could not be read."""
    found: list[OwnFile] = []
    faults: list[Diagnostic] = []
    try:
        paths = sorted(path for path in folder.iterdir() if is_deck_name(path.name))
    except OSError as error:
        return [], [_unreadable(folder, error)]
    for path in paths:
        raw = read_deck_file(path)
        if isinstance(raw, Diagnostic):
            faults.append(raw)
        else:
            found.append(_own_file(path, raw, folder.parent / "versions"))
    return found, faults


def good_copy(versions: Path, path: Path) -> Path:
    """Where the last good copy of a deck file is kept."""
    return versions / f"{path.stem}.good.json"


def is_deck_name(name: str) -> bool:
    """Whether a file of that name in the decks folder is a deck."""
    return name.endswith(".json") and name != SCHEMA_FILE and not name.startswith(".")


def read_deck_file(path: Path) -> bytes | Diagnostic:
    """The file's bytes; links and what is no plain file are not opened."""
    try:
        kind = path.lstat()
        if not stat.S_ISREG(kind.st_mode):
            return whole_file(
                str(path), Code.LINK, "This is a link or no plain file.", "Copy the deck itself."
            )
        if kind.st_size > MAX_BYTES:
            return too_big(str(path), kind.st_size)
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(path, error)


def _unreadable(path: Path, error: OSError) -> Diagnostic:
    reason = error.strerror or "unknown reason"
    return whole_file(
        str(path), Code.UNREADABLE, f"This cannot be read: {reason}.", "Look at its permissions."
    )


def _own_file(path: Path, raw: bytes, versions: Path) -> OwnFile:
    copy = good_copy(versions, path)
    kept = read_deck_file(copy)
    if raw == kept and (document := _decode(raw)) is not None:
        return OwnFile(path, document, raw)
    checked = _check(path, raw)
    if checked.broken:
        return _last_good(path, checked, kept)
    # A blank more, and the copy is not the same: so a deck with warnings is checked each time.
    good = raw + b"\n" if checked.diagnostics else raw
    if checked.clean and good != kept:
        _keep(copy, good)
    return OwnFile(path, checked.document, raw, tuple(checked.diagnostics), checked.faulty_cards)


def _decode(raw: bytes) -> Document | None:
    """What was found clean before, without the tools of a check; None where only a check can tell."""
    try:
        document = msgspec.json.Decoder(dict[str, object], float_hook=number).decode(raw)
        if not string(document, "extends"):
            # The copy may be of a time when the rules were others.
            build(document, Source.OWN, "")
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return document


def _check(path: Path, raw: bytes) -> "Checked":
    from game.cards.check import check_text

    return check_text(str(path), raw)


def _last_good(path: Path, broken: "Checked", raw: bytes | Diagnostic) -> OwnFile:
    good = _check(path, raw) if isinstance(raw, bytes) else broken
    if good.broken or isinstance(raw, Diagnostic):
        return OwnFile(path, None, b"", tuple(broken.diagnostics))
    message = "Until this file is mended, its last good copy stays in play."
    kept = whole_file(str(path), Code.LAST_GOOD, message, severity=Severity.WARNING)
    return OwnFile(path, good.document, raw, (*broken.diagnostics, kept), good.faulty_cards)


def _keep(copy: Path, raw: bytes) -> None:
    # A full or read-only disk must not stop the start: the copy is a kindness, not the deck.
    with suppress(OSError):
        make_private_dir(copy.parent)
        write_atomic(copy, raw)
