"""The yardstick for searching: an input over an OptionList, filtered by the same plain means.

Reads the rows, a line each, from the file that is named; ready when they stand there.
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList


class BareList(App[None]):
    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        yield Input()
        yield OptionList(*self._rows, markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        wanted = event.value.casefold()
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([row for row in self._rows if wanted in row.casefold()])


if __name__ == "__main__":
    BareList(Path(sys.argv[1]).read_text().splitlines()).run()
