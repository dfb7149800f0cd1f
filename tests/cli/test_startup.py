"""Help and version are asked for in a hurry: nothing heavy may be read for them."""

import subprocess
import sys
from pathlib import Path

import pytest

HELPS = (
    ["--help"], ["--version"], ["play", "--help"], ["resume", "--help"], ["sessions", "--help"],
    ["highlights", "--help"], ["deck", "--help"], ["deck", "list", "--help"], ["deck", "show", "--help"],
    ["deck", "check", "--help"], ["deck", "schema", "--help"], ["journal", "--help"],
    ["journal", "status", "--help"], ["journal", "check", "--help"], ["where", "--help"],
    ["support", "--help"],
)  # fmt: skip
HEAVY = {
    "textual", "rich", "tinydb", "msgspec", "jsonschema_rs", "rapidfuzz", "filelock", "platformdirs",
    "asyncio",
}  # fmt: skip
SCREENS = {"textual", "rich"}
_RUN = """
import sys
from game.cli.main import run
for arguments in {arguments!r}:
    assert run(arguments) == 0, arguments
print("\\nmodules", *sorted({{name.partition(".")[0] for name in sys.modules}}))
"""


def modules_after(*arguments: list[str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _RUN.format(arguments=arguments)],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_help_and_version_read_nothing_heavy() -> None:
    assert HEAVY.isdisjoint(modules_after(*HELPS))


def test_looking_reads_neither_screens_nor_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAGIC_CIRCLE_HOME", f"{tmp_path}/data")
    looked = modules_after(["deck", "list"], ["sessions"], ["support"], ["journal", "status"])
    assert (SCREENS | {"tinydb"}).isdisjoint(looked)


def test_the_plain_mode_needs_no_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAGIC_CIRCLE_HOME", f"{tmp_path}/data")
    assert SCREENS.isdisjoint(modules_after(["play", "--plain"]))
