"""The yardstick: the smallest honest Textual card app. Space flips to the next card."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Bare(App[None]):
    CSS = """
    Screen { align: center middle; }
    #card { width: 50; height: 9; border: round $primary; content-align: center middle; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("space", "next", "Next")]

    number = 0

    def compose(self) -> ComposeResult:
        yield Static("CARD-0000", id="card")

    def action_next(self) -> None:
        self.number += 1
        self.query_one("#card", Static).update(f"CARD-{self.number:04d}")


if __name__ == "__main__":
    Bare().run()
