"""The real command, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

COMMAND = (sys.executable, "-m", "game")
ROOT = Path(__file__).resolve().parents[2]
FIRST_RUN = "Ana\nBen\n"
SECONDS = 60
"""How long a command may take before a test gives it up; a loaded computer is slow."""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "MAGIC_CIRCLE_HOME": str(home), "PYTHONPATH": str(ROOT), **more}


def command(
    home: Path, *arguments: str, lines: str = "", before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command on these lines; `before` runs in the child before it."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        env=surroundings(home),
        cwd=ROOT,
        timeout=SECONDS,
        preexec_fn=before,
        check=False,
    )
