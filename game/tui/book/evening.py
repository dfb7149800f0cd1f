"""One whole evening: its cards, words and intention, and what can be changed about them."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.base.errors import WrongUse
from game.base.text import clean, clean_line
from game.cards.model import Step
from game.front import commands, wording
from game.front import looking_back as words
from game.front.ours import OURS, WHAT_CAN
from game.journal.document import SessionDocument
from game.journal.highlights import moment_of
from game.journal.records import Intention
from game.play.rules import MAX_EVENING_NAME, MAX_INTENTION, MAX_NOTE
from game.tui.book.cards import plainly, said, wrapped
from game.tui.book.elsewhere import tell_elsewhere
from game.tui.book.room import BlocksRoom
from game.tui.book.rows import CardRow, Head, IntentionRow, NoteRow, Row, rows_of
from game.tui.widgets.blocks import Blocks
from game.tui.widgets.hints import Pair

NAMELESS = "An evening"
COMES_AGAIN = "This card comes again at the next chance."
NO_WORDS_HERE = "Go to some words with the arrows first."
NO_CARD_HERE = "Go to a card with the arrows first."
_AIR = Content("")


class EveningScreen(BlocksRoom):
    """Opened at a card, or at the evening's name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "star", "Star this card, or take the star back"),
        Binding("c", "change", "Change these words"),
        Binding("x", "remove", "Remove these words for good"),
        Binding("a", "ask_again", "Put this card back into play"),
        Binding("m", "ours", "Make this ritual, or these words, one of your rituals"),
        Binding("n", "rename", "Give the evening another name"),
        Binding("f", "forget", "Forget the whole evening"),
    ]

    def __init__(self, session: str, card: str = "") -> None:
        super().__init__()
        self._session = session
        self._card = card
        self._rows: list[Row] = []
        self._steps: Mapping[str, Sequence[Step]] = {}
        self._evening: SessionDocument | None = None

    def on_mount(self) -> None:
        """Open at the card."""
        super().on_mount()
        if self._card:
            at = (n for n, row in enumerate(self._rows) if isinstance(row, CardRow) and row.key == self._card)
            self.reload(next(at, 0))

    def load(self) -> int:
        """The evening as it is kept now."""
        try:
            self._evening = self.book.evening(self._session)
        except WrongUse:
            # Forgotten from another window meanwhile.
            self._rows = []
            raise
        self._rows = list(rows_of(self._evening))
        self._steps = words.ritual_steps(self.house)
        return len(self._rows)

    def heading(self) -> Content:
        """Where they are in the book; which evening it is, while its name on the page is out of view."""
        evening = self._evening
        if evening is None or not self.query_one(Blocks).top:
            return Content.styled("an evening", "bold $primary")
        name = clean_line(evening.name, MAX_EVENING_NAME) or f"{evening.started:%A, %-d %B %Y}"
        return wrapped(name, self.app.size.width - 4, 1, "bold $primary")[0]

    @on(Blocks.Scrolled)
    def _head(self) -> None:
        self.query_one("#book-top", Static).update(self.heading())

    def reload(self, place: int | None = None) -> None:
        """Read again and show it, the name as well."""
        super().reload(place)
        self._head()

    def keys(self) -> list[Pair]:
        """What one does most."""
        game = self.game
        return [
            ("c", "change words"),
            ("x", "remove"),
            ("s", "star"),
            ("escape", "back"),
            game.hint(commands.BLANK),
            game.hint(commands.HELP),
        ]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """One row of the evening."""
        row, room = self._rows[place], width - 6
        last = place + 1 == len(self._rows) or not isinstance(self._rows[place + 1], NoteRow)
        match row:
            case Head(evening):
                name = wrapped(clean(evening.name) or NAMELESS, room, style="bold $primary")
                lines = [*name, *wrapped(wording.evening_line(evening), room, style="$quiet")]
                return [*plainly(lines, here=here), _AIR]
            case CardRow(card):
                mark = Content.styled("★ " if card.starred else "· ", "$accent" if card.starred else "$quiet")
                text = [
                    (mark if n == 0 else Content("  ")) + line
                    for n, line in enumerate(wrapped(card.text, room))
                ]
                text += [Content("  ") + line for line in self._steps_of(row, room - 2)]
                return [*plainly(text, here=here), *([_AIR] if last else [])]
            case NoteRow(by=by, note=note):
                text = [Content("  ") + line for line in said(by, note.text, room)]
                return [*plainly(text, here=here), *([_AIR] if last else [])]
            case IntentionRow(intention):
                taken = words.TAKEN_ALONG.format(clean(intention.text))
                return plainly(wrapped(taken, room, style="$quiet"), here=here)

    def action_star(self) -> None:
        """Star the card, or take the star back."""
        card = self._here_card()
        if card is not None:
            with self.saying():
                self.book.star(self._session, card.key, on=not card.card.starred)
                self.say("")
                self.reload()

    def action_change(self) -> None:
        """Write other words; either of the two may, after a confirm."""
        row = self._here()
        if isinstance(row, Head):
            self.action_rename()
        elif isinstance(row, NoteRow):
            self._ask_words(row, row.note.text)
        elif isinstance(row, IntentionRow):
            self._ask_intention(row, row.intention.text)
        else:
            self.say(NO_WORDS_HERE)

    def action_remove(self) -> None:
        """Remove the words for good."""
        match self._here():
            case NoteRow() as row:
                self.make_sure("Remove these words?", words.REMOVE_WORDS, lambda: self._put(row, ""))
            case IntentionRow() as taken:
                question = "Remove this intention?"
                self.make_sure(question, words.REMOVE_WORDS, lambda: self._remove_intention(taken))
            case _:
                self.say(NO_WORDS_HERE)

    def action_ask_again(self) -> None:
        """Put the card back into play."""
        card = self._here_card()
        if card is not None:
            with self.saying():
                self.book.ask_again(card.key)
                self.say(COMES_AGAIN)

    def action_ours(self) -> None:
        """Make it one of their rituals."""
        row = self._here()
        with self.saying():
            if isinstance(row, NoteRow):
                self.book.make_answer_ours(row.note.text, self._session)
            elif isinstance(row, CardRow) and row.card.kind == "ritual":
                self.book.make_ours(row.key)
            else:
                self.say(WHAT_CAN)
                return
            self.say(OURS)

    def action_rename(self) -> None:
        """Give the evening another name."""
        if self._evening is not None:
            question = "A name for this evening; empty for none"
            self.ask(question, self._rename, self._evening.name, limit=MAX_EVENING_NAME)

    def action_forget(self) -> None:
        """Forget the evening."""
        self.make_sure("Forget this evening?", words.FORGET, self._forget)

    def _steps_of(self, row: CardRow, width: int) -> list[Content]:
        steps, evening = self._steps.get(row.key), self._evening
        if not steps or evening is None:
            return []
        return wrapped(words.steps_line(steps, moment_of(row.card, evening)), width, style="$quiet")

    def _here(self) -> Row | None:
        return self._rows[self.place] if self._rows else None

    def _here_card(self) -> CardRow | None:
        row = self._here()
        card = row.card if isinstance(row, NoteRow) else row
        if isinstance(card, CardRow):
            return card
        self.say(NO_CARD_HERE)
        return None

    def _ask_words(self, row: NoteRow, text: str) -> None:
        question = wording.NOTE_PROMPT.format(clean_line(row.by or "One of you", 40))
        self.ask(question, lambda text: self._change(row, text), text, limit=MAX_NOTE)

    def _change(self, row: NoteRow, text: str) -> None:
        if text == row.note.text:
            return
        if not text:
            self.action_remove()
        else:
            self.make_sure(
                words.CHANGE_WORDS,
                words.CHANGED,
                lambda: self._put(row, text),
                lambda: self._ask_words(row, text),
            )

    def _ask_intention(self, row: IntentionRow, text: str) -> None:
        self.ask(wording.INTENTION_PROMPT, lambda text: self._reword(row, text), text, limit=MAX_INTENTION)

    def _reword(self, row: IntentionRow, text: str) -> None:
        def then() -> None:
            with self.saying():
                self.tell(self.book.change_intention(self._taken_along(row), text))

        if not text:
            self.action_remove()
        elif text != row.intention.text:
            self.make_sure(words.CHANGE_WORDS, words.CHANGED, then, lambda: self._ask_intention(row, text))

    def _put(self, row: NoteRow, text: str) -> None:
        with self.saying():
            self.tell(self.book.change_words(self._session, row.card.key, row.number, text))

    def _rename(self, name: str) -> None:
        self.tell(self.book.rename_evening(self._session, name))

    def _remove_intention(self, row: IntentionRow) -> None:
        with self.saying():
            self.tell(self.book.remove_intention(self._taken_along(row)))

    def _taken_along(self, row: IntentionRow) -> Intention:
        evening = self.book.evening(self._session)
        return Intention(evening.id, row.intention.text, evening.started)

    def _forget(self) -> None:
        with self.saying():
            remains = self.book.forget_evening(self._session)
            self.dismiss()
            tell_elsewhere(self.game, remains)
