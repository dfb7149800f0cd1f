"""What a command finds around it: streams, environment, clock and chance."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING, TextIO

from game.base.clock import Clock, system_clock
from game.base.errors import Trouble

if TYPE_CHECKING:
    from game.front.opening import House


@dataclass(frozen=True)
class Surroundings:
    """Where a command runs; `stdin` is None where it was closed."""

    stdin: TextIO | None
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]
    clock: Clock
    draw_seed: Callable[[], int]

    @classmethod
    def real(cls) -> "Surroundings":
        """The process's own; a closed output swallows what is written to it."""
        return cls(
            stdin=sys.stdin,
            stdout=sys.stdout or _nowhere(),
            stderr=sys.stderr or _nowhere(),
            environ=os.environ,
            clock=system_clock,
            draw_seed=_draw_seed,
        )

    def house(self) -> "House":
        """The data folder, opened; it need not be there yet.

        Raises:
            Trouble: something else stands in its place.
        """
        from game.base.places import HOME_VARIABLE, Places
        from game.front.opening import House

        places = Places.from_environment(self.environ)
        if places.home.exists() and not places.home.is_dir():
            raise Trouble(
                f"{places.home} should be the data folder, but it is a file.",
                f"Move it away, or name another folder with {HOME_VARIABLE}.",
            )
        return House(places, self.clock, self.draw_seed, zone=self._zone)

    def _zone(self) -> tzinfo:
        from game.export.calendar import local_zone

        return local_zone(self.environ.get("TZ", ""))

    @property
    def has_screen(self) -> bool:
        """Whether the app can draw here: three terminals that are more than a teletype."""
        streams = (self.stdin, self.stdout, self.stderr)
        smart = self.environ.get("TERM", "dumb") not in ("", "dumb", "unknown")
        return smart and all(stream is not None and stream.isatty() for stream in streams)

    @property
    def speaks_utf8(self) -> bool:
        """Whether every character can be written."""
        return (self.stdout.encoding or "").lower().replace("-", "") == "utf8"

    @property
    def width(self) -> int | None:
        """How many characters fit on a line of the terminal; None where there is none."""
        if not self.stdout.isatty():
            return None
        from shutil import get_terminal_size

        return max(20, get_terminal_size().columns - 1)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def _draw_seed() -> int:
    import secrets

    return secrets.randbits(32)
