"""What becomes of half-written words: nobody's are lost because a card goes, or an evening ends."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from game.base.text import clean, clean_line
from game.play import events as ev
from game.play.drafts import LONGEST, Draft, What
from game.play.events import AnyEvent, Entry
from game.play.on_table import open_card
from game.play.refusal import Refused
from game.play.session import Session, evolve

Events = tuple[AnyEvent, ...]
_TAKES_THE_CARD = (ev.Played, ev.Dealt, ev.Retired, ev.Landed)


def keep(session: Session, draft: Draft) -> Events:
    """Keep what is being written on a line; none where nothing is new.

    Raises:
        Refused: no card lies open for a note.
    """
    if draft.what is What.NOTE:
        open_card(session)
    by = draft.by if draft.what is What.NOTE else 0
    text = clean(draft.text)[: LONGEST[draft.what]]
    if text.strip() in ("", _written(session, draft.what)):
        text = ""
    waits = session.half_written(draft.what, by)
    return () if text == waits else (ev.Drafted(text, by, draft.what),)


def keep_those(session: Session, drafts: Iterable[Draft]) -> Events:
    """The same for several, each on a line of its own; those there is no place for are passed over."""
    events: Events = ()
    for draft in drafts:
        with suppress(Refused):
            events += keep(session, draft)
    return events


def settle(session: Session, events: Events) -> Events:
    """What comes before these events, so that no words go with what they take away."""
    if any(isinstance(event, ev.Ended) for event in events):
        return tuple(_all(session))
    return tuple(_notes(session)) if any(isinstance(event, _TAKES_THE_CARD) for event in events) else ()


def settled(session: Session) -> Session:
    """The session with all half-written words where they belong, for one that is filed as it stands."""
    events = tuple(_all(session))
    return evolve(session, Entry(session.seq + 1, session.at, events)) if events else session


def may_undo(session: Session) -> None:
    """Whether a step may be taken back.

    Raises:
        Refused: a card would go, or be turned down, on which somebody's half-written words wait.
    """
    turn, before = session.turn, session.undo[-1].turn
    stays = turn is not None and before is not None and turn.card == before.card and not before.face_down
    if not stays and any(_notes(session)):
        raise Refused("Half-written words wait on this card.", "Finish them, or clear their line, first.")


def _written(session: Session, what: What) -> str:
    """What stands on a line that holds one thing alone."""
    match what:
        case What.INTENTION:
            return session.board.intention
        case What.NAME:
            return session.name
        case What.CARD:
            return session.own_card
        case What.NOTE:
            return ""


def _all(session: Session) -> Iterator[AnyEvent]:
    yield from _notes(session)
    for draft in session.drafts:
        words = clean_line(draft.text, LONGEST[draft.what])
        match draft.what:
            case What.INTENTION:
                board = session.board
                yield ev.Intended(words, board.intention_owner, board.intention_when)
            case What.NAME:
                yield ev.Named(words)
            case What.CARD:
                yield ev.Wrote(words)
            case What.NOTE:
                pass


def _notes(session: Session) -> Iterator[AnyEvent]:
    if session.turn is not None:
        waiting = (draft for draft in session.drafts if draft.what is What.NOTE)
        yield from (ev.Noted(draft.by, draft.text.strip()) for draft in waiting)
