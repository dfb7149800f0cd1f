"""What leaves the house: the keepsake and calendar files, from either front end or a command."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.journal.highlights import Highlight
from game.journal.records import Intention

if TYPE_CHECKING:
    from game.front.opening import House


def bind_keepsake(house: "House", path: Path, moments: Iterable[Highlight], *, letters: bool = True) -> Path:
    """Write chosen moments as a book to a `.html` or `.md` file; gives the file.

    `letters` says whether sealed notes that were opened come in as well.

    Raises:
        WrongUse: another kind of file, another file stands there, or there is no such folder.
        Trouble: it could not be written.
    """
    from game.export.keepsake import keepsake, write_keepsake
    from game.front.looking_back import deck_titles, ritual_steps, steps_line

    opened = house.book.letters() if letters else []
    rituals = ritual_steps(house)

    def steps(moment: Highlight) -> str:
        return steps_line(rituals.get(moment.key, ()), moment)

    book = keepsake(house.names(), moments, deck_titles(house), house.clock().date(), opened, steps)
    target = path.expanduser()
    write_keepsake(target, book)
    return target


def note_in_calendar(house: "House", intention: Intention, folder: Path, *, discreet: bool = True) -> Path:
    """Write an intention that has a time as an `.ics` file into a folder; gives the file.

    Raises:
        WrongUse: it has no time yet, or there is no such folder.
        Trouble: it could not be written.
    """
    from datetime import UTC
    from zoneinfo import ZoneInfo

    from game.export.calendar import write_calendar

    now = house.now()
    # Calendars know zones by name; an offset without one is better told as UTC.
    zone = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else UTC
    return write_calendar(folder.expanduser(), intention, now, zone=zone, discreet=discreet)
