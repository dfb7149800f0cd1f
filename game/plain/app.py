"""The plain mode from its first line to its exit code."""

from collections.abc import Sequence
from functools import partial

from game.base.errors import Exit
from game.front import wording
from game.front.context import offer_of_context
from game.front.looking_back import then_beside_now
from game.front.notices import deck_notices
from game.front.opening import House
from game.front.start import Start
from game.plain.beginning import begin
from game.plain.care import Care
from game.plain.game import Game
from game.plain.keeping import kept_lines
from game.plain.leaving import Leaving
from game.plain.offering import NEW, offer, others
from game.plain.pausing import HOW_TO_RESUME
from game.plain.source import Source
from game.plain.voice import Voice
from game.play.session import Session
from game.play.table import Table

SCROLLBACK = "Plain lines: what is shown here stays in the scrollback of this window. ? lists the commands."


def run(house: House, start: Start, source: Source, voice: Voice) -> int:
    """Play in plain lines and give the exit code.

    Raises:
        Trouble: what was asked for cannot be had, or the data folder cannot be used.
    """
    try:
        return _run(house, start, source, voice)
    finally:
        house.close()


def _run(house: House, start: Start, source: Source, voice: Voice) -> int:
    game: Game | None = None
    try:
        voice.say(wording.TITLE, SCROLLBACK)
        recovery = house.recover(insist=start.log)
        if recovery.elsewhere:
            house.notices.append(wording.OPEN_ELSEWHERE)
        house.tidy()
        voice.say(*deck_notices(house.library))
        _tell_notices(house, voice)
        game, line = _sit_down(house, start, recovery.paused, source, voice)
        _tell_notices(house, voice)
        voice.say(*kept_lines(house, game.session), *offer_of_context(house, game.session, logged=start.log))
        game.play(line)
    except Leaving as leaving:
        return game.leave(leaving) if game is not None else leaving.code
    return Exit.DONE


def _sit_down(
    house: House, start: Start, waiting: Sequence[Session], source: Source, voice: Voice
) -> tuple[Game, str | None]:
    """The game, and what they have answered already to the offer of resuming it."""
    if start.resume is not None:
        return _game(house, house.resume(start.resume), source, voice, logged=True), None
    if waiting and start.setup is not None:
        voice.say(others(waiting))
    answer = offer(waiting, house.clock(), source, voice) if waiting and start.setup is None else NEW
    if answer is None:
        voice.say("", HOW_TO_RESUME)
        raise Leaving
    if answer != NEW:
        return _game(house, house.resume(waiting[0].id), source, voice, logged=True), answer
    return _game(house, begin(house, start, source, voice), source, voice, logged=start.log), None


def _game(house: House, table: Table, source: Source, voice: Voice, *, logged: bool) -> Game:
    care = Care(house, table, source, voice, logged=logged)
    return Game(table, source, voice, logged=logged, then=partial(then_beside_now, house), care=care)


def _tell_notices(house: House, voice: Voice) -> None:
    voice.say(*house.notices)
    house.notices.clear()
