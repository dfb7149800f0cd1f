"""The deck that an import goes into: one there is, or a new one."""

from pathlib import Path

from game.base.errors import Trouble, WrongUse
from game.base.text import clean_line
from game.cards.ids import slug
from game.cards.importing.rows import Rows
from game.cards.layout import deck_written
from game.cards.model import Source
from game.cards.raw import FORMAT, SCHEMA_FILE, string
from game.cards.workpiece import Workpiece
from game.cards.workshop import Workshop

_OF_THE_FILE = ("$schema", "format", "id", "extends", "hide")


def target_of(workshop: Workshop, rows: Rows, path: Path, to: str | None) -> Workpiece:
    """The deck that a file's rows go into, open for editing.

    Args:
        workshop: where the decks are.
        rows: what the file holds.
        path: the file.
        to: the id of a deck there is, or of a new one; None for a new deck as the file names it.

    Raises:
        WrongUse: the id is taken, or no id; the sentence says what to do.
        Trouble: the deck cannot be edited, or the file changes a deck that there is not.
    """
    if to is not None and (workshop.library().deck(to) or to in workshop.taken_ids()):
        return workshop.open(to)
    if to is None and string(rows.head, "extends"):
        return _change(workshop, rows)
    title = string(rows.head, "title") or path.stem.replace("-", " ").replace("_", " ").title()
    wanted = to or string(rows.head, "id") or slug(path.stem, "deck")
    if wanted in workshop.taken_ids():
        raise WrongUse(
            f"There is a deck “{wanted}” already.",
            f"--to {wanted} brings the cards into it; --to ANOTHER-ID makes a new deck.",
        )
    piece = workshop.new(clean_line(title, 80), wanted)
    head = {"$schema": f"./{SCHEMA_FILE}", "format": FORMAT, **rows.head, "id": wanted, "title": piece.title}
    without = {name: value for name, value in head.items() if name not in ("extends", "hide")}
    return Workpiece(piece.path, deck_written({**without, "$schema": f"./{SCHEMA_FILE}", "cards": []}))


def left_out(rows: Rows, piece: Workpiece) -> tuple[str, ...]:
    """What a file says of a built-in deck as a whole, which an import leaves as it is; plain sentences."""
    if piece.base is None or not string(rows.head, "extends"):
        return ()
    now = {**piece.base, **piece.document}
    other = [name for name, said in rows.head.items() if name not in _OF_THE_FILE and said != now.get(name)]
    named = clean_line(", ".join(other), 200)
    return (f"Of the deck as a whole nothing is changed; left out: {named}.",) if other else ()


def _change(workshop: Workshop, rows: Rows) -> Workpiece:
    """The file with the couple's changes to a built-in deck."""
    base_id = string(rows.head, "extends")
    base = workshop.library().deck(base_id)
    if base is None or base.source is Source.OWN:
        raise Trouble(
            f"This file changes the built-in deck “{clean_line(base_id, 60)}”, which there is not.",
            "Look for a newer Magic Circle.",
        )
    return workshop.open(base_id)
