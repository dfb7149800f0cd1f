"""The workshop: where a deck file is taken from, and where it is saved, without losing anything.

`house.workshop` opens a deck as a `Workpiece`; every edit gives a new piece. While somebody edits,
`drafts.keep` writes the piece down every two seconds. `save` puts it into its file, or raises
`Conflict` where another program changed the file meanwhile; then there are three ways on: `reload`,
`save_as_copy`, or `save` with `over`, before which `Conflict.difference` shows what differs.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from game.base.clock import Clock
from game.base.errors import Trouble, WrongUse
from game.base.files import make_private_dir, write_atomic
from game.base.locks import locked
from game.base.places import Places
from game.base.text import clean_line, size_words
from game.cards.diagnostics import Diagnostic
from game.cards.differing import differing_lines
from game.cards.drafts import Draft, Drafts
from game.cards.ids import free_id, is_id, slug
from game.cards.layout import DECK_FIELDS, deck_written
from game.cards.library import Library
from game.cards.model import Source
from game.cards.ours import provide_schema
from game.cards.overlay import merge
from game.cards.own_files import good_copy, read_deck_file
from game.cards.raw import FORMAT, MAX_BYTES, SCHEMA_FILE, Document
from game.cards.rewrite import drop, put
from game.cards.versions import Version, keep_version, versions_folder, versions_of, versions_of_all
from game.cards.workpiece import Broken, Workpiece, open_piece

__all__ = ["Broken", "Conflict", "Draft", "Drafts", "TakenAway", "Version", "Workpiece", "Workshop"]

_LONGEST_TITLE = 80


class Conflict(Trouble):
    """The file was changed on disk since it was read; nothing was written.

    Attributes:
        theirs: what is on the disk now; None where the file is gone.
        mine: what was to be saved.
    """

    def __init__(self, path: Path, theirs: bytes | None, mine: bytes) -> None:
        what = "deleted" if theirs is None else "changed"
        super().__init__(f"Not saved: {path.name} was {what} by another program meanwhile.")
        self.theirs = theirs
        self.mine = mine

    def difference(self) -> tuple[str, ...]:
        """What saving would change, line by line, as `diff` writes it; cleaned."""
        return differing_lines(self.theirs or b"", self.mine)


@dataclass(frozen=True)
class TakenAway:
    """A deck that was taken away: its id, its title as far as it can be read, its last version."""

    id: str
    title: str
    version: Version


@dataclass(frozen=True)
class Workshop:
    """Opens, saves, copies and removes the couple's deck files; knows the last versions of each.

    `library` and `builtin` give all decks and the folder of the built-in ones, as they are now.
    """

    places: Places
    library: Callable[[], Library]
    builtin: Callable[[], Path]
    clock: Clock

    @cached_property
    def drafts(self) -> Drafts:
        """Unsaved edits."""
        return Drafts(self.places, self.clock)

    def open(self, deck_id: str) -> Workpiece:
        """A deck for editing; for a built-in one the file that changes it, which may not be there yet.

        Raises:
            WrongUse: there is no such deck.
            Broken: its file cannot be edited field by field; `deck fix` may mend it.
            Trouble: its file cannot be read.
        """
        path = self.path_of(deck_id)
        deck = self.library().deck(deck_id)
        if deck is not None and deck.source is Source.BUILT_IN:
            return self._overlay(deck_id)
        base = self._base(deck_id) if deck is not None and deck.source is Source.OVERLAY else None
        raw = self._on_disk(path)
        if raw is None:
            raise Trouble(f"{path} is gone.", "All decks: magic-circle deck list.")
        return open_piece(path, raw, base)

    def path_of(self, deck_id: str) -> Path:
        """The file of a deck, one that is too broken to be played included.

        Raises:
            WrongUse: there is no such deck.
        """
        unplayed = self.places.decks / f"{deck_id}.json"
        if self.library().deck(deck_id) is None and is_id(deck_id) and unplayed.is_file():
            return unplayed
        return Path(self.library().find(deck_id).path)

    def pick_up(self, draft: Draft) -> Workpiece:
        """The piece that a crash left behind; from now on its draft is this window's.

        Its `saved` is what the edits began from, so that saving it over newer edits is a conflict,
        and undo leads back there.

        Raises:
            Trouble: its text cannot be edited, or what it changes is gone.
        """
        base = self._base(draft.extends) if draft.extends else None
        path = self.places.decks / draft.file
        piece = open_piece(path, draft.text.encode(), base)
        saved = None if draft.saved is None else draft.saved.encode()
        past = () if draft.saved is None else (draft.saved.removeprefix("\ufeff"),)
        piece = replace(piece, saved=saved, past=past)
        self.drafts.keep(piece)
        self.drafts.discard(draft)
        return piece

    def new(self, title: str, deck_id: str | None = None) -> Workpiece:
        """A new deck without cards, not saved yet; the id is made from the title if none is given.

        Raises:
            WrongUse: the id is taken or no id, or the title is empty.
        """
        title = clean_line(title, _LONGEST_TITLE)
        if not title:
            raise WrongUse("A deck needs a title.", "Give it one, such as Our Kitchen.")
        chosen = self._free(deck_id) if deck_id else free_id(slug(title, "deck"), self.taken_ids())
        head = {"$schema": f"./{SCHEMA_FILE}", "format": FORMAT, "id": chosen, "title": title, "cards": []}
        return Workpiece(self._file(chosen), deck_written(head))

    def copy(self, deck_id: str, new_id: str) -> Workpiece:
        """A copy of a deck as it is played, under an id of its own, not saved yet.

        Raises:
            WrongUse: there is no such deck, or the id is taken or no id.
            Broken: its file cannot be read as a deck.
        """
        deck = self.library().find(deck_id)
        new_id = self._free(new_id)
        if deck.source is Source.BUILT_IN:
            return self._renamed(open_piece(Path(deck.path), Path(deck.path).read_bytes()), new_id)
        return self._renamed(self.open(deck_id), new_id)

    def save(self, piece: Workpiece, *, over: bool = False) -> Workpiece:
        """Write the file, keep what it replaces as a version, and drop the draft.

        Where nothing differs from a built-in deck any more, there is no file to write: one that is
        there is taken away and kept as a version, and the piece has none as `saved`.

        Args:
            piece: what to save; faults in its cards are no hindrance.
            over: save even where the file changed meanwhile; what it replaces is kept as a version.

        Raises:
            Conflict: the file changed meanwhile; nothing was written.
            Trouble: it is too big, or could not be written; nothing was.
        """
        raw = piece.raw
        with self._writing(piece.path, raw):
            found = self._on_disk(piece.path)
            if found not in (piece.saved, raw) and not over:
                raise Conflict(piece.path, found, raw)
            if piece.changes_nothing:
                self._take_away(piece.path, piece.id, found)
            else:
                self._replace(piece.path, piece.id, found, raw)
            self.drafts.drop(piece)
        return replace(piece, saved=None if piece.changes_nothing else raw, run=None)

    def save_as_copy(self, piece: Workpiece) -> Workpiece:
        """Save the piece as another deck, with an id and a title of its own; the way out of a conflict.

        Raises:
            Trouble: it could not be written.
        """
        renamed = self._renamed(piece, free_id(f"{piece.id[:50]}-copy", self.taken_ids()))
        saved = self.save(renamed)
        self.drafts.drop(piece)
        return saved

    def reload(self, piece: Workpiece) -> Workpiece:
        """What is on the disk now; what was being edited is one undo away.

        Raises:
            Broken: it cannot be edited field by field.
            Trouble: it cannot be read, or is gone.
        """
        raw = self._on_disk(piece.path)
        if raw is None:
            raise Trouble(f"{piece.path.name} is gone.", "Save yours as a copy to keep it.")
        return replace(open_piece(piece.path, raw, piece.base), past=(*piece.past, piece.text))

    def remove(self, deck_id: str) -> Path:
        """Take a deck's file away; its versions stay, in the folder that is returned.

        Raises:
            WrongUse: there is no such deck, or it is built in and unchanged.
            Trouble: it could not be deleted.
        """
        path = self.path_of(deck_id)
        deck = self.library().deck(deck_id)
        if deck is not None and deck.source is Source.BUILT_IN:
            raise WrongUse(
                f"“{deck_id}” is built in.", "Leave it out when you choose the decks of an evening."
            )
        with self._writing(path, b""):
            self._take_away(path, deck_id, self._on_disk(path))
        return versions_folder(self.places, deck_id)

    def versions(self, deck_id: str) -> list[Version]:
        """The last versions of a deck, the newest first; of a removed deck too."""
        return versions_of(self.places, deck_id)

    def as_it_was(self, piece: Workpiece, version: Version) -> Workpiece:
        """The piece as in one of its versions; one step of undo, and not saved yet.

        Raises:
            Broken: the version cannot be edited field by field.
            Trouble: it cannot be read.
        """
        raw = self._on_disk(version.path)
        if raw is None:
            raise Trouble(f"{version.path} is gone.", "Choose another version.")
        return piece.replaced(open_piece(piece.path, raw).text)

    def taken_away(self) -> list[TakenAway]:
        """The decks that were taken away and can be restored, the latest first."""
        there = self.taken_ids()
        gone = [(name, found[0]) for name, found in versions_of_all(self.places) if name not in there]
        found = [TakenAway(name, self._title_in(version) or name, version) for name, version in gone]
        return sorted(found, key=lambda each: each.version.saved_at, reverse=True)

    def restore(self, deck_id: str, version: Version) -> Path:
        """Put a version back in its place; what it replaces is kept as a version. Gives the file's path.

        Raises:
            Trouble: it could not be read or written.
        """
        deck = self.library().deck(deck_id)
        own = deck is not None and deck.source is not Source.BUILT_IN
        path = Path(deck.path) if deck is not None and own else self._file(deck_id)
        with self._writing(path, b""):
            self._replace(path, deck_id, self._on_disk(path), version.path.read_bytes())
        return path

    def rewrite(self, path: Path, deck_id: str, raw: bytes) -> None:
        """Write a whole file that some other program or a repair made; what it replaces is kept.

        Raises:
            Trouble: it is too big, or could not be written.
        """
        with self._writing(path, raw):
            self._replace(path, deck_id, self._on_disk(path), raw)

    def keep(self, deck_id: str, raw: bytes) -> None:
        """Keep bytes as a version of a deck.

        Raises:
            Trouble: they could not be written.
        """
        with self._writing(self.places.versions, raw):
            keep_version(self.places, deck_id, raw, self.clock())

    def taken_ids(self) -> frozenset[str]:
        """All ids that no new deck can have."""
        files = self.places.decks.glob("*.json") if self.places.decks.is_dir() else ()
        return frozenset({deck.id for deck in self.library().decks} | {path.stem for path in files})

    def _free(self, deck_id: str) -> str:
        if not is_id(deck_id):
            meant = slug(deck_id, "our-deck")
            raise WrongUse(
                "An id has only the letters a to z, digits and single hyphens.", f"Did you mean {meant}?"
            )
        if deck_id in self.taken_ids():
            other = free_id(f"our-{deck_id}"[:60], self.taken_ids())
            raise WrongUse(f"The id “{deck_id}” is taken.", f"Choose another, such as {other}.")
        return deck_id

    def _file(self, deck_id: str) -> Path:
        return self.places.decks / f"{deck_id}.json"

    def _overlay(self, deck_id: str) -> Workpiece:
        base = self._base(deck_id)
        name = free_id(deck_id, {path.stem for path in self.places.decks.glob("*.json")})
        head = {"$schema": f"./{SCHEMA_FILE}", "format": FORMAT, "id": f"our-{deck_id}"[:64]}
        return Workpiece(
            self._file(name), deck_written({**head, "extends": deck_id, "cards": []}), None, base
        )

    def _base(self, deck_id: str) -> Document:
        from msgspec.json import decode

        for path in sorted(self.builtin().glob("[0-9]*.json")):
            document = decode(path.read_bytes(), type=dict[str, object])
            if document.get("id") == deck_id:
                return document
        raise Trouble(f"There is no built-in deck “{clean_line(deck_id, 60)}” any more.")

    def _title_in(self, version: Version) -> str:
        try:
            raw = self._on_disk(version.path) or b""
            return clean_line(open_piece(version.path, raw).title, _LONGEST_TITLE)
        except Trouble:
            return ""

    def _renamed(self, piece: Workpiece, new_id: str) -> Workpiece:
        title = clean_line(f"{piece.title[: _LONGEST_TITLE - 8]} (copy)", _LONGEST_TITLE)
        text = piece.text if piece.base is None else deck_written(merge(piece.base, piece.document).document)
        for field, value in (("$schema", f"./{SCHEMA_FILE}"), ("id", new_id), ("title", title)):
            text = put(text, (field,), value, DECK_FIELDS)
        return Workpiece(self._file(new_id), drop(text, ("hide",)))

    def _take_away(self, path: Path, deck_id: str, found: bytes | None) -> None:
        if found is not None:
            keep_version(self.places, deck_id, found, self.clock())
        path.unlink(missing_ok=True)
        # Else it would come back for the next broken file of that name.
        good_copy(self.places.versions, path).unlink(missing_ok=True)

    def _replace(self, path: Path, deck_id: str, found: bytes | None, raw: bytes) -> None:
        if found is not None and found != raw:
            keep_version(self.places, deck_id, found, self.clock())
        if found != raw:
            write_atomic(path, raw)
        if path.parent == self.places.decks:
            provide_schema(self.places.decks)

    def _on_disk(self, path: Path) -> bytes | None:
        if not path.exists() and not path.is_symlink():
            return None
        found = read_deck_file(path)
        if isinstance(found, Diagnostic):
            raise Trouble(f"{path}: {found.message}", found.hint)
        return found

    @contextmanager
    def _writing(self, path: Path, raw: bytes) -> Iterator[None]:
        """Alone with the decks while the block runs."""
        if len(raw) > MAX_BYTES:
            raise Trouble(
                f"Not saved: a deck has at most {size_words(MAX_BYTES)}.", "Split it into two decks."
            )
        try:
            make_private_dir(self.places.decks)
            with locked(self.places.lock):
                yield
        except OSError as error:
            why = error.strerror or str(error)
            raise Trouble(f"Not saved: {path} cannot be written: {why}.", "What it held stays.") from error
