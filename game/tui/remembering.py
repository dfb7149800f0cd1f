"""What comes back at the table: a line at the crossing, a sealed note, what they answered once before."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from game.base.errors import Trouble
from game.base.text import clean
from game.front import looking_back as words
from game.front.ours import make_ours
from game.play.session import Session, Turn
from game.tui.screens.page import Page, heading
from game.tui.screens.room import Room
from game.tui.widgets.hanging import Line


class ThenPage(Page):
    """What they have just answered, and below it what they answered to the same card before."""

    def __init__(self, card: str, now: Iterable[str], then: Iterable[str]) -> None:
        super().__init__()
        self._card = card
        self._now = tuple(now)
        self._then = tuple(then)

    def lines(self) -> Iterator[Line]:
        """The card, now, and then."""
        yield heading(clean(self._card))
        yield Content("")
        yield Content.styled("Now:", "$quiet")
        yield from (Content(clean(line)) for line in self._now)
        yield Content("")
        first, *others = self._then
        yield Content.styled(clean(first), "$quiet")
        yield from (Content(clean(line)) for line in others)


def crossing_line(room: Room, key: str) -> str:
    """What lies here as they cross: the `key` for sealed notes, now and then an old moment."""
    house, session = room.game.house, room.session
    try:
        sealed = words.sealed_here(house, key, session)
        old = words.callback(house, session)
    except Trouble:
        # Whatever cannot be read was said at the start; it is no reason not to play.
        return ""
    return "\n".join(filter(None, (sealed, old)))


def show_then(room: Room, left: Session | None = None) -> None:
    """Once they have answered, and only then: what they answered before to the same card.

    `left` is the evening as it was when they left a card that one of them has not answered.
    """
    session = room.session if left is None else left
    try:
        then = words.then_beside_now(room.game.house, session, leaving=left is not None)
    except Trouble:
        return
    if then and session.turn is not None:
        now = [f"{session.partners[note.by]}: {note.text}" for note in session.turn.notes]
        room.app.push_screen(ThenPage(_shown(session, session.turn), now, then))


def make_one_of_ours(room: Room) -> None:
    """Make the ritual on the table, or the last words written down, one of their rituals."""
    game = room.game
    try:
        room.say(make_ours(game.house, room.session, logged=game.opening.log))
    except Trouble as trouble:
        room.say(trouble.sentence())


def _shown(session: Session, turn: Turn) -> str:
    from game.cards.placeholders import fill

    return fill(turn.card.text, session.partners[turn.reader], session.partners[turn.partner])
