"""Opening the game: on the screen, or in plain lines where there is none.

It knows nothing of options, so that `magic-circle` alone need not wait for what reads them.
"""

import gc
import os
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
    # Textual reads it while it is imported. A paint waits for the next frame: shorter ones answer sooner.
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES_A_SECOND)
    from game.tui.app import run

    # What was imported stays to the end: the collector need never look at it again.
    gc.freeze()
    gc.enable()
    return run(house, start)


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
