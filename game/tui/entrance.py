"""Which screen comes first, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from game.base.errors import Trouble
from game.front import wording
from game.play.session import Session, Stage
from game.play.setup import Setup

if TYPE_CHECKING:
    from game.play.table import Table
    from game.tui.app import MagicCircleApp


def first_screen(app: MagicCircleApp) -> Screen[None]:
    """The screen the app opens with: names, a waiting evening, the table, or the start screen.

    Raises:
        Trouble: the data folder cannot be read, or another process keeps it busy.
    """
    recovery = app.house.recover(insist=app.opening.log)
    opening = app.opening
    if app.house.journal.couple() is None:
        from game.tui.screens.welcome import WelcomeScreen

        return WelcomeScreen()
    if recovery.elsewhere:
        app.house.notices.append(wording.OPEN_ELSEWHERE)
    if opening.resume is not None:
        return _resumed(app, opening.resume)
    if opening.setup is not None:
        if recovery.paused:
            app.house.notices.append(wording.goes_on_waiting(recovery.paused, app.house.clock()))
        return _begun(app, opening.setup)
    if recovery.paused:
        from game.tui.screens.waiting import WaitingScreen

        return WaitingScreen(recovery.paused)
    # An evening that was left rather than ended here has not come by the question.
    app.call_later(_ask_for_tags, app)
    return home()


def go(app: MagicCircleApp, screen: Screen[None]) -> None:
    """Show a screen in place of the one before.

    The app's first screen stays below: Textual 8.2.8 cannot switch its default screen (the stack of
    result callbacks is empty), and the first paint would pay for another one under it.
    """
    if len(app.screen_stack) == 1:
        app.push_screen(screen)
    else:
        app.switch_screen(screen)


def home() -> Screen[None]:
    """The start screen."""
    from game.tui.screens.home import HomeScreen

    return HomeScreen()


def go_home(app: MagicCircleApp) -> None:
    """Back to the start screen; nothing is being played any more."""
    app.table = None
    go(app, home())


def begin(app: MagicCircleApp, setup: Setup) -> None:
    """Begin an evening and go to its table.

    Raises:
        Trouble: it cannot be begun; nothing has changed.
    """
    opening = app.opening
    app.table = app.house.begin(setup, seed=opening.seed, log=opening.log)
    go(app, screen_for(app.table))


def resume(app: MagicCircleApp, session: str) -> None:
    """Pick a paused evening up and go to the screen that asks how.

    Raises:
        Trouble: it cannot be picked up; it still waits.
    """
    app.table = app.house.resume(session)
    go(app, screen_for(app.table))


def return_to(app: MagicCircleApp) -> None:
    """From the blank screen back to the one that asks how to go on, whatever lay below."""
    from game.tui.screens.returning import ReturnScreen

    while len(app.screen_stack) > 2:
        app.pop_screen()
    go(app, ReturnScreen())


def after_the_evening(app: MagicCircleApp) -> None:
    """Home; the first time, past the question what the cards may presume."""
    go_home(app)
    _ask_for_tags(app)


def _ask_for_tags(app: MagicCircleApp) -> None:
    """Once, when an evening has ended; escape leaves it for good."""
    couple, logged = app.house.journal.couple(), app.opening.log
    if logged and couple is not None and not couple.asked and app.house.journal.sessions():
        from game.tui.screens.our_house import OurHouseScreen

        app.push_screen(OurHouseScreen())


def screen_for(table: Table, *, pick_up: bool = False) -> Screen[None]:
    """The screen that shows where a session stands; `pick_up` where they were called away from it."""
    session: Session = table.session
    if session.paused:
        from game.tui.screens.returning import ReturnScreen

        return ReturnScreen()
    if session.stage in (Stage.LANDING, Stage.ENDED):
        from game.tui.screens.landing import LandingScreen

        return LandingScreen(pick_up=pick_up)
    from game.tui.screens.table import TableScreen

    return TableScreen()


def _begun(app: MagicCircleApp, setup: Setup) -> Screen[None]:
    try:
        app.table = app.house.begin(setup, seed=app.opening.seed, log=app.opening.log)
    except Trouble as trouble:
        app.house.notices.append(trouble.sentence())
        return home()
    return screen_for(app.table)


def _resumed(app: MagicCircleApp, session: str) -> Screen[None]:
    try:
        app.table = app.house.resume(session)
    except Trouble as trouble:
        app.house.notices.append(trouble.sentence())
        return home()
    return screen_for(app.table)
