"""What care writes down: lines without their author, and that something was asked, never what was said."""

from datetime import date

from game.base.places import Places
from game.journal.journal_lock import journal_lock
from game.journal.records import Asked, Line
from game.journal.tables import Tables
from game.journal.writing import writing


def add_line(places: Places, covered: str) -> None:
    """Keep a topic, under its cover, out of play for good; every line takes the same room.

    Raises:
        Trouble: it could not be kept; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.put("lines", Line(covered=covered), by=("covered",))


def clear_lines(places: Places) -> None:
    """Take all lines away, whoever drew them and whether there are any.

    Raises:
        Trouble: they could not be taken away; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.edit(_without_lines)


def note_asked(places: Places, what: str, day: date) -> None:
    """Keep on which day something was last asked of both.

    Raises:
        Trouble: it could not be kept; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.put("asked", Asked(what, day), by=("what",))


def _without_lines(tables: Tables) -> bool:
    return tables.pop("lines", None) is not None
