"""A deck file open for editing: an immutable value, every edit gives a new one.

The file keeps its shape: an edit rewrites only the characters of the value that changes, so that
unknown fields, order, indentation and `x-` fields survive.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path as File

from game.base.errors import Exit, Trouble, WrongUse
from game.cards import edits
from game.cards.check import check_text
from game.cards.decode import decode
from game.cards.diagnostics import Diagnostic
from game.cards.ids import free_id, is_id, slug
from game.cards.members import find
from game.cards.model import Card
from game.cards.overlaid import check_merged
from game.cards.own_files import OwnFile
from game.cards.parse import parse
from game.cards.positions import Text
from game.cards.raw import Document, Path, number, objects, string, strings
from game.cards.remarks import Remark, preview, remarks_on
from game.cards.rewrite import shift
from game.cards.workcards import Difference, Standing, WorkCard, differences, list_cards

__all__ = ["Broken", "Difference", "Remark", "Standing", "WorkCard", "Workpiece", "open_piece"]

_MARK = b"\xef\xbb\xbf"
_HEAD_OF_A_CHANGE = frozenset({"$schema", "format", "id", "extends"})
_STEPS_KEPT = 200
_CHARACTERS_KEPT = 20_000_000


class Broken(Trouble):
    """A text that cannot be edited field by field; `diagnostics` say why, `text` is what was written."""

    exit = Exit.FAULTS

    def __init__(self, text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        first = diagnostics[0]
        mend = f"magic-circle deck fix {first.file} may mend it."
        super().__init__(f"{first.file}, line {first.line}: {first.message}", mend)
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
        past: the texts that undo leads back to, the latest last.
        future: the texts that redo leads to, the next last.
        run: which field is being set again and again.
    """

    path: File
    text: str
    saved: bytes | None = None
    base: Document | None = None
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    run: Path | None = None

    @cached_property
    def document(self) -> Document:
        """The file as JSON."""
        # The text was parsed with care when it came in, and every edit leaves it sound.
        found: Document = json.loads(self.text, parse_float=number)
        return found

    @property
    def id(self) -> str:
        """The deck's id: the built-in deck's where it changes one."""
        return string(self.base or self.document, "id")

    @property
    def title(self) -> str:
        """The deck's title."""
        return string(self.document, "title") or string(self.base or {}, "title")

    @property
    def language(self) -> str:
        """The language of its cards."""
        return string(self.document, "language") or string(self.base or {}, "language") or "en"

    @cached_property
    def cards(self) -> tuple[WorkCard, ...]:
        """All cards in the order of the deck, hidden ones included."""
        return list_cards(self.document, self.base)

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self.saved is None or self.raw != self.saved

    @property
    def changes_nothing(self) -> bool:
        """Whether it lays nothing over the built-in deck; such a file need not be kept."""
        base = self.base
        return base is not None and not any(
            value if name in ("cards", "hide") else value != base.get(name)
            for name, value in self.document.items()
            if name not in _HEAD_OF_A_CHANGE
        )

    @property
    def raw(self) -> bytes:
        """The bytes to save."""
        marked = self.saved is not None and self.saved.startswith(_MARK)
        return (_MARK if marked else b"") + self.text.encode()

    def line(self, place: int) -> int:
        """The line of the file, counting from 1, in which a card begins; 1 where it is not in the file."""
        number = self.cards[place].number
        found = None if number is None else find(self.text, ("cards", number))
        return 1 if found is None else Text("", self.text).position(found.value.start).line

    def set(self, place: int, field: Path, value: object) -> "Workpiece":
        """Give a field of a card a value, such as ("text",), ("steps", 0, "text") or ("follow_ups",).

        None takes the field out. Setting the same field again and again is one step of undo, until
        `settle`. In a deck that changes a built-in one, a value equal to the built-in one takes the
        change out.

        Raises:
            WrongUse: a built-in card cannot lose its id or a field without a default.
        """
        text = edits.set_field(self.text, self.cards[place], field, edits.cleaned(value))
        return self._to(text, run=(place, *field))

    def set_many(self, changes: Mapping[int, Document]) -> "Workpiece":
        """Give fields of many cards, by their places, other values; one step of undo.

        Raises:
            WrongUse: as `set` does.
        """
        cleaned = {
            place: {name: edits.cleaned(value) for name, value in fields.items()}
            for place, fields in changes.items()
        }
        if self.base is None:
            return self._to(edits.set_many(self.text, cleaned))
        after = self
        for place, fields in cleaned.items():
            for name, value in fields.items():
                after = after.set(place, (name,), value)
        return self._to(after.text)

    def set_deck(self, field: Path, value: object) -> "Workpiece":
        """Give a field of the deck, such as ("title",) or ("description",), a value; None takes it out."""
        return self._to(edits.set_deck_field(self.text, field, edits.cleaned(value)), run=field)

    def rename(self, place: int, card_id: str) -> "Workpiece":
        """Give a card another id and keep the former in `was`, so that its history is found again.

        Raises:
            WrongUse: the id is taken or no id; or the card is a built-in one.
        """
        card = self.cards[place]
        if card_id == card.id:
            return self
        if not is_id(card_id) or card_id in self._ids():
            raise WrongUse(
                f"“{card_id}” cannot be the id of this card.", "Small letters, digits, hyphens; each id once."
            )
        former = [name for name in (*strings(card.fields.get("was")), card.id) if is_id(name)]
        named = self.set(place, ("id",), card_id)
        text = edits.set_field(named.text, named.cards[place], ("was",), former) if former else named.text
        return self._to(text)

    def add(self, fields: Document, after: int | None = None) -> "tuple[Workpiece, int]":
        """Add a card after another one, or at the end; gives its place too.

        Without an `id` it gets one from its text.
        """
        card = self._named(fields, self._ids())
        text = edits.add_card(self.text, card, self._number_after(after))
        return self._to(text)._with_place(string(card, "id"))

    def add_all(self, cards: Sequence[Document]) -> "Workpiece":
        """Add cards at the end, each with an id of its own; one step of undo."""
        ids = set(self._ids())
        added = []
        for fields in cards:
            added.append(self._named(fields, ids))
            ids.add(string(added[-1], "id"))
        return self._to(edits.add_cards(self.text, added, self._number_after(None))) if added else self

    def duplicate(self, place: int) -> "tuple[Workpiece, int]":
        """Add a copy of a card after it, under an id of its own; gives its place too."""
        card = self.cards[place]
        card_id = free_id(card.id or "card", self._ids())
        if card.base is None and card.number is not None:
            return self._to(edits.copy_card(self.text, card.number, card_id))._with_place(card_id)
        kept = {name: value for name, value in card.fields.items() if name != "was"}
        return self.add({**kept, "id": card_id}, place)

    def move(self, place: int, to: int) -> "Workpiece":
        """Move a card to another place.

        Raises:
            WrongUse: a card of a built-in deck keeps its place.
        """
        here, there = self.cards[place], self.cards[to]
        if here.base is not None or there.base is not None or here.number is None or there.number is None:
            raise WrongUse("The cards of a built-in deck keep their places.", "New ones come after them.")
        return self._to(shift(self.text, ("cards",), here.number, there.number))

    def delete(self, place: int) -> "Workpiece":
        """Take a card out; a built-in one is hidden."""
        return self._to(edits.take_out(self.text, self.cards[place]))

    def give(self, place: int, other: "Workpiece") -> "tuple[Workpiece, Workpiece]":
        """Move a card to the end of another deck: this one without it, and the other with it.

        Save the other first, so that the card is never in neither.
        """
        taken, _ = other.add({**self.cards[place].fields})
        return self.delete(place), taken

    def differences(self, place: int) -> tuple[Difference, ...]:
        """In which fields a card differs from the built-in one; empty where nothing does."""
        return differences(self.cards[place])

    def go_back(self, place: int) -> "Workpiece":
        """Make a changed or hidden card as it is built in again."""
        return self._to(edits.go_back(self.text, self.cards[place]))

    def unfold(self, place: int) -> "Workpiece":
        """The whole of a card that is as built in written into the file, to be changed by hand."""
        card = self.cards[place]
        if card.standing is not Standing.SAME or card.base is None:
            return self
        return self._to(edits.add_card(self.text, card.base, self._number_after(None)))

    def replaced(self, text: str) -> "Workpiece":
        """The whole text written anew, as by an editor; one step of undo.

        Raises:
            Broken: it cannot be read as a deck.
        """
        _refuse_broken(str(self.path), text)
        return self._to(text)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self.future)

    def undo(self) -> "Workpiece":
        """As before the last edit; the same where there was none."""
        if not self.past:
            return self
        *past, text = self.past
        return replace(self, text=text, past=tuple(past), future=(*self.future, self.text), run=None)

    def redo(self) -> "Workpiece":
        """As before the last undo; the same where there was none."""
        if not self.future:
            return self
        *future, text = self.future
        return replace(self, text=text, future=tuple(future), past=(*self.past, self.text), run=None)

    def settle(self) -> "Workpiece":
        """End a run of setting one field: the next edit is a step of undo of its own."""
        return self if self.run is None else replace(self, run=None)

    def preview(self, place: int) -> Card:
        """The card as it would be dealt; a field that does not fit is shown with its default."""
        return preview(self.cards[place].fields, self.id, self.title)

    def remarks(self, place: int) -> tuple[Remark, ...]:
        """All that schema and style have to say about one card; quick enough to ask at each key."""
        others = {card.id for at, card in enumerate(self.cards) if at != place}
        return remarks_on(self.cards[place].fields, others, self.id, self.title, self.language)

    def faults(self) -> tuple[Diagnostic, ...]:
        """All that is wrong with the whole file, in its order."""
        checked = check_text(str(self.path), self.raw)
        found = tuple(checked.diagnostics)
        if self.base is None or checked.document is None or checked.broken:
            return found
        file = OwnFile(self.path, checked.document, self.raw, found, checked.faulty_cards)
        return (*found, *check_merged(self.base, checked.document, file)[1])

    def _named(self, fields: Document, taken: Collection[str]) -> Document:
        wanted = string(fields, "id") or slug(string(fields, "text"), "card")
        card = {name: edits.cleaned(value) for name, value in fields.items()}
        return {**card, "id": free_id(wanted, taken)}

    def _ids(self) -> frozenset[str]:
        return frozenset(card.id for card in self.cards)

    def _number_after(self, place: int | None) -> int:
        number = None if place is None else self.cards[place].number
        if number is None or (place is not None and self.cards[place].base is not None):
            return len(objects(self.document.get("cards")))
        return number + 1

    def _with_place(self, card_id: str) -> "tuple[Workpiece, int]":
        return self, next(at for at, card in enumerate(self.cards) if card.id == card_id)

    def _to(self, text: str, run: Path | None = None) -> "Workpiece":
        if text == self.text:
            return replace(self, run=run)
        going_on = run is not None and run == self.run and self.past
        kept = min(_STEPS_KEPT, max(10, _CHARACTERS_KEPT // (len(text) + 1)))
        past = self.past if going_on else (*self.past, self.text)[-kept:]
        return replace(self, text=text, past=past, future=(), run=run)


def open_piece(path: File, raw: bytes, base: Document | None = None) -> Workpiece:
    """The deck file of these bytes, open for editing.

    Raises:
        Broken: it cannot be edited field by field.
    """
    text = decode(str(path), raw)
    if not isinstance(text, str):
        raise Broken(raw.decode("utf-8", "replace"), (text,))
    _refuse_broken(str(path), text)
    return Workpiece(path, text, raw, base)


def _refuse_broken(name: str, text: str) -> None:
    document = parse(Text(name, text))
    if isinstance(document, list):
        raise Broken(text, tuple(document))
    cards = document.get("cards", [])
    if not isinstance(cards, list) or len(objects(cards)) != len(cards):
        raise Broken(text, tuple(check_text(name, text.encode()).diagnostics))
