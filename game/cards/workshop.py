"""The workshop: where a deck file is taken from, and where it is saved, without losing anything.

    workshop = house.workshop
    piece = workshop.open("kitchen")                # a Workpiece; a built-in deck gives its overlay
    piece = piece.set(3, ("text",), "Which soup?")  # every edit gives a new piece
    workshop.drafts.keep(piece)                     # every two seconds
    piece = workshop.save(piece)                    # or Conflict: nothing lost, three ways on
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.base.clock import Clock
from game.base.errors import Trouble
from game.base.places import Places
from game.cards.library import Library
from game.cards.workpiece import Workpiece


class Conflict(Trouble):
    """The file was changed on disk since it was read; nothing was written.

    Attributes:
        theirs: what is on the disk now; None where the file is gone.
        mine: what was to be saved.
    """

    def __init__(self, path: Path, theirs: bytes | None, mine: bytes) -> None:
        super().__init__(f"{path.name} was changed meanwhile.")
        self.theirs = theirs
        self.mine = mine

    def difference(self) -> tuple[str, ...]:
        """What saving would change, line by line, as `diff` writes it; cleaned."""
        raise NotImplementedError


@dataclass(frozen=True)
class Version:
    """A former state of a deck; `saved_at` is when it gave way to a newer one."""

    path: Path
    saved_at: datetime


@dataclass(frozen=True)
class Draft:
    """Unsaved edits found in the drafts folder; `file` is the deck file's name, `kept_at` when."""

    path: Path
    file: str
    kept_at: datetime
    text: str


class Drafts:
    """Unsaved edits. Those of windows that are still open are not offered."""

    def keep(self, piece: Workpiece) -> None:
        """Write the piece's draft, if it differs from what is saved; else drop it.

        Raises:
            OSError: it could not be written.
        """
        raise NotImplementedError

    def drop(self, piece: Workpiece) -> None:
        """Drop the draft of this piece, when it is saved or its edits are given up."""
        raise NotImplementedError

    def waiting(self) -> list[Draft]:
        """Drafts that a crash left behind, the newest first."""
        raise NotImplementedError

    def discard(self, draft: Draft) -> None:
        """Delete a draft that a crash left behind."""
        raise NotImplementedError


@dataclass(frozen=True)
class Workshop:
    """Opens, saves, copies and removes the couple's deck files; knows the last versions of each."""

    places: Places
    library: Callable[[], Library]
    clock: Clock

    @property
    def drafts(self) -> Drafts:
        """Unsaved edits."""
        raise NotImplementedError

    def open(self, deck_id: str) -> Workpiece:
        """A deck for editing; for a built-in one the file that changes it, which may not be there yet.

        Raises:
            WrongUse: there is no such deck.
            Trouble: its file cannot be edited field by field (`deck fix` may mend it), or not be read.
        """
        raise NotImplementedError

    def pick_up(self, draft: Draft) -> Workpiece:
        """The piece that a crash left behind: `saved` is what it was made from, so that saving it
        over newer edits is a conflict.

        Raises:
            Trouble: what it was made of is gone.
        """
        raise NotImplementedError

    def new(self, title: str, deck_id: str | None = None) -> Workpiece:
        """A new deck without cards, not saved yet; the id is made from the title if none is given.

        Raises:
            WrongUse: the id is taken or no id, or the title is empty.
        """
        raise NotImplementedError

    def copy(self, deck_id: str, new_id: str) -> Workpiece:
        """A copy of a deck as it is played, under an id of its own, not saved yet.

        Raises:
            WrongUse: there is no such deck, or the id is taken or no id.
        """
        raise NotImplementedError

    def save(self, piece: Workpiece, *, over: bool = False) -> Workpiece:
        """Write the file, keep what it replaces as a version, and drop the draft.

        Args:
            piece: what to save; faults in its cards are no hindrance.
            over: save even where the file changed meanwhile; what it replaces is kept as a version.

        Raises:
            Conflict: the file changed meanwhile; nothing was written.
            Trouble: it is too big, or could not be written; nothing was.
        """
        raise NotImplementedError

    def save_as_copy(self, piece: Workpiece) -> Workpiece:
        """Save the piece as another deck, with an id and a title of its own; the way out of a conflict.

        Raises:
            Trouble: it could not be written.
        """
        raise NotImplementedError

    def reload(self, piece: Workpiece) -> Workpiece:
        """What is on the disk now; what was being edited is one undo away.

        Raises:
            Trouble: it cannot be read or edited field by field.
        """
        raise NotImplementedError

    def remove(self, deck_id: str) -> Path:
        """Take a deck's file away; its versions stay, in the folder that is returned.

        Raises:
            WrongUse: there is no such deck, or it is built in and unchanged.
            OSError: it could not be deleted.
        """
        raise NotImplementedError

    def versions(self, deck_id: str) -> list[Version]:
        """The last versions of a deck, the newest first; of a removed deck too."""
        raise NotImplementedError

    def restore(self, deck_id: str, version: Version) -> Path:
        """Put a version back in its place; what it replaces is kept as a version. Gives the file's path.

        Raises:
            OSError: it could not be read or written.
        """
        raise NotImplementedError
