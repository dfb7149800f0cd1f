"""Opening the game: on the screen, or in plain lines where there is none.

It knows nothing of options, so that `magic-circle` alone need not wait for what reads them.
"""

import gc
import os
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.front.opening import House
    from game.front.start import Start

NOT_UTF8 = (
    "This terminal is not set to UTF-8, so some signs may look odd. "
    "LC_ALL=C.UTF-8 in front of the command helps."
)

_FRAMES_A_SECOND = "120"
_OF_TEXTUAL = "TEXTUAL"
_ONLY_LOOKS = {
    "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DIM_FACTOR",
    "TEXTUAL_DISABLE_KITTY_KEY",
    "TEXTUAL_FILTERS",
    "TEXTUAL_FPS",
    "TEXTUAL_SMOOTH_SCROLL",
    "TEXTUAL_SPEEDUPS",
}
"""What of Textual's own switches may stay. With others it logs every key to a file, keeps pictures of the
screen, presses keys by itself, or talks to a console."""


def run_app(here: Surroundings) -> int:
    """Open the game with nothing asked for."""
    from game.front.start import Start

    return open_house(here.house(), Start(), here, plain=False)


def open_house(house: "House", start: "Start", here: Surroundings, *, plain: bool) -> int:
    """Play, on the screen or in plain lines; gives the exit code."""
    if not here.speaks_utf8:
        house.notices.append(NOT_UTF8)
    if plain or not here.has_screen:
        return _open_plain(house, start, here)
    # Textual reads both while it is imported.
    _keep_only_looks(os.environ)
    # A paint waits for the next frame: shorter ones answer sooner.
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES_A_SECOND)
    from game.tui.app import run

    # What was imported stays to the end: the collector need never look at it again.
    gc.freeze()
    gc.enable()
    return run(house, start)


def _keep_only_looks(environ: MutableMapping[str, str]) -> None:
    for name in [name for name in environ if name.startswith(_OF_TEXTUAL)]:
        if name not in _ONLY_LOOKS:
            del environ[name]


def _open_plain(house: "House", start: "Start", here: Surroundings) -> int:
    from game.plain.app import run
    from game.plain.signals import Signals
    from game.plain.source import EmptySource, HandleSource
    from game.plain.voice import Voice

    gc.enable()
    voice = Voice(here.stdout, width=here.width, terminal=here.stdout.isatty())
    with Signals() as signals:
        if here.stdin is None:
            return run(house, start, EmptySource(), voice)
        return run(house, start, HandleSource(here.stdin.fileno(), signals.waiting), voice)
