"""The house itself: layers, types and style hold, as part of the ordinary test run."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_SCRIPTS = Path(sysconfig.get_path("scripts"))

_CHECKS = {
    "layers": [str(_SCRIPTS / "lint-imports"), "--no-cache"],
    "types": [sys.executable, "-m", "mypy"],
    "style": [sys.executable, "-m", "ruff", "check", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
}


@pytest.mark.parametrize("check", _CHECKS)
def test_the_house_is_in_order(check: str) -> None:
    done = subprocess.run(_CHECKS[check], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


_NO_SCREEN = """
import sys
import game.{room}
for name in {modules!r}:
    __import__(name)
assert not {{"textual", "rich"}} & set(sys.modules), sorted(sys.modules)
"""


@pytest.mark.parametrize("room", ["base", "cards", "play", "journal", "front", "plain", "cli"])
def test_a_room_below_the_screens_loads_without_textual(room: str) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "game" / room).rglob("*.py"))
        if path.name != "__init__.py"
    ]
    code = _NO_SCREEN.format(room=room, modules=modules)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
