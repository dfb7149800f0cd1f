"""Cards from a file: what would become of each row, before anything is brought in."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.base.errors import Trouble
from game.base.text import clean, clean_line
from game.cards.ids import free_id, slug
from game.cards.importing.plan import Answer as Said
from game.cards.importing.plan import Outcome, Planned, bring_in, plan, summed_up
from game.cards.importing.reading import read_rows
from game.cards.importing.rows import Row
from game.cards.importing.rows import Rows as FileRows
from game.cards.importing.target import left_out, target_of
from game.cards.model import Deck
from game.cards.raw import string
from game.cards.workshop import Workpiece, Workshop
from game.tui.desk import Desk
from game.tui.screens.deck import DeckScreen
from game.tui.screens.listing import Listing
from game.tui.screens.room import Room
from game.tui.screens.which_deck import A_NEW_ONE, which_to_bring_into
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows

_STYLES = {
    Outcome.ADDED: "$accent",
    Outcome.CHANGED: "$accent",
    Outcome.HIDDEN: "$accent",
    Outcome.SAME: "$quiet",
    Outcome.SKIPPED: "$quiet",
    Outcome.UNSURE: "$error",
}
_LONGEST = 200


class BringInScreen(Listing):
    """A preview row by row. What is unsure waits for an answer, and stays out without one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "bring", "Bring them in", show=False),
        Binding("1", "answer('that card')", "It is that card", show=False),
        Binding("2", "answer('a new card')", "It is a new card", show=False),
        Binding("3", "answer('neither')", "Leave it out", show=False),
    ]
    EMPTY = "There is no card in this file."

    def __init__(self, piece: Workpiece, file: str, found: FileRows) -> None:
        super().__init__()
        self._piece = piece
        self._file = file
        self._found: Sequence[Row] = found.rows
        self._notes = (*found.notes, *left_out(found, piece))
        self._answers: dict[int, Said] = {}
        self._planned: Sequence[Planned] = ()

    def beside(self) -> ComposeResult:
        """What becomes of the row, and why."""
        yield Static("", id="told", markup=False)

    def hints(self) -> list[Pair]:
        """The keys to show."""
        return [("arrows", "look"), ("enter", "bring them in"), ("escape", "leave it")]

    def on_mount(self) -> None:
        """Show what would become of each row."""
        self._plan()
        self.say(" ".join(self._notes))

    def action_answer(self, said: str) -> None:
        """Answer for a row that is unsure."""
        place = self.rows.place
        if self._planned and (self._planned[place].outcome is Outcome.UNSURE or place in self._answers):
            self._answers[place] = Said(said)
            self._plan()

    def action_bring(self) -> None:
        """Lay the deck with the cards on the desk; saving it is the last step."""
        after = bring_in(self._piece, self._planned)
        kept = self._piece.saved is not None or self._piece.changes_nothing
        if after.text == self._piece.text and kept:
            self.say("Nothing would change.")
            return
        screen = DeckScreen(Desk(self.game.house.workshop, after))
        self.app.switch_screen(screen)
        screen.call_after_refresh(screen.say, f"{summed_up(self._planned)}. Look it through; ctrl+s saves.")

    @on(Rows.Moved)
    def _show_row(self) -> None:
        if self._planned:
            self.query_one("#told", Static).update(_about(self._planned[self.rows.place]))

    def _plan(self) -> None:
        self._planned = plan(self._piece, self._found, self._answers)
        into = f"{clean_line(self._file, 40)} into “{clean_line(self._piece.title, 40)}”"
        self.head(into, summed_up(self._planned))
        self.rows.fill(len(self._planned), self._row, self.rows.place)

    def _row(self, place: int) -> Content:
        planned = self._planned[place]
        words = string(planned.row.fields, "text") or string(planned.row.fields, "id")
        return Content.assemble(
            (f"{planned.outcome.value:<8}", _STYLES[planned.outcome]),
            clean_line(words, _LONGEST) or f"line {planned.row.line}",
        )


def bring_from(room: Room, path: Path, deck: Deck | None) -> None:
    """Read a file, ask into which deck, and show what would become of its rows; `deck` is the marked one."""
    try:
        _, rows = read_rows(path)
    except Trouble as trouble:
        room.say(trouble.sentence())
        return
    except OSError as error:
        room.say(f"{path} cannot be read: {error.strerror}.")
        return
    which = which_to_bring_into(
        room.game.house.library.decks, deck, f"{clean_line(path.name, 40)}: to which deck?"
    )
    room.app.push_screen(which, partial(_open, room, path, rows))


def _open(room: Room, path: Path, rows: FileRows, answer: str | None) -> None:
    if not answer:
        return
    workshop = room.game.house.workshop
    to = _new_id(workshop, rows, path) if answer == A_NEW_ONE else answer
    try:
        piece = target_of(workshop, rows, path, to)
    except Trouble as trouble:
        room.say(trouble.sentence())
        return
    room.app.push_screen(BringInScreen(piece, path.name, rows))


def _new_id(workshop: Workshop, rows: FileRows, path: Path) -> str | None:
    """The id of the new deck; None for changes to a built-in one, which have no deck of their own."""
    if string(rows.head, "extends"):
        return None
    return free_id(string(rows.head, "id") or slug(path.stem, "deck"), workshop.taken_ids())


def _about(planned: Planned) -> Content:
    parts = [
        Content(clean_line(string(planned.row.fields, "text"), 400)),
        Content.styled(planned.outcome.value, f"bold {_STYLES[planned.outcome]}"),
        Content(clean(planned.why)),
    ]
    if planned.outcome is Outcome.UNSURE:
        card = f"1  it is the card “{planned.card}”\n2  it is a new card\n3  leave it out"
        parts.append(Content.styled(card, "$accent"))
    return Content("\n\n").join([part for part in parts if part.plain])
