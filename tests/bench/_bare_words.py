"""The yardstick of typing: a text area and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class BareWords(App[None]):
    def compose(self) -> ComposeResult:
        yield TextArea("WORDS ")


if __name__ == "__main__":
    BareWords().run()
