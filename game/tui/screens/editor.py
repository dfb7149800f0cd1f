"""A card on the desk: a form beside the card as it will be dealt."""

from datetime import datetime, timedelta
from time import perf_counter
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, Static

from game.base.errors import WrongUse
from game.base.text import clean_line
from game.cards.ids import free_id, slug
from game.cards.raw import Document, Path, string
from game.cards.remarks import Remark
from game.cards.workcards import Standing, WorkCard
from game.cards.workpiece import Workpiece
from game.front import workshop_keys as tools
from game.front.form import Sort, fields_of
from game.front.workshop_keys import Tool
from game.tui.desk import Desk
from game.tui.looking_around import LookingAround
from game.tui.screens.at_desk import AtDesk
from game.tui.widgets.form.box import Box, Edited, in_words
from game.tui.widgets.form.pick import Pick, Several
from game.tui.widgets.form.steps import Steps
from game.tui.widgets.form.words import Words
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.line import Line
from game.tui.widgets.preview import Preview
from game.tui.widgets.steady import Steady

_SOON = 0.04
"""How long after a key the card follows, in seconds, so that the key's own paint comes first."""
_SHARE = 4
"""A large deck takes longer to follow; it waits so many times as long as it took before."""
_RESHAPING: tuple[Path, ...] = (("kind",), ("form",))
_PAUSE = timedelta(seconds=1)
"""Who stops for so long has done with a step; undo takes back what comes next alone."""
_ENDS = ".!?…"
_BEGUN_WITH = 3
"""How many fields a new card has: id, kind, text."""
_WORDS: Path = ("text",)


def _first(tool: Tool, action: str) -> Binding:
    """A key that holds while somebody writes, too."""
    return Binding(tool.keys or tool.key, action, tool.label, show=False, priority=True, id=tool.id)


class EditorScreen(AtDesk, inherit_bindings=False):
    """Writes one card. No bare letter is a command here: it may be the next one of a word."""

    CSS_PATH = "../workshop.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        _first(tools.MORE, "more"),
        _first(tools.ANOTHER, "another"),
        _first(tools.CARD_UNDO, "undo_edit"),
        _first(tools.CARD_REDO, "redo_edit"),
        _first(tools.CARD_SAVE, "save"),
        _first(tools.CARD_EDITOR, "editor"),
        Binding("escape", "back", tools.CARD_BACK.label, show=False, id=tools.CARD_BACK.id),
        Binding("up,shift+tab", "app.focus_previous", "The field above", show=False),
        Binding("down,enter,tab", "app.focus_next", "The field below", show=False),
        Binding("f1", "help", "All the keys", show=False, id="card-help"),
    ]

    def __init__(self, desk: Desk, place: int, *, fresh: bool) -> None:
        """Write on the card at `place`; a `fresh` one goes again if it is left without words."""
        super().__init__()
        self.desk = desk
        self._place = place
        self._fresh = fresh
        self._all = False
        self._shape: tuple[object, ...] = ()
        self._pending: dict[Path, object] = {}
        self._following: Timer | None = None
        self._typed_at: datetime | None = None
        self._drawn: Workpiece | None = None
        self._took = 0.0
        self._early = ""
        self._around = LookingAround(lambda: self.game.house.library)

    def compose(self) -> ComposeResult:
        """The form, the card, what the field is for."""
        with Vertical(id="bench"):
            yield Static("", id="heading", classes="title", markup=False)
            yield Static("", id="about", classes="quiet", markup=False)
            with Container(id="browse"):
                yield VerticalScroll(id="form", can_focus=False)
                with VerticalScroll(id="beside", can_focus=False):
                    yield Steady(id="whole")
                    yield Preview()
                    yield Steady(id="style")
        with Vertical(id="low"):
            yield Steady(id="purpose", classes="quiet")
            yield Whisper()
            yield Hints(self._keys())

    async def on_mount(self) -> None:
        """Lay the form out and begin with the words."""
        await self._lay_out()
        self.begin_autosave()
        self._take_early()

    @property
    def card(self) -> WorkCard:
        """The card as it is in the piece."""
        return self.desk.piece.cards[self._place]

    def place(self) -> int | None:
        """The card's place."""
        return self._place if self._place < len(self.desk.piece.cards) else None

    def look_after(self) -> None:
        """Keep a draft; the card follows what was taken over for it before its own time had come."""
        super().look_after()
        if self.is_current and self.desk.piece is not self._drawn:
            self._follow()

    def flush(self) -> None:
        """Take over what was typed since."""
        self._take_pending()
        for box in self._all_boxes():
            for edited in box.collect():
                self._set(edited.path, edited.value)

    def _take_pending(self) -> None:
        if self._following is not None:
            self._following.stop()
            self._following = None
        pending, self._pending = self._pending, {}
        for path, value in pending.items():
            self._set(path, value)

    def _settle(self) -> None:
        """What was typed up to here is a step of undo of its own."""
        self._take_pending()
        self.desk.put(self.desk.piece.settle())

    def _set(self, path: Path, value: object) -> None:
        try:
            self.desk.put(self.desk.piece.set(self._place, path, value))
        except WrongUse as wrong:
            self.say(wrong.sentence())

    def show_piece(self) -> None:
        """Fill the form anew: an undo, a save, another program may have changed anything."""
        if self.place() is None:
            self.dismiss()
        else:
            self._show_values()
            self.call_next(self._lay_out)

    def turn_to(self, place: int) -> None:
        """Write on another card; one that was begun here and has no words goes when it is left."""
        if self.place() is not None and not self._untouched:
            self._place = place
            self._fresh = False
            self.show_piece()

    def action_more(self) -> None:
        """Show all fields, or only the few."""
        self.flush()
        self._all = not self._all
        self.call_next(self._lay_out)

    def action_back(self) -> None:
        """Back to the deck; a new card without words goes."""
        self._finish()
        self.dismiss()

    def action_another(self) -> None:
        """On to a new card."""
        from game.tui.screens.deck import NEW_CARD

        self._finish()
        after = min(self._place, len(self.desk.piece.cards) - 1)
        piece, self._place = self.desk.piece.settle().add(NEW_CARD, after if after >= 0 else None)
        self.desk.put(piece)
        self._fresh = True
        self._focus(_WORDS)
        self._show_values()
        self.call_next(self._lay_out)

    def save(self, *, over: bool = False) -> bool:
        """Save the deck, the card under a name of its own."""
        self.flush()
        self._name_card()
        return super().save(over=over)

    def action_help(self) -> None:
        """All the keys of the workshop."""
        from game.tui.screens.workshop_help import WorkshopHelp

        self.app.push_screen(WorkshopHelp())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the field is for."""
        for box in event.widget.ancestors:
            if isinstance(box, Box):
                self.query_one("#purpose", Steady).update(clean_line(box.field.about, 200))
                return

    def on_descendant_blur(self) -> None:
        """Who leaves a field has done with a step."""
        if self.place() is not None:
            self._settle()

    def on_key(self, event: events.Key) -> None:
        """A letter that came before there was a place to write belongs to the words."""
        if event.character and event.is_printable and not isinstance(self.focused, Pick | Several):
            self._early += event.character
            if self.focused is not None:
                self._take_early()

    def _take_early(self) -> None:
        early, self._early = self._early, ""
        if early and isinstance(self.focused, Words):
            self.focused.insert(early)
        elif early and isinstance(self.focused, Line):
            self.focused.insert_text_at_cursor(early)

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(Edited)
    def _edited(self, event: Edited) -> None:
        now = self.game.house.clock()
        paused = self._typed_at is not None and now - self._typed_at >= _PAUSE
        self._typed_at = now
        if paused or self._ends_sentence(event):
            self._settle()
        self._pending[event.path] = event.value
        if event.path in _RESHAPING:
            self._follow()
        elif self._following is None:
            self._following = self.set_timer(max(_SOON, _SHARE * self._took), self._follow)

    def _ends_sentence(self, event: Edited) -> bool:
        """Whether a sentence was at its end, and another one begins now."""
        before, after = self._pending.get(event.path), event.value
        if before is None and len(event.path) == 1 and self.place() is not None:
            before = self.card.fields.get(str(event.path[0]))
        if not isinstance(before, str) or not isinstance(after, str) or not before:
            return False
        return before[-1] in _ENDS and after.startswith(before) and after[len(before) :][:1] not in _ENDS

    def _follow(self) -> None:
        """Let the card follow what was typed."""
        began = perf_counter()
        self.flush()
        if self.place() is None:
            return
        if self._shape != self._shape_of(self.card.fields):
            self.call_next(self._lay_out)
        else:
            for steps in self.query(Steps):
                steps.follow(self.card.fields.get("steps"))
            self._draw_beside()
        self._took = perf_counter() - began

    async def _lay_out(self) -> None:
        self.flush()
        if self.place() is None:
            return
        fields = self.card.fields
        if self._shape != self._shape_of(fields):
            self._shape = self._shape_of(fields)
            await self._reshape(fields)
            if self.focused is None:
                self._focus(_WORDS)
        self._draw_beside()

    def _show_values(self) -> None:
        """Show what the file has. At once, or a letter typed meanwhile would be taken back."""
        for box in self._all_boxes():
            box.show(self.card.fields.get(box.field.name))

    def _draw_beside(self) -> None:
        piece = self._drawn = self.desk.piece
        if self._around.needed(piece, self._place):
            self._look_around()
        self.query_one(Preview).show_card(piece.preview(self._place), self.game.house.names())
        # Nobody needs to be told that a card just begun is empty.
        remarks = () if self._untouched else (*piece.remarks(self._place), *self._around.remarks)
        boxes = self._all_boxes()
        named = {box.field.name for box in boxes}
        for box in boxes:
            box.remark([found for found in remarks if found.field[:1] == (box.field.name,)])
        whole = [found for found in remarks if not found.field or found.field[0] not in named]
        self._tell("#whole", [found for found in whole if not found.style])
        self._tell("#style", [found for found in whole if found.style])
        unsaved = " · not saved yet" if self.desk.unsaved else ""
        self.query_one("#heading", Static).update(clean_line(piece.title, 80))
        standing = "" if self.card.standing is Standing.OWN else f" · {self.card.standing.value}"
        about = f"card {self._place + 1} of {len(piece.cards)}{standing}{unsaved}"
        self.query_one("#about", Static).update(about)

    @work(exclusive=True, group="around")
    async def _look_around(self) -> None:
        if await self._around.look(self.desk.piece, self._place) and self.place() is not None:
            self._draw_beside()

    def _tell(self, where: str, remarks: list[Remark]) -> None:
        told = self.query_one(where, Steady)
        told.display = bool(remarks)
        told.show(in_words(remarks), layout=True)

    def _all_boxes(self) -> list[Box | Steps]:
        children = self.query_one("#form", VerticalScroll).children
        return [child for child in children if isinstance(child, Box | Steps)]

    async def _reshape(self, fields: Document) -> None:
        """Mount what is new and remove what goes; what stays keeps its cursor."""
        wanted = fields_of(fields, every=self._all)
        form, there = self.query_one("#form", VerticalScroll), {box.field: box for box in self._all_boxes()}
        for field, box in there.items():
            if field not in wanted:
                await box.remove()
        for at, field in enumerate(wanted):
            if field not in there:
                box = Steps(field) if field.sort is Sort.STEPS else Box(field)
                box.show(fields.get(field.name))
                await form.mount(box, before=at)

    def _shape_of(self, fields: Document) -> tuple[object, ...]:
        return (
            self._all,
            *(field.name for field in fields_of(fields, every=self._all)),
            string(fields, "kind"),
        )

    def _focus(self, path: Path) -> None:
        for box in self.query(Box):
            if box.path == path:
                box.take_focus()
                return

    def _finish(self) -> None:
        """Leave the card: without words a new one goes, with them it is named after them."""
        self.flush()
        self.desk.place = self._place
        if self.place() is None:
            return
        if self._untouched:
            self.desk.put(self.desk.piece.settle().delete(self._place))
        else:
            self._name_card()

    @property
    def _untouched(self) -> bool:
        """Whether the card was begun here and has no words yet."""
        fields = self.card.fields
        return self._fresh and not string(fields, "text").strip() and len(fields) <= _BEGUN_WITH

    def _name_card(self) -> None:
        if self._fresh and self.place() is not None and string(self.card.fields, "text").strip():
            self._fresh = False
            piece = self.desk.piece
            taken = {card.id for at, card in enumerate(piece.cards) if at != self._place}
            name = free_id(slug(string(self.card.fields, "text"), "card"), taken)
            self.desk.put(piece.set(self._place, ("id",), name))

    def _keys(self) -> list[Pair]:
        shown = (tools.FIELD_NEXT, tools.MORE, tools.ANOTHER, tools.CARD_SAVE, tools.CARD_BACK)
        return [(self.game.key(tool.id, tool.key), tool.label) for tool in shown]
