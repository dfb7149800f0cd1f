"""What somebody set in the environment neither writes the keys down nor takes pictures of the screen."""

from pathlib import Path

import pytest

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.records import Couple
from tests.tui.terminal import GAME, terminal


@pytest.mark.parametrize("command", [(), ("play", "--minutes", "10")])
def test_no_switch_of_the_screen_library_writes_down_what_is_pressed(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    home, spy = tmp_path / "home", tmp_path / "spy"
    spy.mkdir()
    Journal(Places(home)).save_couple(Couple(("Ada", "Ben"), asked=True))
    switches = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_DRIVER": "nowhere:Driver",
        "TEXTUAL_LOG": str(spy / "keys"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(spy),
        "TEXTUAL_SCREENSHOT_FILENAME": "picture.svg",
    }
    with terminal(home, *GAME, *command, **switches) as seat:
        if not command:
            seat.wait_for("arrows")
            seat.type(" ")
        seat.wait_for("Breathe in together")
        seat.type("q")
        assert seat.exit_code() == 0
    assert list(spy.iterdir()) == []
