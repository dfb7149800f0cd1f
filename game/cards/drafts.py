"""Unsaved edits, kept while somebody edits and offered after a crash."""

import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from game.base.clock import Clock
from game.base.files import make_private_dir, write_atomic
from game.base.locks import try_hold
from game.base.places import Places
from game.cards.raw import MAX_BYTES, string
from game.cards.workpiece import Workpiece

_LARGEST = 8 * MAX_BYTES
_STALE = 24 * 3600
EDITED_PREFIX = ".edit-"
"""How the name of a copy begins that an editor is given, beside the decks."""
_EDITED = re.compile(re.escape(EDITED_PREFIX) + r"[a-z0-9_]{8}-([0-9a-f]{8})-(.+\.json)")


class _Kept(msgspec.Struct, frozen=True):
    """A draft's file; `saved` is what the edits began from, None for a deck that was never saved."""

    file: str
    at: datetime
    text: str
    saved: str | None
    extends: str = ""
    schema: int = 1


@dataclass(frozen=True)
class Draft:
    """Unsaved edits found in the drafts folder.

    Attributes:
        path: where the draft lies.
        file: the name of the deck file it is of.
        kept_at: when.
        text: the edited text.
        saved: what the edits began from, None for a deck that was never saved.
        extends: the id of the built-in deck that it changes; empty for none.
    """

    path: Path
    file: str
    kept_at: datetime
    text: str
    saved: str | None
    extends: str


class Drafts:
    """Unsaved edits. Those of windows that are still open are not offered."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self._folder = places.drafts
        self._decks = places.decks
        self._clock = clock
        self._window = secrets.token_hex(4)
        self._held: BinaryIO | None = None

    def name_for_editor(self, piece: Workpiece) -> str:
        """What to call a copy of the piece that an editor is given; after a crash it is found by that.

        Raises:
            OSError: this window cannot be told from others.
        """
        make_private_dir(self._folder)
        self._hold()
        return f"{self._window}-{piece.path.name}"

    def keep(self, piece: Workpiece) -> None:
        """Write the piece's draft, if it differs from what is saved; else drop it.

        Raises:
            OSError: it could not be written.
        """
        if not piece.changed:
            self.drop(piece)
            return
        make_private_dir(self._folder)
        self._hold()
        saved = None if piece.saved is None else piece.saved.decode()
        extends = string(piece.base or {}, "id")
        kept = _Kept(piece.path.name, self._clock(), piece.text, saved, extends)
        write_atomic(self._path(piece), msgspec.json.encode(kept))

    def drop(self, piece: Workpiece) -> None:
        """Drop the draft of this piece, when it is saved or its edits are given up.

        Raises:
            OSError: it could not be deleted.
        """
        self._path(piece).unlink(missing_ok=True)

    def waiting(self) -> list[Draft]:
        """Drafts that a crash left behind, the newest first."""
        if not self._folder.is_dir():
            return []
        self._sweep()
        found = [draft for path in self._folder.glob("*.json") for draft in self._orphan(path)]
        edited = self._decks.glob(f"{EDITED_PREFIX}*.json")
        found += [draft for path in edited for draft in self._from_an_editor(path)]
        return sorted(found, key=lambda draft: draft.kept_at, reverse=True)

    def discard(self, draft: Draft) -> None:
        """Delete a draft that a crash left behind.

        Raises:
            OSError: it could not be deleted.
        """
        draft.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go: what is left in the folder is offered from now on."""
        if self._held is not None:
            Path(self._held.name).unlink(missing_ok=True)
            self._held.close()
            self._held = None

    def _path(self, piece: Workpiece) -> Path:
        return self._folder / f"{piece.path.stem}.{self._window}.json"

    def _orphan(self, path: Path) -> list[Draft]:
        window = path.name.split(".")[-2]
        if window == self._window or path.is_symlink() or _is_held(self._lock(window)):
            return []
        try:
            with path.open("rb") as file:
                kept = msgspec.json.decode(file.read(_LARGEST), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return []
        if Path(kept.file).name != kept.file or not kept.file.endswith(".json"):
            return []
        return [Draft(path, kept.file, kept.at, kept.text, kept.saved, kept.extends)]

    def _from_an_editor(self, path: Path) -> list[Draft]:
        """What an editor was writing on when its window went, if that is not what the deck holds."""
        name = _EDITED.fullmatch(path.name)
        if name is None or path.is_symlink() or name[1] == self._window or _is_held(self._lock(name[1])):
            return []
        try:
            text, deck = _text(path), self._decks / name[2]
            saved = _text(deck) if deck.is_file() and not deck.is_symlink() else None
            if text in (saved, ""):
                path.unlink()
                return []
            at = datetime.fromtimestamp(path.stat().st_mtime, self._clock().tzinfo)
        except (OSError, UnicodeDecodeError):
            return []
        return [Draft(path, name[2], at, text, saved, _extends(text))]

    def _lock(self, window: str) -> Path:
        return self._folder / f".{window}.lock"

    def _hold(self) -> None:
        if self._held is None:
            lock = self._lock(self._window)
            lock.touch(mode=0o600)
            self._held = lock.open("wb")
            try_hold(self._held.fileno())

    def _sweep(self) -> None:
        """Remove what windows that are long gone held."""
        for lock in self._folder.glob(".*.lock"):
            with suppress(OSError):
                if lock.stat().st_mtime < self._clock().timestamp() - _STALE and not _is_held(lock):
                    lock.unlink()


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_LARGEST).decode("utf-8-sig")


def _extends(text: str) -> str:
    try:
        return string(msgspec.json.decode(text, type=dict[str, object]), "extends")
    except msgspec.MsgspecError:
        return ""


def _is_held(lock: Path) -> bool:
    try:
        with lock.open("rb") as file:
            return not try_hold(file.fileno())
    except OSError:
        return False
