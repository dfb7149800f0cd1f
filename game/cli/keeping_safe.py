"""`journal backup`, `restore`, `forget` and `erase`: the record, copied, brought back, and let go of."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.base.errors import Exit, WrongUse
from game.base.text import counted
from game.cli.confirm import confirmed
from game.cli.output import say
from game.cli.parser import Parser, add_command
from game.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from game.cli.parser import Commands
    from game.front.opening import House

_ERASE = "erase"


def add(group: "Commands") -> None:
    """Add these to the group `journal`."""
    backup = add_command(group, "backup", "a copy of the journal, now", run_backup)
    backup.add_argument("--to", type=Path, metavar="FILE", help="where; else among the backups")
    restore = add_command(group, "restore", "put a copy in the journal's place", run_restore)
    restore.add_argument("file", type=Path, nargs="?", metavar="FILE", help="else the newest backup")
    forget = add_command(group, "forget", "forget one evening, in every copy", run_forget)
    forget.add_argument("session", nargs="?", metavar="SESSION", help="its id, or how the id begins")
    forget.add_argument(
        "--set-aside", action="store_true", help="delete the damaged files that were set aside"
    )
    _add_yes(forget)
    _add_yes(add_command(group, "erase", "delete the journal with all its copies", run_erase))


def run_backup(asked: Namespace, here: Surroundings) -> int:
    """Copy the journal and say where to.

    Raises:
        Trouble: there is nothing to copy, or it could not be written.
    """
    from game.journal.restoring import back_up_to

    copy = back_up_to(here.house().places, here.clock(), asked.to)
    say(here, f"Copied to {copy}.")
    if asked.to is not None:
        say(here, "It is plain text. What you forget later stays in this file until you delete it.")
    return Exit.DONE


def run_restore(asked: Namespace, here: Surroundings) -> int:
    """Put a copy in the journal's place; the journal from before is kept.

    Raises:
        Trouble: the copy cannot be read, or the journal cannot be written.
    """
    from game.journal.noes import NOES_HOLD
    from game.journal.restoring import restore

    done = restore(here.house().places, here.clock(), asked.file)
    say(here, f"{done.copy} is the journal now, with {counted(done.sessions, 'evening')}.")
    if done.replaced is not None:
        say(here, f"The one from before is kept as {done.replaced}.")
    say(here, NOES_HOLD)
    return Exit.DONE


def run_forget(asked: Namespace, here: Surroundings) -> int:
    """Forget an evening, once that is confirmed by a typed word; say where its words may remain.

    Raises:
        WrongUse: there is no such evening, or more than one, or nobody is there to confirm it.
        Trouble: a file could not be written; the evening is then still there.
    """
    if asked.session is None and not asked.set_aside:
        raise WrongUse("Which evening?", "All of them, with their ids: magic-circle sessions")
    house = here.house()
    if asked.session is not None and not _forget(asked, house, here):
        return Exit.DONE
    if asked.set_aside:
        house.book.clear_quarantine()
        say(here, "The damaged files that were set aside are deleted.")
    return Exit.DONE


def _forget(asked: Namespace, house: "House", here: Surroundings) -> bool:
    from game.front.looking_back import FORGET, remains_lines

    session, what = _named(house, asked.session)
    if not confirmed(here, f"Forget {what}? {FORGET}", "yes", given=asked.yes):
        return False
    remains = house.book.forget_evening(session)
    say(here, "Forgotten.")
    if remains and not asked.set_aside:
        say(here, *remains_lines(remains))
    if remains.set_aside and not asked.set_aside:
        say(here, "To delete what was set aside: magic-circle journal forget --set-aside")
    return True


def run_erase(asked: Namespace, here: Surroundings) -> int:
    """Delete the record, once that is confirmed by a typed word.

    Raises:
        Busy: an evening is open in another window; nothing is deleted.
        Trouble: a file could not be deleted.
    """
    from game.journal.restoring import erase

    places = here.house().places
    question = f"Delete the journal in {places.home}, its backups and the evenings that wait?"
    if not confirmed(here, question, _ERASE, given=asked.yes):
        return Exit.DONE
    if places.home.is_dir():
        erase(places)
    say(here, "Erased. No evening is kept any more.")
    if places.decks.is_dir():
        say(here, f"Your own decks stay in {places.decks}, their versions in {places.versions}.")
    return Exit.DONE


def _add_yes(parser: Parser) -> None:
    parser.add_argument("--yes", action="store_true", help="ask nothing")


def _named(house: "House", named: str) -> tuple[str, str]:
    """The id of the evening that is meant, ended or waiting, and what to call it."""
    from game.front.wording import evening_line
    from game.journal.recovery import list_paused

    known = {document.id: f"the evening of {evening_line(document)}" for document in house.journal.sessions()}
    waiting = list_paused(house.places)
    known |= {session.id: f"the evening that waits since {session.started:%-d %B}" for session in waiting}
    found = [session for session in known if session == named] or [
        session for session in known if named and session.startswith(named)
    ]
    if len(found) == 1:
        return found[0], known[found[0]]
    if found:
        raise WrongUse(f"The ids of {len(found)} evenings begin with “{named}”.", "Give more of it.")
    from game.cards.suggest import did_you_mean

    meant = did_you_mean(named, known) or "All of them, with their ids: magic-circle sessions"
    raise WrongUse(f"There is no evening “{named[:64]}”.", meant)
