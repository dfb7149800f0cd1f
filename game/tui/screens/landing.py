"""The landing: a spoken thank-you each, a name for the evening, a card of their own, and a calm summary."""

from enum import Enum, auto
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.front import commands, wording
from game.play import intents as do
from game.play.drafts import MAX_EVENING_NAME, MAX_OWN_CARD, Draft, What, last_of
from game.play.session import Stage
from game.tui import entrance
from game.tui.drafting import KEEP_DRAFTS_EVERY, keep_draft
from game.tui.intending import Intending, Known
from game.tui.screens.room import Room
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.pictures import ring


class Part(Enum):
    """Where on the landing they are: a matter of what is shown, kept nowhere."""

    THANKS = auto()
    NAME = auto()
    CARD = auto()
    INTENTION = auto()
    SUMMARY = auto()


_WHAT = {Part.NAME: What.NAME, Part.CARD: What.CARD, Part.INTENTION: What.INTENTION}
_PARTS = {what: part for part, what in _WHAT.items()}


class LandingScreen(Room):
    """Brings the evening home; everything but the end can be left out."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "next", commands.NEXT.label, id=commands.NEXT.id),
        Binding("u,escape", "undo", commands.UNDO.label, id=commands.UNDO.id),
        Binding("i", "intention", commands.INTENTION.label, id=commands.INTENTION.id),
    ]

    def __init__(self, *, pick_up: bool = False) -> None:
        """Show the landing; `pick_up` goes on with what was half written last."""
        super().__init__()
        self._pick_up = pick_up
        self._part = Part.THANKS
        self._filing_failed = False
        self._intending: Intending | None = None

    def compose(self) -> ComposeResult:
        """A title, a few lines, a line to write on."""
        with Vertical(classes="column"):
            yield Static(ring(5, 0.9), classes="picture", markup=False)
            yield Static("", id="heading", classes="title", markup=False)
            yield Static("", id="words", classes="quiet", markup=False)
            yield Field()
            yield Whisper()
        yield Hints([])

    def on_mount(self) -> None:
        """Begin with the thanks; an evening that has ended shows its summary."""
        self.set_interval(KEEP_DRAFTS_EVERY, self.keep_half_written)
        self._show(Part.SUMMARY if self.session.stage is Stage.ENDED else Part.THANKS)
        waiting = last_of(self.session.drafts, tuple(_PARTS)) if self._pick_up else None
        if waiting is not None:
            self._show(_PARTS[waiting.what])
        self.say_notices()

    def lay_by(self) -> tuple[Draft, ...]:
        """What is being written."""
        draft = self._draft
        return () if draft is None else (draft,)

    def keep_half_written(self) -> None:
        """Keep what is being written: a killed terminal must not cost it."""
        keep_draft(self, self._draft)

    def action_next(self) -> None:
        """On to the next part; after the summary, home."""
        match self._part:
            case Part.THANKS if self.session.one_card:
                self._end()
            case Part.THANKS:
                self._show(Part.NAME)
            case Part.SUMMARY if self.session.stage is Stage.ENDED and not self._filing_failed:
                entrance.after_the_evening(self.game)
            case _:
                self._end()

    def action_undo(self) -> None:
        """Back to the table, while the evening has not ended."""
        if self._part is Part.THANKS and self.play(do.Undo()):
            entrance.go(self.game, entrance.screen_for(self.table))

    def action_intention(self) -> None:
        """Only on request: one small intention; then whose it is, and when."""
        if self._part is Part.THANKS:
            self._show(Part.INTENTION)

    @on(Field.Written)
    def _written(self, event: Field.Written) -> None:
        if self._part is Part.INTENTION and self._intending is not None:
            if said := self._intending.take(event.text):
                self.say(said)
            return
        if not self._keep(event.text):
            return
        event.field.close()
        if self._part is Part.NAME:
            self._show(Part.CARD)
        else:
            self._end()

    @on(Field.Left)
    def _left(self, event: Field.Left) -> None:
        draft = self._draft
        if not keep_draft(self, draft):
            return
        event.field.close()
        self._show(Part.THANKS)
        waits = draft is not None and self.session.half_written(draft.what)
        self.say(wording.LAID_BY_FOR_ALL if waits else "")

    @property
    def _draft(self) -> Draft | None:
        """The words on the line, as far as they are written; None for whose an intention is, and when."""
        field, what = self.query_one(Field), _WHAT.get(self._part)
        asks_more = self._intending is not None and not self._intending.at_the_words
        if not field.is_open or what is None or (what is What.INTENTION and asks_more):
            return None
        return Draft(field.text, what=what)

    def _ask(self, question: str, text: str = "", *, example: str = "", limit: int) -> None:
        self.say("")
        self.query_one(Field).open(question, text, example=example, limit=limit)

    def _intend(self, known: Known) -> bool:
        return self.play(do.Intend(known.text, known.owner, known.when))

    def _intended(self) -> None:
        self.query_one(Field).close()
        self._show(Part.THANKS)

    def _keep(self, text: str) -> bool:
        naming, session = self._part is Part.NAME, self.session
        before, what = (session.name, What.NAME) if naming else (session.own_card, What.CARD)
        if text.strip() == before and not session.half_written(what):
            return True
        return self.play(do.NameEvening(text) if naming else do.WriteCard(text))

    def _end(self) -> None:
        self._filing_failed = not self.play(do.End())
        if self.session.stage is Stage.ENDED:
            self._show(Part.SUMMARY)

    def _show(self, part: Part) -> None:
        self._part = part
        heading, words = self.query_one("#heading", Static), self.query_one("#words", Static)
        hints, session = self.query_one(Hints), self.session
        match part:
            case Part.THANKS:
                heading.update(wording.LANDING)
                words.update("\n" + self._thanks())
                hints.show(self._first_keys())
            case Part.NAME:
                words.update("")
                hints.show([("enter", "next, with a name or none"), ("escape", "back")])
                self.query_one(Field).open(
                    wording.NAME_PROMPT,
                    session.half_written(What.NAME) or session.name,
                    example=wording.NAME_EXAMPLE,
                    limit=MAX_EVENING_NAME,
                )
            case Part.CARD:
                words.update("")
                hints.show([("enter", "land, with a card or none"), ("escape", "back")])
                self.query_one(Field).open(
                    wording.CARD_PROMPT,
                    session.half_written(What.CARD) or session.own_card,
                    example=wording.CARD_EXAMPLE,
                    limit=MAX_OWN_CARD,
                )
            case Part.INTENTION:
                words.update("")
                hints.show([("enter", "keep"), ("escape", "back")])
                now = self.game.house.now
                self._intending = Intending(
                    self._ask, self.session.partners, now, self._intend, self._intended
                )
                board = self.session.board
                known = Known(board.intention, board.intention_owner, board.intention_when)
                self._intending.begin(known, session.half_written(What.INTENTION))
            case Part.SUMMARY:
                first, *others = wording.summary(self.session)
                heading.update(first)
                words.update("\n" + "\n".join([*others, "", wording.GOOD_NIGHT]))
                game = self.game
                hints.show([game.hint(commands.NEXT, "home"), game.hint(commands.QUIT, "leave")])

    def _first_keys(self) -> list[Pair]:
        game, undo = self.game, (commands.UNDO, "back to the cards")
        return [
            game.hint(commands.NEXT),
            game.hint(*undo),
            game.hint(commands.INTENTION),
            game.hint(commands.BLANK),
            game.hint(commands.HELP),
        ]

    def _thanks(self) -> str:
        return wording.ONE_CARD_FAREWELL if self.session.one_card else wording.thanks(self.session)
