"""The ways from the table to what is private: the two questions, and drawing a line."""

from collections.abc import Callable

from game.base.errors import Trouble
from game.front import care, care_words
from game.front.asking import Asking
from game.tui.screens.room import Room


def ask_closer(room: Room) -> None:
    """Ask both about closer cards."""
    game = room.game
    _ask(room, lambda: care.ask_closer(game.house, room.table, logged=game.opening.log))


def ask_rituals(room: Room) -> None:
    """Ask both about a handful of rituals."""
    _ask(room, lambda: care.ask_rituals(room.game.house, room.table))


def draw_line(room: Room, drawn: Callable[[], None]) -> None:
    """Let somebody choose a topic; `drawn` is called once it is kept and the card has gone."""
    from game.tui.screens.never import NeverScreen

    def take(topic: str | None) -> None:
        if not topic:
            return
        try:
            care.draw_line(room.game.house, room.table, topic)
        except Trouble as trouble:
            room.say(trouble.sentence())
        else:
            room.say(care_words.LINE_DRAWN)
            drawn()

    room.app.push_screen(NeverScreen(), take)


def _ask(room: Room, begin: Callable[[], Asking]) -> None:
    from game.tui.screens.asking import AskingScreen

    try:
        asking = begin()
    except Trouble as trouble:
        room.say(trouble.sentence())
    else:
        room.app.push_screen(AskingScreen(asking), lambda sentence: room.say(sentence or ""))
