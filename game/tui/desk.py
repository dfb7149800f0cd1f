"""The deck that lies on the desk: what is being written, and what of it is kept where."""

from enum import Enum, auto

from game.base.errors import Trouble
from game.cards.own_files import read_deck_file
from game.cards.workshop import Workpiece, Workshop

FileState = tuple[int, int] | None
"""When a file was written, and how long it is; None for one that is not there."""


class Outside(Enum):
    """What another program did to the file on the desk."""

    NOTHING = auto()
    CHANGED = auto()
    DELETED = auto()


class Desk:
    """Holds the piece that the deck's screen and the card's screen both write on; `place` is the card."""

    def __init__(self, workshop: Workshop, piece: Workpiece) -> None:
        self.workshop = workshop
        self.piece = piece
        self.place = 0
        self._drafted: Workpiece | None = None

    @property
    def unsaved(self) -> bool:
        """Whether there is something to save."""
        piece = self.piece
        if piece.saved is None and piece.changes_nothing:
            return False
        # A deck just begun, or a built-in one just opened, has no file yet and nothing to lose.
        edited = piece.past[:1] not in ((), (piece.text,))
        begun = edited or piece.document.get("cards") or piece.document.get("hide")
        return piece.changed and bool(begun)

    def put(self, piece: Workpiece) -> None:
        """Lay an edited piece on the desk."""
        self.piece = piece

    def keep_draft(self) -> None:
        """Keep what is not saved, so that a crash loses nothing; quick where nothing was written since.

        Raises:
            Trouble: it cannot be kept.
        """
        piece = self.piece
        if self._drafted is not None and self._drafted.text == piece.text:
            return
        try:
            if self.unsaved:
                self.workshop.drafts.keep(piece)
            else:
                self.workshop.drafts.drop(piece)
        except OSError as error:
            why = error.strerror or "unknown reason"
            raise Trouble(f"What you write cannot be kept on the side: {why}.", "Save it now.") from error
        self._drafted = piece

    def save(self, *, over: bool = False) -> None:
        """Save the piece; changes of which none is left are taken away.

        Raises:
            Conflict: the file was changed by another program meanwhile.
            Trouble: it could not be saved.
        """
        self.put(self.workshop.save(self.piece.settle(), over=over))
        self._drafted = self.piece

    def save_as_copy(self) -> None:
        """Save the piece as another deck, and go on with that one.

        Raises:
            Trouble: it could not be saved.
        """
        self.put(self.workshop.save_as_copy(self.piece))
        self._drafted = self.piece

    def reload(self) -> None:
        """Take what is on the disk; what was written is one undo away.

        Raises:
            Trouble: it cannot be read.
        """
        self.put(self.workshop.reload(self.piece))
        self._drafted = self.piece

    def take_deck_away(self) -> None:
        """Take the deck's file away; what it held, and what was not saved, are kept as versions.

        Raises:
            WrongUse: there is no file of theirs.
            Trouble: it could not be deleted.
        """
        if self.unsaved:
            self.workshop.keep(self.piece.id, self.piece.raw)
        self.workshop.remove(self.piece.id)
        self.throw_away()

    def throw_away(self) -> None:
        """Drop what was not saved."""
        try:
            self.workshop.drafts.drop(self.piece)
        except OSError as error:
            raise Trouble("The draft cannot be deleted.", "It will be offered again.") from error

    def state(self) -> FileState:
        """By which it shows that the file was written since; None for a file that is not there."""
        try:
            found = self.piece.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def outside(self) -> Outside:
        """What another program has done to the file since it was read.

        A file that was deleted is kept as a version, since it may be nowhere else.

        Raises:
            Trouble: it could not be kept.
        """
        piece = self.piece
        found = read_deck_file(piece.path) if piece.path.exists() else None
        if found == piece.saved:
            return Outside.NOTHING
        if found is None and piece.saved is not None:
            self.workshop.keep(piece.id, piece.saved)
        return Outside.DELETED if found is None else Outside.CHANGED
