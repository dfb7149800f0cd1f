"""What people install: the wheel carries the decks and plays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.commands import ROOT, SECONDS
from tests.plain.scripts import documents

ONE_CARD = ("play", "--plain", "--minutes", "one")


def run(*arguments: str, lines: str = "", **environ: str) -> str:
    """Run a program far from the checkout; what it printed."""
    done = subprocess.run(
        arguments,
        input=lines,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environ},
        cwd="/",
        timeout=2 * SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the wheel is installed."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(ROOT))
    [wheel] = wheels.glob("*.whl")
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target))
    run(sys.executable, *pip, str(wheel))
    return target


def test_the_installed_command_plays_one_card_from_its_own_decks(installed: Path, tmp_path: Path) -> None:
    script = str(installed / "bin" / "magic-circle")
    around = {"PYTHONPATH": str(installed), "MAGIC_CIRCLE_HOME": str(tmp_path)}
    listed = run(script, "deck", "list", "--json", **around)
    said = run(script, *ONE_CARD, lines="Ana\nBen\n\nsoup\n\n", **around)
    assert listed.count(str(installed / "game" / "decks")) == 12
    assert said.endswith("Good night.\n")
    assert [document["name"] for document in documents(tmp_path)] == ["soup"]


def test_the_installed_package_knows_the_schema(installed: Path, tmp_path: Path) -> None:
    around = {"PYTHONPATH": str(installed), "MAGIC_CIRCLE_HOME": str(tmp_path)}
    schema = run(sys.executable, "-m", "game", "deck", "schema", **around)
    assert schema == (ROOT / "decks" / "deck.schema.json").read_text("utf-8")
