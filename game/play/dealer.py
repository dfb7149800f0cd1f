"""The dealer: picks the next card when it is needed. Its promises are listed in DESIGN, "The dealer"."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from game.cards.model import LAUGH, Answers, Card
from game.play import arc
from game.play.session import Session, Turn
from game.play.shoe import CardSet, Shoe, form_of, is_closer

_FORM_RUN = 2
"""No form comes more often than this in a row."""
_VARIETY_BY = 3
"""By which card of the evening both kinds have come."""
_CHANCE_TO_RISE = 0.6
"""How likely the next card goes deeper while the arc deepens: a peak is optional."""


def deal(shoe: Shoe, session: Session, now: datetime, *, must: bool = False) -> Card | None:
    """The next card, or None when it is time to land.

    Deterministic for a given shoe, session and moment. `must` deals the shortest card even when
    the time is up: asking for another card never ends an evening.
    """
    cards = _within_reach(shoe, _allowed(shoe, session), session, now)
    on_top = session.board.returned
    if on_top is not None and cards & shoe.set_of(on_top):
        return on_top
    cards = _within_time(shoe, cards, session, now, must=must)
    cards = _wish(cards, _asked_for(shoe, session))
    cards = _wish(cards, shoe.depth.up_to(arc.depth_ceiling(session, now)))
    cards = shoe.freshest(cards)
    for wish in _wishes(shoe, session, now):
        cards = _wish(cards, wish)
    return shoe.first(cards) if cards else None


def rituals(shoe: Shoe, session: Session) -> list[Card]:
    """The rituals that could still come tonight."""
    return shoe.cards_of(_allowed(shoe, session) & shoe.of_form(None))


def _asked_for(shoe: Shoe, session: Session) -> CardSet:
    """What they have just asked for; it comes before what is fresh.

    Softer in or after a hard card asks for a repairing one; else it is a ritual that both agreed to,
    though not two of these in a row.
    """
    if session.repair:
        return shoe.repair
    found, keys = 0, {card.key for card in session.agreed}
    last = [turn for turn in session.board.aside if turn.played][-1:]
    if not any(turn.card.key in keys for turn in last):
        for card in session.agreed:
            found |= shoe.set_of(card)
    return found


def _allowed(shoe: Shoe, session: Session) -> CardSet:
    """The cards that may be dealt at this point, whatever the time and the depth so far."""
    cards = shoe.within(session.limits_now)
    cards = shoe.without(cards, session.board.dealt)
    cards = shoe.without(cards, session.board.retired)
    cards &= ~shoe.about(session.lines)
    if not _may_answer_deep(session):
        cards &= ~(shoe.partner_only & shoe.depth.exactly(3))
    return cards


def _may_answer_deep(session: Session) -> bool:
    """Nobody answers a second depth-3 card before the other has answered one."""
    answered = [0, 0]
    for turn in session.board.aside:
        if turn.played and turn.card.depth == 3:
            for person in _answering(turn):
                answered[person] += 1
    return answered[1 - session.reader] <= answered[session.reader]


def _answering(turn: Turn) -> tuple[int, ...]:
    return (turn.partner,) if turn.card.answers is Answers.PARTNER else (0, 1)


def _within_reach(shoe: Shoe, cards: CardSet, session: Session, now: datetime) -> CardSet:
    """Depth rises by at most one; the first card is as shallow as the time allows."""
    last = _last_depth(session)
    if last or not cards:
        return cards & shoe.depth.up_to(last + 1)
    return cards & shoe.depth.up_to(shoe.depth.least(_wish(cards, _fitting(shoe, session, now))))


def _last_depth(session: Session) -> int:
    """The depth to rise from; 0 before the first card.

    A starred card that was exchanged is no stepping stone: what counts is the card played last, and
    the one on the table.
    """
    played = [turn for turn in session.board.aside if turn.played]
    turns = [*played[-1:], *([session.turn] if session.turn else [])]
    return min((turn.card.depth for turn in turns), default=0)


def _fitting(shoe: Shoe, session: Session, now: datetime) -> CardSet:
    return shoe.minutes.up_to(arc.room_seconds(session, now) / 60)


def _within_time(shoe: Shoe, cards: CardSet, session: Session, now: datetime, *, must: bool) -> CardSet:
    """The cards there is time for.

    In the last minutes only short cards fit, and soon all of them have been seen. Rather than meet one
    again while unseen cards remain, they land a little earlier: still within one card of their time.
    """
    fitting = cards & _fitting(shoe, session, now)
    ends = session.board.dealt and not must
    little_left = arc.room_seconds(session, now) <= arc.USUAL_CARD_SECONDS
    if ends and little_left and cards & shoe.unseen and not fitting & shoe.unseen:
        return 0
    if fitting or not cards or ends:
        return fitting
    return cards & shoe.minutes.exactly(shoe.minutes.least(cards))


def _wish(cards: CardSet, wish: CardSet) -> CardSet:
    """The cards that grant the wish; all of them when none does."""
    return cards & wish or cards


def _wishes(shoe: Shoe, session: Session, now: datetime) -> Iterator[CardSet]:
    """What the evening still lacks, the most important first."""
    laid = [turn.card for turn in session.board.aside if turn.played]
    if len(laid) >= _FORM_RUN and len({form_of(card) for card in laid[-_FORM_RUN:]}) == 1:
        yield ~shoe.of_form(form_of(laid[-1]))
    if len(laid) >= _VARIETY_BY - 1 and len({card.kind for card in laid}) == 1:
        rituals = shoe.of_form(None)
        yield rituals if form_of(laid[0]) is not None else ~rituals
    if not any(LAUGH in card.tags for card in laid):
        yield shoe.laugh
    yield shoe.wished
    if _rises(session, now):
        yield shoe.depth.exactly(_last_depth(session) + 1)
    if session.door_open and not (laid and is_closer(laid[-1])):
        yield shoe.closer
    if session.focus:
        yield shoe.of_decks(session.focus)
    if laid:
        yield ~shoe.of_decks([laid[-1].deck])


def _rises(session: Session, now: datetime) -> bool:
    if arc.phase(session, now) is not arc.Phase.DEEPEN:
        return False
    return Random(f"rise {session.seed} {len(session.board.dealt)}").random() < _CHANCE_TO_RISE
