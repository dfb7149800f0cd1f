"""The rituals taken along into the week: how they leave the pocket again."""

from datetime import datetime

from game.journal import editing
from game.journal.records import PocketRitual
from game.journal.tables import Tables
from game.journal.writing import Edit


def out_of_pocket(ritual: PocketRitual) -> Edit:
    """Take it out."""
    return editing.remove("pocket", session=ritual.session, deck=ritual.deck, card=ritual.card)


def faded_from_pocket(now: datetime) -> Edit:
    """Drop those whose week is over."""

    def edit(tables: Tables) -> bool:
        faded = [
            number
            for number, found in editing.documents(tables, "pocket")
            if _is_over(found.get("until"), now)
        ]
        for number in faded:
            del tables["pocket"][number]
        return bool(faded)

    return edit


def _is_over(until: object, now: datetime) -> bool:
    try:
        return isinstance(until, str) and datetime.fromisoformat(until) <= now
    except (ValueError, TypeError):
        # Edited by hand: it is left as it is, and `journal check` names it.
        return False
