"""What the two decided about single cards: gladly, or not for us."""

from collections.abc import Callable

from game.journal import editing
from game.journal.contents import Contents
from game.journal.records import CardChoice
from game.journal.writing import Writer


def choices_of(contents: Contents) -> dict[str, CardChoice]:
    """Every card they decided something about, by its key."""
    return {choice.card: choice for choice in contents.cards}


def choose(card: str, retired: bool | None, favourite: bool | None) -> Callable[[Writer], None]:
    """Write a choice down; None leaves that part of it as it was."""

    def change(journal: Writer) -> None:
        wanted = CardChoice(card, retired=bool(retired), favourite=bool(favourite))
        if wanted.retired or wanted.favourite:
            journal.put("cards", wanted, by=("card",))
        # A default is left out of what is put, so that it has to be taken back in its own way.
        taken_back: dict[str, object] = {}
        taken_back |= {"retired": False} if retired is False else {}
        taken_back |= {"favourite": False} if favourite is False else {}
        if taken_back:
            journal.edit(editing.update("cards", taken_back, card=card))

    return change
