"""`deck new`, `edit`, `copy`, `fix`, `remove` and `versions`: make and change one's own."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.errors import Exit, Trouble, WrongUse
from game.base.text import counted
from game.cli.last_resort import complain
from game.cli.output import say
from game.cli.parser import PROGRAM, add_command
from game.cli.surroundings import Surroundings
from game.cli.values import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.cards.diagnostics import Diagnostic
    from game.cards.workshop import Workpiece, Workshop
    from game.cli.parser import Commands


def add(group: "Commands") -> None:
    """Add the commands to the group `deck`."""
    new = add_command(group, "new", "a new deck of your own", run_new)
    new.add_argument("deck", metavar="ID", help="its id, such as our-kitchen")
    new.add_argument("--title", required=True, help="its name as it is shown")
    edit = add_command(group, "edit", "open a deck in your editor, and check it afterwards", run_edit)
    edit.add_argument(
        "deck", metavar="ID", help="the deck's id; of a built-in deck only the changes are yours"
    )
    edit.add_argument("card", metavar="CARD", nargs="?", help="the id of the card to open it at")
    copy = add_command(group, "copy", "a copy of a deck, yours to change", run_copy)
    copy.add_argument("deck", metavar="ID", help="the deck's id")
    copy.add_argument("new", metavar="NEW", help="the copy's id")
    fix = add_command(group, "fix", "mend what is beyond doubt in a deck file", run_fix)
    fix.add_argument("file", metavar="FILE", help="the file, or the id of a deck of yours")
    fix.add_argument("--dry-run", action="store_true", help="only say what would be done")
    remove = add_command(group, "remove", "take a deck of yours away; its versions stay", run_remove)
    remove.add_argument("deck", metavar="ID", help="the deck's id")
    versions = add_command(group, "versions", "the last versions of a deck of yours", run_versions)
    versions.add_argument("deck", metavar="ID", help="the deck's id")
    versions.add_argument("--restore", metavar="NUMBER", type=whole_number, help="put this one back")


def run_new(asked: Namespace, here: Surroundings) -> int:
    """Make a deck without cards.

    Raises:
        WrongUse: the id is taken or no id.
        Trouble: it could not be written.
    """
    workshop = here.house().workshop
    piece = workshop.save(workshop.new(asked.title, asked.deck))
    say(here, f"{piece.path}", f"To write its cards: {PROGRAM} deck edit {piece.id}")
    return Exit.DONE


def run_copy(asked: Namespace, here: Surroundings) -> int:
    """Copy a deck as it is played.

    Raises:
        WrongUse: there is no such deck, or the id is taken or no id.
        Trouble: it could not be written.
    """
    workshop = here.house().workshop
    piece = workshop.save(workshop.copy(asked.deck, asked.new))
    say(here, f"{counted(len(piece.cards), 'card')}, in {piece.path}")
    return Exit.DONE


def run_edit(asked: Namespace, here: Surroundings) -> int:
    """Open a deck in an editor and check what comes back.

    Raises:
        WrongUse: there is no such deck or card.
        Trouble: there is no editor, or the file cannot be read or written.
    """
    from game.cards.workshop import Broken

    workshop = here.house().workshop
    try:
        piece = _ready(workshop.open(asked.deck), asked.card)
    except Broken as broken:
        return _edit_file(
            workshop, workshop.path_of(asked.deck), asked.deck, broken.diagnostics[0].line, here
        )
    began_with = piece.saved
    # Changes that are still to be written are no changes yet, but the editor wants a file.
    workshop.rewrite(piece.path, piece.id, piece.raw)
    opened = replace(piece, saved=piece.raw)
    line = opened.line(_place_of(opened, asked.card)) if asked.card else 1
    code = _edit_file(workshop, piece.path, piece.id, line, here)
    _leave_nothing_behind(workshop, opened, began_with)
    return code


def run_fix(asked: Namespace, here: Surroundings) -> int:
    """Mend a file, or say what would be mended; the exit code is 1 where errors are left.

    Raises:
        WrongUse: there is no such file or deck.
        Trouble: it cannot be read or written.
    """
    from game.cards.decode import too_big
    from game.cards.differing import differing_lines
    from game.cards.mending import mend
    from game.cards.raw import MAX_BYTES

    workshop = here.house().workshop
    path = _file_or_deck(workshop, asked.file)
    raw, size = _read_at_most(path)
    if len(raw) > MAX_BYTES:
        return _tell([too_big(str(path), size)], here)
    mended = mend(str(path), raw)
    say(here, *mended.done)
    if mended.raw != raw and not asked.dry_run:
        say(here, f"Mended. As it was: {_write_mended(workshop, path, raw, mended.raw)}")
    elif mended.raw != raw:
        say(here, *differing_lines(raw, mended.raw, "now", "mended"))
    return _tell(mended.left, here)


def run_remove(asked: Namespace, here: Surroundings) -> int:
    """Take a deck's file away.

    Raises:
        WrongUse: there is no such deck, or it is built in and unchanged.
        Trouble: it could not be deleted.
    """
    folder = here.house().workshop.remove(asked.deck)
    again = f"To have it back: {PROGRAM} deck versions {asked.deck} --restore NUMBER"
    say(here, f"Taken away. Its last versions stay in {folder}.", again)
    return Exit.DONE


def run_versions(asked: Namespace, here: Surroundings) -> int:
    """List a deck's versions, or put one back.

    Raises:
        WrongUse: there is no such version.
        Trouble: it could not be read or written.
    """
    workshop = here.house().workshop
    found = workshop.versions(asked.deck)
    if not found:
        # Says what was meant, where there is no such deck at all.
        workshop.path_of(asked.deck)
    if asked.restore is None:
        say(
            here,
            *(
                f"{each.number:>4}  {each.saved_at.astimezone():%Y-%m-%d %H:%M}  {each.path}"
                for each in found
            ),
        )
        say(here, *([] if found else ["No version of it is kept."]))
        return Exit.DONE
    chosen = next((each for each in found if each.number == asked.restore), None)
    if chosen is None:
        raise WrongUse(f"There is no version {asked.restore}.", f"All: {PROGRAM} deck versions {asked.deck}")
    path = workshop.restore(asked.deck, chosen)
    say(here, f"Put back: {path}")
    return Exit.DONE


def _ready(piece: "Workpiece", card: str | None) -> "Workpiece":
    return piece if card is None else piece.unfold(_place_of(piece, card))


def _place_of(piece: "Workpiece", card_id: str) -> int:
    from game.cards.suggest import did_you_mean

    found = next((place for place, card in enumerate(piece.cards) if card.id == card_id), None)
    if found is None:
        meant = did_you_mean(card_id, [card.id for card in piece.cards])
        raise WrongUse(
            f"{piece.id} has no card “{card_id}”.", meant or f"All: {PROGRAM} deck show {piece.id}"
        )
    return found


def _edit_file(workshop: "Workshop", path: Path, deck_id: str, line: int, here: Surroundings) -> int:
    from game.front.editor import editor_command, run_on_terminal

    before = _read(path)
    code = run_on_terminal(editor_command(here.environ, path, line))
    if code:
        complain(here, f"The editor ended with code {code}.")
    after = _read(path)
    if after == before:
        say(here, "Nothing changed.")
        return Exit.DONE
    workshop.keep(deck_id, before)
    return _tell([fault for fault in here.house().library.diagnostics if fault.file == str(path)], here)


def _leave_nothing_behind(workshop: "Workshop", opened: "Workpiece", began_with: bytes | None) -> None:
    """Undo what was only laid out for the editor, when nothing was written there."""
    if opened.saved == began_with or _read(opened.path) != opened.saved:
        return
    if began_with is None:
        opened.path.unlink()
    else:
        workshop.rewrite(opened.path, opened.id, began_with)


def _write_mended(workshop: "Workshop", path: Path, raw: bytes, mended: bytes) -> Path:
    """Write what was mended; where the file is kept as it was: only decks of theirs have versions."""
    from game.base.files import write_atomic

    if path.parent == workshop.places.decks.resolve():
        deck_id = _id_in(mended) or path.stem
        workshop.rewrite(path, deck_id, mended)
        return workshop.versions(deck_id)[0].path
    backup = next(free for free in _backups(path) if not free.exists())
    try:
        write_atomic(backup, raw)
        write_atomic(path, mended)
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {error.strerror}.", "Nothing was mended.") from error
    return backup


def _id_in(raw: bytes) -> str:
    """The id of the deck that the bytes make, or change; empty where it cannot be told."""
    from game.cards.parse import parse
    from game.cards.positions import Text
    from game.cards.raw import string

    document = parse(Text("", raw.decode("utf-8-sig", "replace")))
    return "" if isinstance(document, list) else string(document, "extends") or string(document, "id")


def _backups(path: Path) -> "Iterator[Path]":
    from itertools import count

    yield path.with_name(f"{path.name}.bak")
    yield from (path.with_name(f"{path.name}.{number}.bak") for number in count(2))


def _tell(faults: "Sequence[Diagnostic]", here: Surroundings) -> int:
    from game.cli.deck_faults import tell

    tell(faults, here)
    return Exit.FAULTS if any(fault.is_error for fault in faults) else Exit.DONE


def _file_or_deck(workshop: "Workshop", name: str) -> Path:
    path = Path(name)
    if path.is_file():
        return path.resolve()
    if path.name == name and not name.endswith(".json"):
        return workshop.path_of(name)
    raise Trouble(f"{name} cannot be read: No such file.", "Check the name and try again.")


def _read(path: Path) -> bytes:
    return _read_at_most(path)[0]


def _read_at_most(path: Path) -> tuple[bytes, int | None]:
    from game.base.files import read_at_most
    from game.cards.raw import MAX_BYTES

    try:
        return read_at_most(path, MAX_BYTES)
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}.", "Check the name and try again.") from error
