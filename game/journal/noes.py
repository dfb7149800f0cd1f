"""What they said no to for good, lines and cards laid away: it holds whichever copy becomes the journal.

It is the union of the copies at hand and of the evenings that wait. So no *no* that only another copy knew is
lost, at the price that one taken back since may hold again; at no other time does anything come back.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from game.base.errors import Trouble
from game.base.places import Places
from game.journal import editing
from game.journal.contents import Contents, parse_contents
from game.journal.line_cover import add_topics
from game.journal.lines import read_log
from game.journal.log_files import live_ids, log_path
from game.journal.memories import standing_of
from game.journal.tables import Tables, pages_of, parse_raw, render_tables
from game.play.session import fold

NOES_HOLD = "Lines and laid-away cards of both copies hold."
"""Said whenever a copy takes the journal's place, whether there are any or not."""
EMPTY = b"{}"
"""A journal that knows nothing yet."""


class Noes(msgspec.Struct, frozen=True):
    """Topics with a line at them, and the keys of cards laid away."""

    topics: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()

    def __or__(self, other: "Noes") -> "Noes":
        """Those of both."""
        return Noes(self.topics | other.topics, self.cards | other.cards)

    def __sub__(self, other: "Noes") -> "Noes":
        """Those that the other does not know."""
        return Noes(self.topics - other.topics, self.cards - other.cards)


def noes_around(places: Places) -> Noes:
    """What the journal and its previous generation know, as far as they can be read, and waiting evenings.

    A card laid away in such an evening is not among them: it can still be taken back there, and is filed
    with it.
    """
    found = Noes()
    for path in (places.journal, places.previous):
        with suppress(Trouble, OSError):
            found |= _known_to(parse_contents(path))
    return found | Noes(frozenset(_drawn_while_playing(places)))


def with_noes(data: bytes, path: Path, noes: Noes) -> bytes:
    """The bytes of the journal from `path` with these in it; the same bytes where it knows them already.

    Raises:
        Damaged: it cannot be read.
    """
    tables = parse_raw(data, path)
    missing = noes - _known_to(Contents(tables))
    if missing == Noes():
        return data
    pages = pages_of(tables)
    add_topics(pages, missing.topics)
    for card in sorted(missing.cards):
        _lay_away(pages, card)
    return b"".join(map(bytes, render_tables(pages)))


def _known_to(contents: Contents) -> Noes:
    standing = standing_of(contents)
    return Noes(standing.topics_out, standing.retired)


def _drawn_while_playing(places: Places) -> Iterator[str]:
    for session in live_ids(places):
        with suppress(Trouble, OSError):
            path = log_path(places, session)
            # Read without holding it: a log only grows, and another window may be playing.
            reading = read_log(path.read_bytes(), path)
            if reading.begins:
                yield from fold(list(reading.entries)).lines


def _lay_away(tables: Tables, card: str) -> None:
    if not editing.update("cards", {"retired": True}, card=card)(tables):
        table = tables.setdefault("cards", {})
        table[str(max(map(int, table), default=0) + 1)] = {"card": card, "retired": True}
