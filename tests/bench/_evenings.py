"""An evening's opening, for benches that need one."""

from game.cards.model import Energy
from game.play.events import Began
from game.play.limits import Limits


def opening(session: str) -> Began:
    """Twenty minutes, everything else as usual."""
    return Began(
        session=session, partners=("Alex", "Sam"), minutes=20, energy=Energy.SOME, limits=Limits(),
        decks=("deck",), focus=(), starter=0, evening=1, seed=7,
    )  # fmt: skip
