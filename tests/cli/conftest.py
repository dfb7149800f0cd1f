from pathlib import Path

import pytest

from game.front.start import Start
from tests.plain.scripts import NAMES, setup, told


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def played(home: Path) -> Path:
    """A home with one evening in it: one starred card, with words of Ben's."""
    start = Start(setup=setup(decks=("slow-start",)), seed=7)
    told(home, *NAMES, "", "s", "n the soup \u202e", "", "c", "The soup evening", "", start=start)
    return home
