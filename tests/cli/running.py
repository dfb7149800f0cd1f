"""Running commands as the command line does, on streams of our own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from game.cli.main import run
from game.cli.surroundings import Surroundings


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on the output; anything else beside it would not parse."""
        return json.loads(self.out)


def now() -> datetime:
    return datetime(2026, 1, 31, 23, 0, tzinfo=UTC)


def ran(home: Path, *arguments: str, clock: Callable[[], datetime] = now) -> Ran:
    """Run a command with no input."""
    out, err = StringIO(), StringIO()
    here = Surroundings(None, out, err, {"MAGIC_CIRCLE_HOME": str(home)}, clock, lambda: 7)
    return Ran(run(arguments, here), out.getvalue(), err.getvalue())
