"""Small intentions: which one to show, and what becomes of them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from game.journal import editing
from game.journal.records import Intention, State
from game.journal.writing import Edit

__all__ = ["FADES_AFTER", "State", "close", "move", "remove", "still_open", "to_show"]

FADES_AFTER = timedelta(days=7)
"""How long an intention stays on the start screen after its time, or after it was made if it has none."""


def still_open(intentions: Iterable[Intention]) -> list[Intention]:
    """Those neither done nor let go: the soonest first, then those without a time, the newest first."""
    found = [intention for intention in intentions if intention.state is State.OPEN]
    timed = [intention for intention in found if intention.when is not None]
    untimed = [intention for intention in found if intention.when is None]
    return sorted(timed, key=_moment) + sorted(untimed, key=_moment, reverse=True)


def to_show(still_open: Iterable[Intention], now: datetime) -> Intention | None:
    """The one to show now, or None: nobody is reminded of what is long past."""
    return next((found for found in still_open if _moment(found) + FADES_AFTER > now), None)


def close(intention: Intention, state: State) -> Edit:
    """Done, or let go."""
    return _update(intention, {"state": state.value})


def move(intention: Intention, when: datetime | None) -> Edit:
    """Another time."""
    return _update(intention, {"when": when.isoformat() if when else None, "state": State.OPEN.value})


def remove(intention: Intention) -> Edit:
    """Its words go, from its evening as well."""
    if not intention.session:
        return editing.remove("intentions", id=intention.id)
    from_evening = editing.update("sessions", {"intention": None}, id=intention.session)
    return editing.all_of((from_evening, editing.remove("intentions", session=intention.session)))


def _update(intention: Intention, changes: dict[str, object]) -> Edit:
    which = {"session": intention.session} if intention.session else {"id": intention.id}
    return editing.update("intentions", changes, **which)


def _moment(intention: Intention) -> datetime:
    return intention.when or intention.at
