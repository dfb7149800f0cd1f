"""A deck file open for editing: an immutable value, every edit gives a new one.

The file keeps its shape: an edit rewrites only the characters of the value that changes, so that
unknown fields, order, indentation and `x-` fields survive.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path as File

from game.cards.diagnostics import Diagnostic, Severity
from game.cards.model import Card
from game.cards.raw import Document, Path


class Standing(StrEnum):
    """How a card stands to the built-in deck that the file changes; OWN where it changes none."""

    OWN = "own"
    SAME = "as built in"
    CHANGED = "changed"
    HIDDEN = "hidden"
    NEW = "new"


@dataclass(frozen=True)
class WorkCard:
    """One card of a deck being edited.

    Attributes:
        fields: the card as it would be played, the built-in card's fields included.
        standing: how it stands to the built-in deck.
        number: its index in the file's `cards`, None where the file does not mention it.
        base: the built-in card beneath it, None where there is none.
    """

    fields: Document
    standing: Standing
    number: int | None
    base: Document | None = None

    @property
    def id(self) -> str:
        """The card's id; empty while it has none."""
        raise NotImplementedError


@dataclass(frozen=True)
class Difference:
    """One field in which a card differs from the built-in one; None where a side does not have it."""

    field: str
    built_in: object
    ours: object


@dataclass(frozen=True)
class Remark:
    """Something about one card, to be shown beside the field.

    Attributes:
        field: the path within the card, such as ("text",) or ("steps", 0, "seconds"); empty for the whole.
        style: whether it comes from the style lint rather than from the schema.
        hint: what to do, or why it matters; may be empty.
    """

    field: Path
    severity: Severity
    message: str
    hint: str = ""
    style: bool = False


class Broken(Exception):
    """A text that cannot be edited field by field; `diagnostics` say why, `text` is what was written."""

    def __init__(self, text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics[0].message)
        self.text = text
        self.diagnostics = diagnostics


@dataclass(frozen=True)
class Workpiece:
    """A deck file as it now reads. Cards are addressed by their place in `cards`, counting from 0.

    Attributes:
        path: where it is saved; the file need not be there yet.
        text: the file's text.
        saved: the bytes last read from `path` or written there; None for a file that is not there yet.
        base: the built-in deck that it changes, None for a deck of its own.
    """

    path: File
    text: str
    saved: bytes | None = None
    base: Document | None = None

    # What it is

    @property
    def document(self) -> Document:
        """The file as JSON."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """The deck's id: the built-in deck's where it changes one."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """The deck's title."""
        raise NotImplementedError

    @property
    def cards(self) -> tuple[WorkCard, ...]:
        """All cards in the order of the deck, hidden ones included."""
        raise NotImplementedError

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        raise NotImplementedError

    @property
    def raw(self) -> bytes:
        """The bytes to save."""
        raise NotImplementedError

    def line(self, place: int) -> int:
        """The line of the file, counting from 1, in which a card begins; 1 where it is not in the file."""
        raise NotImplementedError

    # Changing it

    def set(self, place: int, field: Path, value: object) -> "Workpiece":
        """Give a field of a card a value, such as ("text",), ("steps", 0, "text") or ("follow_ups",).

        None takes the field out. Setting the same field again and again is one step of undo, until
        `settle`. In a deck that changes a built-in one, a value equal to the built-in one takes the
        change out.

        Raises:
            WrongUse: a built-in card cannot lose its id or a field without a default.
        """
        raise NotImplementedError

    def set_deck(self, field: Path, value: object) -> "Workpiece":
        """Give a field of the deck, such as ("title",) or ("description",), a value; None takes it out."""
        raise NotImplementedError

    def rename(self, place: int, card_id: str) -> "Workpiece":
        """Give a card another id and keep the former in `was`, so that its history is found again.

        Raises:
            WrongUse: the id is taken or no id; or the card is a built-in one.
        """
        raise NotImplementedError

    def add(self, fields: Document, after: int | None = None) -> "tuple[Workpiece, int]":
        """Add a card after another one, or at the end; gives its place too.

        Without an `id` it gets one from its text.
        """
        raise NotImplementedError

    def duplicate(self, place: int) -> "tuple[Workpiece, int]":
        """Add a copy of a card after it, under an id of its own; gives its place too."""
        raise NotImplementedError

    def move(self, place: int, to: int) -> "Workpiece":
        """Move a card to another place.

        Raises:
            WrongUse: a card of a built-in deck keeps its place.
        """
        raise NotImplementedError

    def delete(self, place: int) -> "Workpiece":
        """Take a card out; a built-in one is hidden."""
        raise NotImplementedError

    def give(self, place: int, other: "Workpiece") -> "tuple[Workpiece, Workpiece]":
        """Move a card to the end of another deck: this one without it, and the other with it.

        Save the other first, so that the card is never in neither.
        """
        raise NotImplementedError

    def differences(self, place: int) -> tuple[Difference, ...]:
        """In which fields a card differs from the built-in one; empty where nothing does."""
        raise NotImplementedError

    def go_back(self, place: int) -> "Workpiece":
        """Make a changed or hidden card as it is built in again."""
        raise NotImplementedError

    def replaced(self, text: str) -> "Workpiece":
        """The whole text written anew, as by an editor; one step of undo.

        Raises:
            Broken: it cannot be read as a deck.
        """
        raise NotImplementedError

    # Undo

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        raise NotImplementedError

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        raise NotImplementedError

    def undo(self) -> "Workpiece":
        """As before the last edit; the same where there was none."""
        raise NotImplementedError

    def redo(self) -> "Workpiece":
        """As before the last undo; the same where there was none."""
        raise NotImplementedError

    def settle(self) -> "Workpiece":
        """End a run of setting one field: the next edit is a step of undo of its own."""
        raise NotImplementedError

    # Looking at one card

    def preview(self, place: int) -> Card:
        """The card as it would be dealt; a field that does not fit is shown with its default."""
        raise NotImplementedError

    def remarks(self, place: int) -> tuple[Remark, ...]:
        """All that schema and style have to say about one card; quick enough to ask at each key."""
        raise NotImplementedError

    def faults(self) -> tuple[Diagnostic, ...]:
        """All that is wrong with the whole file, in its order."""
        raise NotImplementedError
