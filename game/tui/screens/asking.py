"""The pages of a private question, behind a hand-over. An answer changes nothing on the screen."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.base.errors import Trouble
from game.front import commands
from game.front.asking import LEFT, TURNS, Asking, Page
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Hanging, Line
from game.tui.widgets.hints import Hints, Pair

_TICK = 0.25


class AskingScreen(ModalScreen[str]):
    """Shows the pages of one round; gives a sentence where it came to no end, else nothing."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "go_on", "Go on"),
        Binding("escape", "leave", "Back"),
        Binding("up", "scroll(-3)", "Up", show=False),
        Binding("down", "scroll(3)", "Down", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank and pause", id=commands.BLANK.id),
        Binding(commands.SUPPORT.key, "support", "Support", id=commands.SUPPORT.id),
        # As from everywhere: the evening waits as it is, and of what was asked here nothing is kept.
        Binding(commands.QUIT.key, "app.leave", "Save and leave", show=False, id=commands.QUIT.id),
    ]

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._left = False

    def compose(self) -> ComposeResult:
        """A heading, the lines, the choices."""
        with VerticalScroll(classes="asking", can_focus=False), Vertical(classes="column"):
            yield Static("", classes="title", markup=False)
            yield Hanging([])
        with Vertical(id="low"):
            with Vertical(classes="foot"):
                yield Hanging([])
            yield Hints([])

    def on_mount(self) -> None:
        """Show the first page, and look at the clock from now on, answered or not."""
        self.set_interval(_TICK, self.look_at_the_clock)
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """A number answers; nothing shows that it did."""
        if event.character and event.character.isdecimal():
            self._asking.answer(int(event.character) - 1)

    def action_go_on(self) -> None:
        """Turn a page that is not private; after the last, back to the card."""
        if self._asking.page.last:
            self._leave("")
        elif not self._asking.private:
            try:
                self._asking.go_on()
            except Trouble as trouble:
                self._leave(trouble.sentence())
            else:
                self._draw()

    def action_leave(self) -> None:
        """Leave before anything was asked, or when all is said."""
        if self._asking.page.last or self._asking.at_the_beginning:
            self._leave("")

    def action_support(self) -> None:
        """Show the Support page. It ends the round: somebody pressed may want it just here."""
        from game.tui.screens.support import SupportScreen

        self.app.push_screen(SupportScreen())

    def action_scroll(self, by: int) -> None:
        """Read on where the screen is small."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def look_at_the_clock(self) -> None:
        """Turn a private page whose time has come."""
        if self._asking.look_at_the_clock():
            self._draw()

    def on_screen_suspend(self) -> None:
        """Whatever is laid over this ends it: nobody's answer waits behind an empty screen."""
        self._asking.forget()
        self._left = True

    def on_screen_resume(self) -> None:
        """Back from under what was laid over it: there is nothing to go on with."""
        if self._left and self.is_current:
            self.dismiss("" if self._asking.page.last else LEFT)

    def on_unmount(self) -> None:
        """Wipe whatever was answered."""
        self._asking.forget()

    def _leave(self, sentence: str) -> None:
        self._asking.forget()
        if self.is_current:
            self.dismiss(sentence)

    def _draw(self) -> None:
        page = self._asking.page
        with self.app.batch_update():
            self.query_one(".title", Static).update(page.title + "\n")
            text, choices = self.query(Hanging)
            text.show(_lines(page))
            choices.display = bool(page.choices)
            choices.show(_choices(page))
            self.query_one(VerticalScroll).scroll_home(animate=False)
            self.query_one(Hints).show(self._keys(page))

    def _keys(self, page: Page) -> list[Pair]:
        blank, support = the_app(self).hint(commands.BLANK), the_app(self).hint(commands.SUPPORT)
        if page.choices:
            numbers = " ".join(str(number + 1) for number in range(len(page.choices)))
            return [(numbers, "answer"), blank, support]
        back = [("escape", "not now")] if self._asking.at_the_beginning else []
        return [("space", page.go_on), *back, blank]


def _lines(page: Page) -> list[Line]:
    lines: list[Line] = []
    for text in page.lines:
        lines += [Content(text), Content("")]
    return lines[:-1]


def _choices(page: Page) -> list[Line]:
    """They stand at the foot of the screen, in sight however long the question is."""
    lines: list[Line] = [
        (Content.styled(f"  {number}  ", "$accent"), Content(choice))
        for number, choice in enumerate(page.choices, 1)
    ]
    return [*lines, Content(""), Content.styled(TURNS, "$quiet"), Content("")]
