"""`deck import` and `deck export`: cards in from other files, and decks out."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.errors import Exit, Trouble
from game.cli.output import say
from game.cli.parser import add_command
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.cards.importing.plan import Answer, Planned
    from game.cards.importing.rows import Row
    from game.cards.workpiece import Workpiece
    from game.cli.parser import Commands

_UNSURE = ("skip", "change", "add")
_FORMATS = ("json", "csv", "markdown", "text", "anki", "html")


def add(group: "Commands") -> None:
    """Add the commands to the group `deck`."""
    bring = add_command(
        group, "import", "bring cards in from a JSON, CSV, Markdown, text or Anki file", run_import
    )
    bring.add_argument("file", metavar="FILE", help="the file; the ending of its name says what it is")
    bring.add_argument("--to", metavar="ID", help="the deck they go into, or the id of a new one")
    bring.add_argument("--dry-run", action="store_true", help="only say what would become of each row")
    bring.add_argument(
        "--unsure", choices=_UNSURE, help="what to do with rows that may be a card of the deck"
    )
    export = add_command(
        group, "export", "a deck as JSON, CSV, Markdown, text, Anki text, or cards to print", run_export
    )
    export.add_argument("deck", metavar="ID", help="the deck's id")
    export.add_argument("--to", metavar="FILE", required=True, help="a new file; .html is for printing")
    export.add_argument(
        "--as", dest="wanted", choices=_FORMATS, help="what it becomes, if its name does not say"
    )


def run_import(asked: Namespace, here: Surroundings) -> int:
    """Say what becomes of each row, and bring the cards in.

    Raises:
        WrongUse: the deck's id is taken, or no id.
        CannotImport: the file cannot be read as cards.
        Trouble: it cannot be read, or the deck not be written.
    """
    from game.cards.importing.plan import bring_in, summed_up
    from game.cards.importing.reading import read_rows
    from game.cards.importing.target import left_out, target_of

    path = Path(asked.file)
    try:
        sort, rows = read_rows(path)
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}.", "Check the name and try again.") from error
    workshop = here.house().workshop
    piece = target_of(workshop, rows, path, asked.to)
    say(
        here,
        f"{path.name}, {sort.value}, into {piece.title} ({piece.id})",
        *rows.notes,
        *left_out(rows, piece),
    )
    planned = _decided(piece, rows.rows, asked.unsure, here)
    say(here, *(each.line() for each in planned), f"{summed_up(planned)}.")
    after = bring_in(piece, planned)
    if asked.dry_run or (after.text == piece.text and (piece.saved is not None or piece.changes_nothing)):
        say(here, "Nothing was written.")
        return Exit.DONE
    saved = workshop.save(after)
    say(here, str(saved.path) if saved.saved is not None else f"{saved.path} changed nothing: taken away.")
    return Exit.DONE


def run_export(asked: Namespace, here: Surroundings) -> int:
    """Write a deck to a new file; the exit code is 1 where something is wrong with the deck's own.

    Of a file that cannot be read as a deck, its last good form is written; without one nothing is.

    Raises:
        WrongUse: there is no such deck, or another file stands there.
        Trouble: it could not be written.
    """
    from game.cli.deck_faults import tell, unplayed_file
    from game.export.decks import Format
    from game.front.exporting import export

    house = here.house()
    if faults := unplayed_file(asked.deck, house):
        tell(faults, here)
        say(here, "Nothing was exported: this file gives no deck.")
        return Exit.FAULTS
    deck = house.library.find(asked.deck)
    exported = export(house, deck, Path(asked.to), Format(asked.wanted) if asked.wanted else None)
    if exported.errors:
        tell(exported.faults, here)
    say(here, " ".join(exported.sentences()))
    return Exit.FAULTS if exported.errors else Exit.DONE


def _decided(
    piece: "Workpiece", rows: "Sequence[Row]", unsure: str | None, here: Surroundings
) -> "Sequence[Planned]":
    """What becomes of each row, with the answers of whoever sits there where something is unsure."""
    from game.cards.importing.plan import Answer, Outcome, plan

    planned = plan(piece, rows)
    answers: dict[int, Answer] = {}
    for index, each in enumerate(planned):
        if each.outcome is Outcome.UNSURE and (answer := _answer(each, unsure, here)):
            answers[index] = answer
    return plan(piece, rows, answers) if answers else planned


def _answer(each: "Planned", unsure: str | None, here: Surroundings) -> "Answer | None":
    from game.cards.importing.plan import Answer

    meant = {"skip": Answer.NEITHER, "change": Answer.THAT_CARD, "add": Answer.NEW_CARD}
    if unsure is not None:
        return meant[unsure]
    if here.stdin is None or not here.stdin.isatty():
        return None
    say(here, each.line(), "Is it that card (c), a new one (a), or leave it out (enter)?")
    here.stdout.flush()
    return {"c": Answer.THAT_CARD, "a": Answer.NEW_CARD}.get(
        here.stdin.readline().strip().lower(), Answer.NEITHER
    )
