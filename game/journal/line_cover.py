"""The lines in the journal: one document under a cover, the same to look at whether it holds none or all.

It is there from the journal's first write on and gets another cover with each: neither a line's being there
nor its day shows to somebody who looks into the file, or compares it with a copy.
"""

import os
from collections.abc import Iterable

from game.journal.records import Lines
from game.journal.tables import Tables
from game.play.covered import cover_after, uncover
from game.play.lines import mask_of, topics_in

_TABLE = "lines"
_FIRST = 16


def topics_of(lines: Iterable[Lines]) -> frozenset[str]:
    """The topics that are never dealt."""
    lines = tuple(lines)
    covered = frozenset(topic for line in lines for topic in topics_in(uncover(line.all) or 0))
    return covered | {line.topic for line in lines if line.topic}


def cover_anew(tables: Tables) -> bool:
    """Put the lines under another cover; the document is made where there is none."""
    return add_topics(tables, ())


def add_topics(tables: Tables, topics: Iterable[str]) -> bool:
    """Add lines at these topics."""
    number, token = _ours(tables)
    return _write(tables, number, token, (uncover(token) or 0) | mask_of(topics))


def without_lines(tables: Tables) -> bool:
    """Take all lines away, those put there by hand as well."""
    number, token = _ours(tables)
    tables[_TABLE] = {}
    return _write(tables, number, token, 0)


def _ours(tables: Tables) -> tuple[str, str]:
    """Number and cover of the document that the game writes; no cover where there is none yet."""
    table = tables.get(_TABLE, {})
    for number, document in table.items():
        token = document.get("all")
        if isinstance(token, str) and uncover(token) is not None:
            return number, token
    return str(max(map(int, table), default=0) + 1), ""


def _write(tables: Tables, number: str, token: str, mask: int) -> bool:
    before = token or os.urandom(_FIRST).hex()
    tables.setdefault(_TABLE, {}).setdefault(number, {})["all"] = cover_after(before, mask)
    return True
