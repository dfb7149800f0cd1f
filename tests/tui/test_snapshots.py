"""Every screen as a picture, in three sizes. After a change that was looked at: --snapshot-update."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from game.front.start import Start
from game.play import intents as do
from game.tui.app import MagicCircleApp
from game.tui.themes import THEMES
from tests.tui.stage import LARGE, SMALL, USUAL, Player, Stage, setup

Compare = Callable[..., bool]

TALK = Start(setup=setup(), seed=7)
NOTE = "That the lamp by the stairs still hums when you come home late, and that you never turned it off."


@dataclass(frozen=True)
class Shot:
    """How to come to a screen: what lies in the folder, what the program is asked for, keys and words."""

    keys: str = ""
    start: Start | None = None
    words: str = ""
    then: str = ""
    before: Callable[[Stage], Start | None] | None = None


def waiting(stage: Stage) -> Start:
    evening = stage.leave_evening(do.Next(), do.Star(), do.Next())
    stage.clock.pass_time(minutes=25)
    return Start(resume=evening)


def left(stage: Stage) -> None:
    waiting(stage)


def evenings(stage: Stage) -> None:
    first = (do.Next(), do.Star(), do.WriteNote(1, NOTE), do.Next(), do.Land())
    stage.leave_evening(*first, do.NameEvening("the soup evening"), do.End())
    stage.clock.pass_time(days=3)
    stage.leave_evening(do.Next(), do.Next(), do.WriteNote(0, "Left."), do.Land(), do.End())


def ahead(stage: Stage) -> None:
    book = stage.house().book
    stage.leave_evening(do.Next(), do.Keep(), do.Land(), do.End(), deck="small-rituals")
    book.intend("A walk to the lake, just the two of us", owner=0, when=stage.clock() + timedelta(days=2))
    book.intend("an evening for us", when=stage.clock() + timedelta(days=3), evening=True)
    book.seal(0, "Wear the red scarf", stage.clock().date())


def past(stage: Stage) -> None:
    stage.spend_evenings(3)


SHOTS = {
    "home": Shot(),
    "crossing": Shot(start=TALK),
    "question": Shot("space f s", TALK),
    "choose": Shot(start=Start(setup=setup("hands", 0), seed=7)),
    "ritual": Shot("space t", Start(setup=setup("small-rituals"), seed=1)),
    "face-down": Shot("space", Start(setup=setup("deep-water"), seed=7), before=past),
    "candle": Shot("space d", TALK),
    "note": Shot("space f n", TALK, NOTE),
    "waiting": Shot(before=left),
    "return": Shot(before=waiting),
    "landing": Shot("space c", TALK),
    "name": Shot("space c space", TALK, "the soup"),
    "summary": Shot("space s c space", TALK, "the soup evening", "enter enter"),
    "help": Shot("question_mark"),
    "support": Shot("h"),
    "highlights": Shot("e", before=evenings),
    "evenings": Shot("e tab", before=evenings),
    "evening": Shot("e down enter", before=evenings),
    "year": Shot("e tab tab", before=evenings),
    "ahead": Shot("e tab tab tab", before=ahead),
    "taken-along": Shot(before=ahead),
    "sealed": Shot("v 2", before=ahead),
    "decks": Shot("d down space"),
    "our-house": Shot("y down space"),
    "closer": Shot("space o", TALK),
    "pass": Shot("space o space", TALK),
    "never": Shot("space R", TALK),
    "palette": Shot("space ctrl+p", TALK),
}
SIZES = {"40x20": SMALL, "80x24": USUAL, "120x36": LARGE}


def picture(app: MagicCircleApp, shot: Shot, size: tuple[int, int], compare: Compare) -> bool:
    """Play to the screen and compare it."""

    async def play(pilot: Pilot[None]) -> None:
        player = Player(app, pilot)
        await player.press(*shot.keys.split())
        if shot.words:
            await player.write(shot.words)
        await player.press(*shot.then.split())
        await app.workers.wait_for_complete()
        _stand_still(app)
        await pilot.pause()

    return compare(app, terminal_size=size, run_before=play)


def _stand_still(app: App[None]) -> None:
    for line in app.screen.query(Input):
        line.cursor_blink = False


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SHOTS)
def test_screen(stage: Stage, snap_compare: Compare, name: str, size: str) -> None:
    shot = SHOTS[name]
    start = shot.before(stage) if shot.before else None
    assert picture(stage.app(start or shot.start), shot, SIZES[size], snap_compare)


@pytest.mark.parametrize("size", SIZES)
def test_welcome(fresh: Stage, snap_compare: Compare, size: str) -> None:
    assert picture(fresh.app(), Shot(), SIZES[size], snap_compare)


@pytest.mark.parametrize("name", ["home", "question", "note", "ritual", "highlights", "year"])
def test_by_daylight(stage: Stage, snap_compare: Compare, name: str) -> None:
    stage.house().keep_settings(theme=THEMES[1].name)
    shot = SHOTS[name]
    start = shot.before(stage) if shot.before else None
    assert picture(stage.app(start or shot.start), shot, USUAL, snap_compare)
