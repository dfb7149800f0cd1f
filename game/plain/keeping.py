"""What lies here when a plain evening begins: an intention, a sealed note, an old moment."""

from game.front import looking_back as words
from game.front.opening import House
from game.plain.cards import Lines
from game.play.session import Session, Stage


def kept_lines(house: House, session: Session) -> Lines:
    """A line for each, before the crossing alone; most evenings begin with none."""
    if session.stage is not Stage.CROSSING or session.paused:
        return ()
    found = (_intention(house), *_sealed(house, session), words.callback(house, session))
    return tuple(line for line in found if line)


def _intention(house: House) -> str:
    intention = house.book.intention_now()
    if intention is None:
        return ""
    return words.TAKEN_ALONG.format(words.intention_line(intention, house.names(), house.now()))


def _sealed(house: House, session: Session) -> Lines:
    return tuple(
        f"{words.SEALED_HERE.format(name)} The app opens it."
        for reader, name in enumerate(session.partners)
        if house.book.sealed_for(reader, session)
    )
