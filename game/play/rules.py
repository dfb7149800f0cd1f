"""The rules: what each intent brings about now, as events, or why not, in a plain sentence."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from game.base.text import clean, clean_line
from game.cards.model import Card, Form, Kind
from game.play import events as ev
from game.play import intents as do
from game.play.care import may_ask_closer, may_ask_rituals, soften
from game.play.dealer import deal
from game.play.drafts import MAX_EVENING_NAME as MAX_EVENING_NAME
from game.play.drafts import MAX_INTENTION as MAX_INTENTION
from game.play.drafts import MAX_NOTE as MAX_NOTE
from game.play.drafts import MAX_OWN_CARD as MAX_OWN_CARD
from game.play.drafts import Draft
from game.play.events import AnyEvent, Entry
from game.play.half_written import keep, keep_those, may_undo, settle
from game.play.on_table import card_on_table, open_card
from game.play.refusal import Refused as Refused
from game.play.session import Session, Stage, Turn, evolve
from game.play.shoe import Shoe

FACE_DOWN_FROM_DEPTH = 3

Events = tuple[AnyEvent, ...]
_PAUSE_ALLOWS = (do.Resume, do.Pause, do.Land, do.End)


def decide(session: Session, intent: do.Intent, shoe: Shoe, now: datetime) -> Events:
    """The events an intent brings about; none when it changes nothing.

    Raises:
        Refused: the rules do not allow it now.
    """
    if session.stage is Stage.ENDED:
        raise Refused("This evening has ended.")
    if session.paused and not isinstance(intent, _PAUSE_ALLOWS):
        raise Refused("The evening is paused.", "Come back first.")
    events = _decide(session, intent, shoe, now)
    return (*settle(session, events), *events)


def _decide(session: Session, intent: do.Intent, shoe: Shoe, now: datetime) -> Events:
    match intent:
        case do.Next():
            return _next(session, shoe, now)
        case do.Another():
            return (*_another(session, shoe, now),)
        case do.Retire():
            return _retire(session, shoe, now)
        case do.Pause(drafts=drafts):
            return () if session.paused else (*keep_those(session, drafts), ev.Paused())
        case do.KeepDraft(text=text, by=by, what=what):
            return keep(session, Draft(text, by, what))
        case do.Resume(minutes=minutes):
            return (ev.Resumed(minutes),) if session.paused else ()
        case do.Land():
            return _land(session)
        case do.End():
            return (ev.Ended(),)
        case do.Undo():
            return _undo(session)
        case do.Softer():
            return (soften(session),)
        case do.SettleDoor(token=token):
            may_ask_closer(session)
            return (ev.DoorAsked(token),)
        case do.Agree(cards=cards):
            may_ask_rituals(session)
            return (ev.Agreed(cards),)
        case do.DrawLine(token=token):
            return _draw_line(session, token, shoe, now)
        case do.Intend(text=text, owner=owner, when=when):
            words = clean_line(text, MAX_INTENTION)
            return (ev.Intended(words, owner, when) if words else ev.Intended(""),)
        case do.NameEvening(text=text):
            return (ev.Named(clean_line(text, MAX_EVENING_NAME)),)
        case do.WriteCard(text=text):
            return (ev.Wrote(clean_line(text, MAX_OWN_CARD)),)
        case _:
            return _ON_CARD[type(intent)](open_card(session), intent)


def _next(session: Session, shoe: Shoe, now: datetime) -> Events:
    match session.stage:
        case Stage.CROSSING:
            return (ev.Crossed(), *_deal_or_land(session, (ev.Crossed(),), shoe, now))
        case Stage.LANDING:
            return (ev.Ended(),)
        case _:
            turn = session.turn
            if turn is not None and turn.face_down:
                return (ev.TurnedUp(),)
            first: Events = () if turn is None else (ev.Played(),)
            return (*first, *_deal_or_land(session, first, shoe, now))


def _deal_or_land(session: Session, first: Events, shoe: Shoe, now: datetime) -> Events:
    after = evolve(session, Entry(session.seq + 1, now, first))
    card = deal(shoe, after, now)
    return (ev.Landed(),) if card is None else (_dealt(card, after),)


def _dealt(card: Card, session: Session) -> ev.Dealt:
    return ev.Dealt(card, session.reader, face_down=card.depth >= FACE_DOWN_FROM_DEPTH)


def _another(session: Session, shoe: Shoe, now: datetime) -> Events:
    card_on_table(session)
    card = deal(shoe, session, now, must=True)
    if card is None:
        raise Refused(
            "There is no other card within tonight's limits.", "Go on with this one, or land the evening."
        )
    return (_dealt(card, session),)


def _retire(session: Session, shoe: Shoe, now: datetime) -> Events:
    gone = ev.Retired(card_on_table(session).card.key)
    # Dealt as for *another*: the retired card is still the one to rise from.
    card = deal(shoe, session, now, must=True)
    return (gone, ev.Landed()) if card is None else (gone, _dealt(card, session))


def _undo(session: Session) -> Events:
    if not session.undo:
        raise Refused("There is nothing to take back since this card was dealt.")
    may_undo(session)
    return (ev.Undone(),)


def _land(session: Session) -> Events:
    if session.stage is Stage.LANDING:
        return (ev.Resumed(),) if session.paused else ()
    if session.paused:
        # The card on the table was broken off: it has not been seen (DESIGN, dealer's promise 7).
        return (ev.Resumed(), ev.Landed())
    turn = session.turn
    talked_about = turn is not None and not turn.face_down
    return (ev.Played(), ev.Landed()) if talked_about else (ev.Landed(),)


def _draw_line(session: Session, token: str, shoe: Shoe, now: datetime) -> Events:
    line = ev.LineDrawn(token)
    if session.stage is not Stage.TABLE:
        return (line,)
    # The card goes whatever the topic is, so that its going says nothing.
    after = evolve(session, Entry(session.seq + 1, now, (line,)))
    # Dealt as for *another*: the card that goes is still the one to rise from.
    card = deal(shoe, replace(after, board=session.board), now, must=True)
    return (line, ev.Landed()) if card is None else (line, _dealt(card, after))


def _follow_up(turn: Turn, intent: do.Intent) -> Events:
    if turn.follow_ups >= len(turn.card.follow_ups):
        raise Refused("This card asks nothing further.", "Stay as long as you like.")
    return (ev.FollowedUp(),)


def _advance(turn: Turn, intent: do.Intent) -> Events:
    if turn.card.kind is Kind.RITUAL:
        if turn.step >= len(turn.card.steps):
            raise Refused("That was the last step.", "Go on when you like.")
        return (ev.Stepped(),)
    if turn.card.form is Form.ON_THREE:
        return (ev.Stepped(),)
    if not turn.speakers:
        raise Refused("This card needs no timer.", "Take the time you like.")
    if turn.step >= len(turn.speakers):
        raise Refused("That was the time for speaking.", "Stay as long as you like.")
    return (ev.Stepped(),)


def _star(turn: Turn, intent: do.Intent) -> Events:
    return (ev.Starred(not turn.starred),)


def _keep(turn: Turn, intent: do.Intent) -> Events:
    if turn.card.kind is not Kind.RITUAL:
        raise Refused("Only a ritual can be kept for the week.", "A star keeps this moment.")
    return (ev.Kept(not turn.kept),)


def _write_note(turn: Turn, intent: do.Intent) -> Events:
    assert isinstance(intent, do.WriteNote)
    text = clean(intent.text).strip()[:MAX_NOTE]
    if not text:
        raise Refused("There were no words to keep.")
    return (ev.Noted(intent.by, text),)


_ON_CARD: dict[type, Callable[[Turn, do.Intent], Events]] = {
    do.FollowUp: _follow_up,
    do.Advance: _advance,
    do.Star: _star,
    do.Keep: _keep,
    do.WriteNote: _write_note,
}
