"""What an import would do, row by row, and doing it: nothing is merged that was not told."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from game.base.text import clean_line
from game.cards.diagnostics import Severity
from game.cards.edits import DEFAULTS, cleaned
from game.cards.importing.rows import Row
from game.cards.model import Kind
from game.cards.raw import Document, string, strings
from game.cards.remarks import card_faults
from game.cards.workcards import Standing, WorkCard
from game.cards.workpiece import Workpiece

_ALIKE = 90
_NEVER_CHANGED = ("id", "was")
_WORD = re.compile(r"\w+")


class Outcome(StrEnum):
    """What becomes of a row; UNSURE waits for somebody's answer."""

    ADDED = "added"
    CHANGED = "changed"
    HIDDEN = "hidden"
    SAME = "same"
    SKIPPED = "skipped"
    UNSURE = "unsure"


class Answer(StrEnum):
    """What somebody says about a row that may be a card of the deck, or another one."""

    THAT_CARD = "that card"
    NEW_CARD = "a new card"
    NEITHER = "neither"


@dataclass(frozen=True)
class Planned:
    """What becomes of one row.

    Attributes:
        row: the row.
        outcome: what becomes of it.
        why: the reason, one sentence.
        card: the id of the card of the deck that it is, or may be; empty for none.
        fields: what is written: all fields of a new card, or those that change.
    """

    row: Row
    outcome: Outcome
    why: str
    card: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)

    def line(self) -> str:
        """The row in one line: its line in the file, what becomes of it, why."""
        words = clean_line(string(self.row.fields, "text") or string(self.row.fields, "id"), 40)
        shown = f"“{words}”: " if words else ""
        return f"line {self.row.line}: {self.outcome.value}: {shown}{clean_line(self.why, 200)}"


def plan(
    piece: Workpiece, rows: Sequence[Row], answers: Mapping[int, Answer] | None = None
) -> tuple[Planned, ...]:
    """What becomes of each row if it is brought into the deck.

    Args:
        piece: the deck.
        rows: what the file holds.
        answers: what somebody said about rows that were unsure, by their index.
    """
    planner = _Planner(piece)
    said = answers or {}
    return tuple(planner.place(row, said.get(index)) for index, row in enumerate(rows))


def bring_in(piece: Workpiece, planned: Sequence[Planned]) -> Workpiece:
    """The deck with what was planned; one step of undo. What is unsure stays out."""
    places = {card.id: place for place, card in enumerate(piece.cards)}
    changed = {places[each.card]: each.fields for each in planned if each.outcome is Outcome.CHANGED}
    after = piece.set_many(changed).add_all(
        [each.fields for each in planned if each.outcome is Outcome.ADDED]
    )
    hidden = [each.card for each in planned if each.outcome is Outcome.HIDDEN]
    if hidden:
        after = after.set_deck(
            ("hide",), list(dict.fromkeys((*strings(after.document.get("hide")), *hidden)))
        )
    return piece.replaced(after.text)


def summed_up(planned: Sequence[Planned]) -> str:
    """How many rows come to what: "3 added, 1 changed"."""
    numbers = {outcome: sum(each.outcome is outcome for each in planned) for outcome in Outcome}
    return (
        ", ".join(f"{number} {outcome.value}" for outcome, number in numbers.items() if number) or "nothing"
    )


class _Planner:
    def __init__(self, piece: Workpiece) -> None:
        self._cards = {card.id: card for card in piece.cards}
        self._former = {was: card.id for card in piece.cards for was in strings(card.fields.get("was"))}
        self._texts: dict[str, list[str]] = {}
        for card in piece.cards:
            self._texts.setdefault(_plain(card.fields), []).append(card.id)
        self._taken: dict[str, int] = {}
        self._new: dict[str, int] = {}

    def place(self, row: Row, answer: Answer | None) -> Planned:
        """What becomes of the next row."""
        if row.problem:
            return Planned(row, Outcome.SKIPPED, row.problem)
        if row.hides:
            return self._hidden(row)
        found, how = self._same_card(row.fields)
        if not found:
            maybe, why = self._perhaps(row.fields)
            if maybe and answer is None:
                return Planned(row, Outcome.UNSURE, why, maybe)
            if maybe and answer is Answer.NEITHER:
                return Planned(row, Outcome.SKIPPED, "left out, as you said", maybe)
            found, how = (maybe, "you said so") if maybe and answer is Answer.THAT_CARD else ("", "")
        return self._known(row, self._cards[found], how) if found else self._unknown(row)

    def _hidden(self, row: Row) -> Planned:
        wanted = string(row.fields, "id")
        card = self._cards.get(self._former.get(wanted, wanted))
        if card is None or card.base is None:
            return Planned(row, Outcome.SKIPPED, "there is no built-in card of that id to hide here")
        words = f"“{clean_line(string(card.fields, 'text'), 80)}”"
        if card.standing is Standing.HIDDEN:
            return Planned(row, Outcome.SAME, f"{words} is hidden already", card.id)
        return Planned(row, Outcome.HIDDEN, f"{words} is played no more", card.id)

    def _same_card(self, fields: Document) -> tuple[str, str]:
        """The card that a row is beyond doubt, and how that is known."""
        wanted = string(fields, "id")
        if wanted in self._cards:
            return wanted, "the same id"
        if wanted in self._former:
            return self._former[wanted], "its former id"
        former = [was for was in strings(fields.get("was")) if was in self._cards]
        if former:
            return former[0], "its former id"
        words = _plain(fields)
        alike = self._texts.get(words, []) if words else []
        return (alike[0], "the same text") if len(alike) == 1 else ("", "")

    def _perhaps(self, fields: Document) -> tuple[str, str]:
        """A card that a row may be, and why that is not sure."""
        words = _plain(fields)
        if len(alike := self._texts.get(words, []) if words else []) > 1:
            return alike[0], f"{len(alike)} cards have this text"
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extractOne

        near = extractOne(words, self._texts.keys(), scorer=ratio, score_cutoff=_ALIKE) if words else None
        if near is None:
            return "", ""
        card = self._texts[near[0]][0]
        return card, f"nearly the text of {card}, which says “{string(self._cards[card].fields, 'text')}”"

    def _known(self, row: Row, card: WorkCard, how: str) -> Planned:
        if card.id in self._taken:
            why = f"{card.id} was in line {self._taken[card.id]} already"
            return Planned(row, Outcome.SKIPPED, why, card.id)
        self._taken[card.id] = row.line
        changed = {
            name: cleaned(value)
            for name, value in row.fields.items()
            if name not in _NEVER_CHANGED and cleaned(value) != _value(card, name)
        }
        if not changed:
            return Planned(row, Outcome.SAME, f"{card.id}, by {how}", card.id)
        if problem := _problem({**card.fields, **changed}):
            return Planned(row, Outcome.SKIPPED, problem, card.id)
        hidden = " It is hidden now, and comes back." if card.standing is Standing.HIDDEN else ""
        why = f"{card.id}, by {how}; other: {', '.join(changed)}.{hidden}"
        return Planned(row, Outcome.CHANGED, why, card.id, changed)

    def _unknown(self, row: Row) -> Planned:
        kind = Kind.RITUAL if "steps" in row.fields else Kind.CONVERSATION
        fields: dict[str, object] = {"kind": kind.value, **row.fields}
        words = _plain(fields)
        if words and words in self._new:
            return Planned(row, Outcome.SKIPPED, f"the same text as line {self._new[words]}")
        if problem := _problem({"id": "card", **fields}):
            return Planned(row, Outcome.SKIPPED, problem)
        self._new[words] = row.line
        return Planned(row, Outcome.ADDED, "a new card", fields=fields)


def _value(card: WorkCard, name: str) -> object:
    value = card.fields.get(name, DEFAULTS.get(name))
    return list(value) if isinstance(value, tuple) else value


def _problem(fields: Document) -> str:
    """What keeps a card out of play; empty for nothing."""
    plain = {name: cleaned(value) for name, value in fields.items()}
    found = next((fault for fault in card_faults(plain) if fault.severity is Severity.ERROR), None)
    return f"{found.message} {found.hint}".strip() if found else ""


def _plain(fields: Document) -> str:
    """The words of a card's text, without case and signs."""
    return " ".join(_WORD.findall(string(fields, "text").casefold()))
