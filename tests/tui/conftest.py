from pathlib import Path

import pytest

from tests.tui.stage import Stage


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """A data folder on which two people have said their names."""
    stage = Stage(tmp_path / "home")
    stage.know_names()
    return stage


@pytest.fixture
def fresh(tmp_path: Path) -> Stage:
    """A machine on which nobody has played."""
    return Stage(tmp_path / "home")
