"""Sealed notes: who is here, what lies here for them, what they have left. The other does not see this."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.text import clean, clean_line
from game.front import commands
from game.front import looking_back as words
from game.front.times import read_time
from game.journal.sealing import Envelope
from game.play.rules import MAX_NOTE
from game.play.session import Session
from game.play.setup import MAX_NAME
from game.tui.book.cards import plainly, wrapped
from game.tui.book.room import BlocksRoom
from game.tui.screens.blank import BlankScreen
from game.tui.screens.page import Page, heading
from game.tui.widgets.field import Field
from game.tui.widgets.hanging import Line
from game.tui.widgets.hints import Pair

WHO = "Who is here? The other looks away."
NONE = "No sealed note. w leaves one for {0}."
NOTE_PROMPT = "A note for {0}, sealed until it is opened"
DAY_PROMPT = "When may it be opened? A day, as “friday” or “2026-02-14”; empty for the next evening"
BIN = "Throw this note away unread?"
BIN_EXPLAINED = "Its words go for good. {0} is not told."
WITHDRAW = "Take this note back?"
_DAY = 40


@dataclass(frozen=True)
class Lying:
    """A note from the outside; `mine` was left by the one who is here."""

    note: Envelope
    mine: bool


class SealedScreen(BlocksRoom):
    """First who is here, then their notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "person(0)", "The first of you is here"),
        Binding("2", "person(1)", "The second of you is here"),
        Binding("enter,space", "open", "Open this note, alone or aloud"),
        Binding("w", "write", "Leave the other a note"),
        Binding("x", "remove", "Take a note of yours back, or throw one away unread"),
    ]

    def __init__(self, evening: Session | None = None) -> None:
        super().__init__()
        self._playing = evening
        self._person: int | None = None
        self._writing: int | None = None
        self._notes: list[Lying] = []

    @property
    def has_palette(self) -> bool:
        """No: what is laid over this page ends it, for one of the two may have it to themselves."""
        return False

    def load(self) -> int:
        """What lies here for the one who is here, and what they left."""
        self._notes = []
        if self._person is not None:
            for_me = self.book.sealed_for(self._person, self._playing)
            self._notes = [Lying(note, False) for note in for_me]
            self._notes += [Lying(note, True) for note in self.book.sealed_by(self._person)]
        return max(1, len(self._notes))

    def heading(self) -> Content:
        """Where they are."""
        return Content.styled("sealed notes", "bold $primary")

    def said(self) -> str:
        """Who is here."""
        return self._called(self._person) if self._person is not None else WHO

    def keys(self) -> list[Pair]:
        """Who is here; then what can be done."""
        blank, back = self.game.hint(commands.BLANK), ("escape", "back")
        if self._person is None:
            return [("1", self._called(0)), ("2", self._called(1)), back, blank]
        return [*self._keys_here(), ("w", "leave one"), back, blank]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """A note from the outside."""
        if self._person is None:
            names = [Content.assemble((f"  {n + 1}  ", "$accent"), self._called(n)) for n in (0, 1)]
            return [names[0], Content(""), names[1]]
        if not self._notes:
            none = NONE.format(self._called(1 - self._person))
            return plainly(wrapped(none, width - 4, style="$quiet"), here=False)
        lying = self._notes[place]
        lines = wrapped(self._outside(lying), width - 4, style="bold" if here else "")
        return [*plainly(lines, here=here), Content("")]

    def action_person(self, person: int) -> None:
        """Somebody is here."""
        if self._person is None:
            self._person = person
            self._show_again()

    def action_leave(self) -> None:
        """Back to who is here, so that the other finds nothing."""
        if self._person is None:
            super().action_leave()
        else:
            self._person = None
            self._show_again()

    def action_open(self) -> None:
        """Open the note they are at."""
        lying = self._here()
        if lying is None:
            return
        if lying.mine:
            self.say("You sealed this one yourself.")
            return
        with self.saying():
            text = self.book.open_sealed(lying.note.id)
            self.app.push_screen(LetterPage(self._called(lying.note.by), text))

    def action_write(self) -> None:
        """Leave the other a note."""
        if self._person is not None:
            person = self._person
            prompt = NOTE_PROMPT.format(self._called(1 - person))
            half = self.house.half_sealed.get(person, "")
            self.ask(prompt, lambda text: self._ask_day(person, text), half, limit=MAX_NOTE, left=self._drop)
            self._writing = person

    def action_remove(self) -> None:
        """Take it back, or throw it away unread."""
        lying = self._here()
        if lying is not None and lying.mine:
            take_back = self.book.withdraw_sealed
            self.make_sure(WITHDRAW, words.REMOVE_WORDS, lambda: self.tell(take_back(lying.note.id)))
        elif lying is not None:
            explained = BIN_EXPLAINED.format(self._called(lying.note.by))
            self.make_sure(BIN, explained, lambda: self.tell(self.book.bin_sealed(lying.note.id)))

    def _here(self) -> Lying | None:
        return self._notes[self.place] if self._notes else None

    def _keys_here(self) -> list[Pair]:
        here = self._here()
        if here is None:
            return []
        return [("x", "take back")] if here.mine else [("enter", "open"), ("x", "bin")]

    def _called(self, person: int) -> str:
        return clean_line(self.house.names()[person], MAX_NAME)

    def _outside(self, lying: Lying) -> str:
        note = lying.note
        if not lying.mine:
            return f"From {self._called(note.by)}, left on {words.day_words(note.made)}"
        return f"For {self._called(1 - note.by)}, to be opened {_opens(note)}"

    def _show_again(self) -> None:
        self.say("")
        self.reload(0)
        self.show_keys()

    def _ask_day(self, person: int, text: str) -> None:
        self._writing = None
        if text:
            self.house.half_sealed[person] = text
            self.ask(DAY_PROMPT, lambda day: self._seal(person, text, day), limit=_DAY, left=self._drop)

    def _seal(self, person: int, text: str, day: str) -> None:
        note = self.book.seal(person, text, _day(day, self.house.now()))
        self._drop()
        self.reload()
        self.say(words.SEALED.format(_opens(note)))

    def _drop(self) -> None:
        """Half a note is kept over a blank alone."""
        self._writing = None
        self.house.half_sealed.pop(self._person if self._person is not None else -1, None)

    def on_screen_suspend(self) -> None:
        """When the screen is blanked, whoever comes back finds neither the words nor whose they are."""
        if not isinstance(self.app.screen, BlankScreen):
            return
        if self._writing is not None:
            self.house.half_sealed[self._writing] = self.query_one(Field).text
        self._writing = self._person = None
        self.close_line()
        self._show_again()


class LetterPage(Page):
    """The words of a note that was opened."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self._from = name
        self._text = text

    def lines(self) -> list[Line]:
        """From whom, and the words."""
        return [heading(f"From {self._from}"), Content(""), Content(clean(self._text))]


def _day(text: str, now: datetime) -> date | None:
    """The day that is meant; today is one."""
    if text.casefold() == "today":
        return now.date()
    when = read_time(text, now)
    return when.date() if when is not None else None


def _opens(note: Envelope) -> str:
    return f"from {words.day_words(note.opens)} on" if note.opens else "on the next evening"
