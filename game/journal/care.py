"""What care writes down: lines without their author, and that something was asked, never what was said."""

from datetime import date

from game.base.places import Places
from game.journal.journal_lock import journal_lock
from game.journal.line_cover import add_topics, without_lines
from game.journal.records import Asked
from game.journal.writing import writing


def add_line(places: Places, topic: str) -> None:
    """Keep a topic out of play for good; the journal looks the same whichever it is.

    Raises:
        Trouble: it could not be kept; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.edit(lambda tables: add_topics(tables, (topic,)))


def clear_lines(places: Places) -> None:
    """Take all lines away, whoever drew them and whether there are any.

    Raises:
        Trouble: they could not be taken away; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.edit(without_lines)


def note_asked(places: Places, what: str, day: date) -> None:
    """Keep on which day something was last asked of both.

    Raises:
        Trouble: it could not be kept; the journal is as it was.
    """
    with journal_lock(places), writing(places) as journal:
        journal.put("asked", Asked(what, day), by=("what",))
