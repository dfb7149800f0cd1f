"""What the deck's screen and the card's screen share: saving, undo, drafts, conflicts, the editor."""

import os
from abc import abstractmethod
from functools import partial

from textual.app import SuspendNotSupported

from game.base.errors import Trouble
from game.base.files import make_private_dir
from game.cards.diagnostics import Diagnostic
from game.cards.ours import provide_schema
from game.cards.standing_in_play import errors_of, first_in_words, in_short
from game.cards.workshop import Broken, Conflict
from game.front.editor import FromEditor, edit_text
from game.tui.desk import Desk, FileState, Outside
from game.tui.screens.ask import Answer, Ask
from game.tui.screens.room import Room

AUTOSAVE_SECONDS = 2.0
"""How often what is not saved is kept in the drafts folder."""

_MEANWHILE = (
    Answer("d", "difference", "See the difference."),
    Answer("r", "reload", "Take the file as it is now; yours is one undo away."),
    Answer("c", "copy", "Keep yours as a copy beside it."),
    Answer("o", "over", "Save yours over it; the other is kept as a version."),
)
_GONE = (
    Answer("c", "copy", "Keep yours as a copy."),
    Answer("o", "over", "Save yours where it was."),
)
_UNREADABLE = (
    Answer("e", "again", "Back to the editor."),
    Answer("x", "leave", "Leave the deck as it was before the editor."),
)
_NEVER_LOOKED = (-1, -1)
_AS_BUILT_IN = {
    False: "All is as it came with the game; there is nothing to save.",
    True: "All is as it came with the game again. Your file of changes is gone; its versions stay.",
}
_CHANGED_OUTSIDE = "Another program has changed this file. Saving will ask you what to do."
_DELETED_OUTSIDE = (
    "Another program has deleted this file. It is kept as a version; saving will ask you first."
)


class AtDesk(Room):
    """A screen on which a deck is written."""

    desk: Desk
    _seen: FileState = _NEVER_LOOKED
    """The file as this screen has last looked at it. The other one has to be told of a change as well."""

    def begin_autosave(self) -> None:
        """Keep what is not saved from now on, every two seconds."""
        self.set_interval(AUTOSAVE_SECONDS, self.look_after)

    @abstractmethod
    def show_piece(self) -> None:
        """Draw the piece as it is now."""

    @abstractmethod
    def turn_to(self, place: int) -> None:
        """Go on with the card at another place."""

    def flush(self) -> None:
        """Take over what was typed and is not yet in the piece."""

    def place(self) -> int | None:
        """The card that is looked at, by its place in the piece."""
        return None

    def look_after(self) -> None:
        """Keep a draft, and see whether another program has changed the file."""
        try:
            self.flush()
            self.desk.keep_draft()
        except Trouble as trouble:
            self.say(trouble.sentence())
        # Only in front: a screen below that took the file anew would speak where nobody sees it.
        if self.is_active:
            self._look_outside()

    def _look_outside(self) -> None:
        now = self.desk.state()
        if now == self._seen:
            return
        self._seen = now
        try:
            found = self.desk.outside()
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        if found is Outside.DELETED:
            self.say(_DELETED_OUTSIDE)
        elif found is Outside.CHANGED and self.desk.unsaved:
            self.say(_CHANGED_OUTSIDE)
        elif found is Outside.CHANGED:
            self._settle_conflict("reload")

    def on_screen_suspend(self) -> None:
        """Whatever is laid over this, an empty screen above all: what was typed is kept at once."""
        self.look_after()

    def leaving(self) -> str:
        """Keep what is not saved; a sentence about it.

        Raises:
            Trouble: it cannot be kept.
        """
        self.flush()
        self.desk.keep_draft()
        return f"What you wrote in “{self.desk.piece.title}” is not saved yet: it waits in the workshop." * (
            self.desk.unsaved
        )

    def action_undo_edit(self) -> None:
        """Take the last edit back."""
        self.flush()
        before = self.desk.piece
        self.desk.put(before.undo())
        self.say("" if before.can_undo else "Nothing to take back.")
        self.show_piece()

    def action_redo_edit(self) -> None:
        """Make the edit again."""
        self.flush()
        before = self.desk.piece
        self.desk.put(before.redo())
        self.say("" if before.can_redo else "Nothing to make again.")
        self.show_piece()

    def action_save(self) -> None:
        """Save the deck, once the keys that are under way have been written."""
        (self.focused or self).call_later(self.save)

    def save(self, *, over: bool = False) -> bool:
        """Save the deck; whether it was. Where the file changed meanwhile, ask what to do."""
        self.flush()
        had_file = self.desk.piece.saved is not None
        try:
            self.desk.save(over=over)
        except Conflict as conflict:
            self._ask_about(conflict)
            return False
        except Trouble as trouble:
            self.say(trouble.sentence())
            return False
        self.show_piece()
        self.say(self._saved_words() if self.desk.piece.saved is not None else _AS_BUILT_IN[had_file])
        return True

    def action_editor(self) -> None:
        """Open the file in the editor somebody likes, at this card."""
        self.flush()
        self._edit_outside(self.desk.piece.text)

    def _saved_words(self) -> str:
        return f"Saved. {in_short(self._errors())}".strip()

    def _errors(self) -> tuple[Diagnostic, ...]:
        return errors_of(self.desk.piece, self.game.house.library)

    def _edit_outside(self, text: str) -> None:
        piece, place = self.desk.piece, self.place()
        line = 1 if place is None else piece.line(place)
        folder = self.game.house.places.decks
        left = FromEditor(text, 0)
        trouble: Trouble | None = None
        try:
            with self.app.suspend():
                # Inside, nothing may escape: the terminal would stay as the editor left it.
                try:
                    make_private_dir(folder)
                    provide_schema(folder)
                    name = self.desk.workshop.drafts.name_for_editor(piece)
                    left = edit_text(folder, os.environ, text, name, line)
                except Trouble as found:
                    trouble = found
                except OSError as error:
                    trouble = Trouble(f"The editor could not be used: {error.strerror}.")
        except SuspendNotSupported:
            trouble = Trouble("This terminal cannot make room for an editor.")
        if trouble is not None:
            self.say(trouble.sentence())
            return
        self._take_back(left, before=text)

    def _take_back(self, left: FromEditor, before: str) -> None:
        card_id = self._card_id()
        text, failed = left.text, f"The editor ended with code {left.code}. " if left.code else ""
        if text == before == self.desk.piece.text:
            self.say(f"{failed}Nothing was changed.")
            return
        try:
            self.desk.put(self.desk.piece.settle().replaced(text))
        except Broken as broken:
            lines = [f"line {found.line}: {found.message} {found.hint}" for found in broken.diagnostics[:8]]
            self.app.push_screen(
                Ask("This cannot be read as a deck yet", _UNREADABLE, lines), partial(self._again, text)
            )
            return
        self.show_piece()
        errors = self._errors()
        first = next((found.number for found in errors if found.number is not None), None)
        self._turn_to(card_id, None if first is None else first - 1)
        told = (
            f"{first_in_words(errors)} {in_short(errors)}"
            if errors
            else "Back from the editor: all in order."
        )
        self.say(failed + told)

    def _card_id(self) -> str:
        place = self.place()
        return "" if place is None else self.desk.piece.cards[place].id

    def _turn_to(self, card_id: str, number: int | None = None) -> None:
        """To the card of that number in the file, or else of that id."""
        for place, card in enumerate(self.desk.piece.cards):
            found = card.number == number if number is not None else card.id == card_id
            if found and place != self.place():
                self.turn_to(place)
                return

    def _again(self, text: str, answer: str | None) -> None:
        if answer == "leave":
            self.say("As before the editor.")
        else:
            # Escape must not lose what was written there.
            self._edit_outside(text)

    def _ask_about(self, conflict: Conflict) -> None:
        ask = Ask(
            f"Another program has {'changed' if conflict.theirs is not None else 'deleted'} this file",
            _MEANWHILE if conflict.theirs is not None else _GONE,
            ["Nothing was saved yet."],
        )
        self.app.push_screen(ask, partial(self._answered, conflict))

    def _answered(self, conflict: Conflict, answer: str | None) -> None:
        if answer == "difference":
            lines = conflict.difference() or ("There is none to be seen.",)
            ask = Ask("Minus: theirs. Plus: yours.", _MEANWHILE[1:], lines)
            self.app.push_screen(ask, partial(self._answered, conflict))
        elif answer:
            self._settle_conflict(answer)

    def _settle_conflict(self, answer: str) -> None:
        if answer == "over":
            self.save(over=True)
            return
        card_id = self._card_id()
        try:
            if answer == "reload":
                self.desk.reload()
                said = "As the file is now. Undo brings yours back."
            else:
                self.desk.save_as_copy()
                said = f"Yours is saved as “{self.desk.piece.title}”."
        except Trouble as trouble:
            said = trouble.sentence()
        self.show_piece()
        self._turn_to(card_id)
        self.say(said)
