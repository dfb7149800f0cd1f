"""A card as it will lie on the table, outside of an evening."""

from datetime import UTC, datetime, timedelta

from game.cards.model import Card, Energy
from game.play.limits import Limits
from game.play.session import Session, Turn
from game.tui.widgets.card import CardView

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Preview(CardView):
    """The same face as at the table, with all follow-ups."""

    def show_card(self, card: Card, names: tuple[str, str]) -> None:
        """Draw the card as the first of the two would read it."""
        turn = Turn(card, reader=0, follow_ups=len(card.follow_ups))
        self.show_turn(_evening(names), turn)


def _evening(names: tuple[str, str]) -> Session:
    """An evening that nobody plays, for its names."""
    return Session(
        id="",
        seed=0,
        started=_LONG_AGO,
        partners=names,
        minutes=0,
        energy=Energy.SOME,
        limits=Limits(),
        decks=(),
        focus=(),
        starter=0,
        evening=0,
        seq=0,
        at=_LONG_AGO,
        budget=timedelta(),
    )
