"""Our house: what the cards may presume, and all lines away with one key, pressed twice."""

from typing import ClassVar

from msgspec.structs import replace
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import care_words, commands, context
from game.front.context import Tag
from game.journal.care import clear_lines
from game.tui import keys
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Hanging
from game.tui.widgets.hanging import Line as Hung
from game.tui.widgets.hints import Hints, Whisper


class OurHouseScreen(ModalScreen[None]):
    """A sentence for each context tag; space switches one, and keeps it at once."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "The line above", show=False),
        Binding("down,tab", "move(1)", "The line below", show=False),
        Binding("space", "switch", "On or off"),
        Binding("x", "clear_lines", "Take all lines away", id="clear-lines"),
        Binding("escape,enter,y,q", "leave", "Back"),
        Binding(commands.BLANK.key, "app.blank", "Blank", show=False, id=commands.BLANK.id),
        Binding(commands.SUPPORT.key, "support", "Support", show=False, id=commands.SUPPORT.id),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._here = 0
        self._tags: tuple[Tag, ...] = ()
        self._sure = False

    def compose(self) -> ComposeResult:
        """One line a tag."""
        with VerticalScroll(classes="asking", can_focus=False), Vertical(classes="column"):
            yield Static(context.QUESTION, classes="title", markup=False)
            yield Static(context.EXPLAINED + "\n", classes="quiet", markup=False)
            yield Hanging([])
            yield Static("\n" + context.LINES.format(self._clear_key), classes="quiet", markup=False)
        with Vertical(id="low"):
            yield Whisper()
            yield Hints(
                [
                    ("space", "on or off"),
                    ("arrows", "move"),
                    (self._clear_key, "clear all lines"),
                    ("escape", "done"),
                ]
            )

    def on_mount(self) -> None:
        """Show what is switched on, and that it has been asked."""
        house = the_app(self).house
        couple = house.journal.couple()
        self._tags = context.tags_of(house.library.cards(), couple.tags if couple else ())
        self._draw()
        self._keep()

    @property
    def _clear_key(self) -> str:
        return the_app(self).key("clear-lines", "x")

    def on_key(self, event: events.Key) -> None:
        """Any key but the second press keeps the lines."""
        if self._sure and keys.shown(event.key) != self._clear_key:
            self._sure = False
            self._say("")

    def action_move(self, by: int) -> None:
        """Go to another tag."""
        self._here = (self._here + by) % len(self._tags)
        self._draw()
        self._scroll_to_here()

    def action_switch(self) -> None:
        """Switch this tag, and keep it."""
        tags = list(self._tags)
        tags[self._here] = replace(tags[self._here], on=not tags[self._here].on)
        before, self._tags = self._tags, tuple(tags)
        if not self._keep():
            self._tags = before
        self._draw()

    def action_clear_lines(self) -> None:
        """Take all lines away at the second press; it says the same whether there are any."""
        if not self._sure:
            self._sure = True
            self._say(context.LINES_SURE.format(self._clear_key))
            return
        self._sure = False
        try:
            clear_lines(the_app(self).house.places)
        except Trouble as trouble:
            self._say(trouble.sentence())
        else:
            self._say(care_words.LINES_CLEARED)

    def action_support(self) -> None:
        """Show the Support page."""
        from game.tui.screens.support import SupportScreen

        self.app.push_screen(SupportScreen())

    def action_leave(self) -> None:
        """Everything is kept already."""
        if self.is_current:
            self.dismiss()

    def _keep(self) -> bool:
        house = the_app(self).house
        couple = house.journal.couple()
        tags = tuple(tag.tag for tag in self._tags if tag.on)
        if couple is None or (couple.asked and couple.tags == tags):
            return couple is not None
        try:
            house.journal.save_couple(replace(couple, tags=tags, asked=True))
        except Trouble as trouble:
            self._say(trouble.sentence())
            return False
        self._say("")
        return True

    def _say(self, sentence: str) -> None:
        self.query_one(Whisper).say(sentence)

    def _scroll_to_here(self) -> None:
        """Keep the line in sight where the screen is small: the sentences stand below one another."""
        scroll = self.query_one(VerticalScroll)
        share = self._here / max(1, len(self._tags) - 1)
        scroll.scroll_to(y=round(share * scroll.max_scroll_y), animate=False)

    def _draw(self) -> None:
        self.query_one(Hanging).show(_row(tag, place == self._here) for place, tag in enumerate(self._tags))


def _row(tag: Tag, here: bool) -> Hung:
    mark = "● " if tag.on else "○ "
    arrow = "▸ " if here else "  "
    style = "" if here or tag.on else "$quiet"
    return (
        Content.assemble((arrow, "$primary"), (mark, "$accent" if tag.on else "$quiet")),
        Content.styled(tag.says, style),
    )
