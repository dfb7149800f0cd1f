"""Drawing a line: which matter no card shall touch. The page is always the same, and lists nothing."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.front import care_words as words
from game.front import commands
from game.play.lines import TOPICS
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Hanging, Line
from game.tui.widgets.hints import Hints


class NeverScreen(ModalScreen[str]):
    """Gives the topic, or nothing."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back"),
        Binding("up", "scroll(-3)", "Up", show=False),
        Binding("down", "scroll(3)", "Down", show=False),
        Binding(commands.BLANK.key, "app.blank", "Blank and pause", id=commands.BLANK.id),
        Binding(commands.SUPPORT.key, "support", "Support", id=commands.SUPPORT.id),
        # As from everywhere: the evening waits as it is, and of what was asked here nothing is kept.
        Binding(commands.QUIT.key, "app.leave", "Save and leave", show=False, id=commands.QUIT.id),
    ]

    def compose(self) -> ComposeResult:
        """The question, and every topic there is."""
        with VerticalScroll(classes="asking", can_focus=False), Vertical(classes="column"):
            yield Static(words.LINE_TITLE + "\n", classes="title", markup=False)
            yield Hanging(_lines())
        more = [the_app(self).hint(command) for command in (commands.BLANK, commands.SUPPORT)]
        yield Hints([(f"1 to {len(TOPICS)}", "never again"), ("escape", "back"), *more])

    def on_key(self, event: events.Key) -> None:
        """A number chooses."""
        if event.character and event.character.isdecimal() and self.is_current:
            place = int(event.character) - 1
            if 0 <= place < len(TOPICS):
                self.dismiss(TOPICS[place])

    def action_scroll(self, by: int) -> None:
        """Read on where the screen is small."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_support(self) -> None:
        """Show the Support page."""
        from game.tui.screens.support import SupportScreen

        self.app.push_screen(SupportScreen())

    def action_leave(self) -> None:
        """No line."""
        self.dismiss("")


def _lines() -> list[Line]:
    lines: list[Line] = []
    for text in words.LINE_OPENING:
        lines += [Content(text), Content("")]
    for number, topic in enumerate(TOPICS, 1):
        lines.append((Content.styled(f"  {number}  ", "$accent"), Content(words.TOPIC_WORDS[topic])))
    return lines
