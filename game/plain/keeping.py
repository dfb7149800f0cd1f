"""What lies here when a plain evening begins: an intention, a sealed note, an old moment."""

from game.front import looking_back as words
from game.front.opening import House
from game.plain.cards import Lines
from game.play.session import Session, Stage

SEALED = "v in the app:"


def kept_lines(house: House, session: Session) -> Lines:
    """A line for each, before the crossing alone; most evenings begin with none."""
    if session.stage is not Stage.CROSSING or session.paused:
        return ()
    sealed = words.sealed_here(house, SEALED, session)
    found = (_intention(house), sealed, words.callback(house, session))
    return tuple(line for line in found if line)


def _intention(house: House) -> str:
    intention = house.book.intention_now()
    if intention is None:
        return ""
    return words.TAKEN_ALONG.format(words.intention_line(intention, house.names(), house.now()))
