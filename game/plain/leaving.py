"""How somebody leaves a plain game: by a word, the end of input, or a signal."""

from game.base.errors import Exit

SIGNAL_BASE = 128
"""What shells add to a signal's number for the exit code."""


class Leaving(Exception):
    """They leave now; the evening is paused on the way out. `code` is the exit code."""

    def __init__(self, code: int = Exit.DONE) -> None:
        super().__init__(code)
        self.code = code
