import os
import subprocess
import sys
from pathlib import Path

from game.base.places import Places
from game.journal.journal import Journal
from tests.journal.evenings import full_evening

STARTING = """
import os, sys
from datetime import datetime, timezone
from pathlib import Path
from game.base.places import Places
from game.journal.journal import Journal
from game.journal.recovery import recover

places = Places(Path(os.environ["HOME_OF_TEST"]))
recover(places, datetime.now(timezone.utc))
journal = Journal(places)
assert journal.past().evenings == 1
journal.couple(), journal.standing(), journal.sessions(), journal.highlights(), journal.status()
heavy = {"tinydb", "filelock", "textual", "jsonschema_rs", "rapidfuzz", "platformdirs"}
print(sorted(heavy & sys.modules.keys()))
"""


def test_starting_and_reading_load_no_heavy_library(tmp_path: Path) -> None:
    Journal(Places(tmp_path)).file(full_evening())
    run = subprocess.run(
        [sys.executable, "-c", STARTING],
        env={**os.environ, "HOME_OF_TEST": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
