"""Small intentions: which one to show, and what becomes of them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from game.journal import editing
from game.journal.records import Intention, State
from game.journal.tables import Tables
from game.journal.writing import Edit

__all__ = [
    "COMES_BEFORE",
    "FADES_AFTER",
    "State",
    "change",
    "closed",
    "mark",
    "move",
    "remove",
    "still_open",
    "to_show",
]

FADES_AFTER = timedelta(days=7)
"""How long an intention stays on the start screen after its time, or after it was made if it has none."""

COMES_BEFORE = timedelta(days=7)
"""How long before its time an intention comes to the start screen."""


def still_open(intentions: Iterable[Intention]) -> list[Intention]:
    """Those neither done nor let go: the soonest first, then those without a time, the newest first."""
    found = [intention for intention in intentions if intention.state is State.OPEN]
    timed = [intention for intention in found if intention.when is not None]
    untimed = [intention for intention in found if intention.when is None]
    return sorted(timed, key=_moment) + sorted(untimed, key=_moment, reverse=True)


def closed(intentions: Iterable[Intention]) -> list[Intention]:
    """Those done, then those let go; the latest first."""
    done = [intention for intention in intentions if intention.state is not State.OPEN]
    return sorted(sorted(done, key=_moment, reverse=True), key=lambda found: found.state is State.LET_GO)


def to_show(still_open: Iterable[Intention], now: datetime) -> Intention | None:
    """The one to show now, or None: nobody is reminded of what is far ahead or long past."""
    return next((found for found in still_open if _moment(found) - COMES_BEFORE <= now < _fades(found)), None)


def mark(intention: Intention, state: State) -> Edit:
    """Done, let go, or open again."""
    return _update(intention, {"state": state.value})


def move(intention: Intention, when: datetime | None) -> Edit:
    """Another time."""
    return _update(intention, {"when": when.isoformat() if when else None, "state": State.OPEN.value})


def change(intention: Intention, text: str) -> Edit:
    """Other words, in its evening as well."""
    reworded = _update(intention, {"text": text})
    return (
        editing.all_of((_reword_evening(intention.session, text), reworded))
        if intention.session
        else reworded
    )


def remove(intention: Intention) -> Edit:
    """Its words go, from its evening as well."""
    if not intention.session:
        return editing.remove("intentions", id=intention.id)
    from_evening = editing.update("sessions", {"intention": None}, id=intention.session)
    return editing.all_of((from_evening, editing.remove("intentions", session=intention.session)))


def _update(intention: Intention, changes: dict[str, object]) -> Edit:
    which = {"session": intention.session} if intention.session else {"id": intention.id}
    return editing.update("intentions", changes, **which)


def _reword_evening(session: str, text: str) -> Edit:
    def edit(tables: Tables) -> bool:
        found = [
            document["intention"]
            for _, document in editing.documents(tables, "sessions", id=session)
            if isinstance(document.get("intention"), dict)
        ]
        for fields in found:
            fields["text"] = text
        return bool(found)

    return edit


def _fades(intention: Intention) -> datetime:
    return _moment(intention) + FADES_AFTER


def _moment(intention: Intention) -> datetime:
    return intention.when or intention.at
