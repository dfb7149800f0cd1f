"""Closer, shall we, and lines: the way from a private answer to the table, the same in both front ends."""

import re
from datetime import timedelta

from msgspec.structs import replace

from game.cards.model import Card
from game.front import care_words as words
from game.front.asking import Asking, Page, Question
from game.front.opening import House
from game.front.wording import CardText, card_text
from game.journal.care import add_line, note_asked
from game.play import intents as do
from game.play.care import may_ask_closer, may_ask_rituals
from game.play.closer import settle
from game.play.lines import cover_topic
from game.play.refusal import Refused
from game.play.session import Session, Turn
from game.play.shall_we import Answer, Hand, agreed, draw_hand
from game.play.table import Table

CLOSER = "closer"
"""How the journal names that closer cards were asked about."""
CLOSER_AT_MOST_EVERY = timedelta(days=7)

_YES = 0
_ROLE_BEGINS = re.compile(rf"(?m)(?:^|(?<=[.!?] ))(?:{words.READER}|{words.PARTNER})\b")
_Given = tuple[tuple[int, ...], tuple[int, ...]]


def ask_closer(house: House, table: Table, *, logged: bool = True) -> Asking:
    """The pages that ask both about closer cards.

    Args:
        house: the data folder, and where chance comes from.
        table: the evening.
        logged: False off the record, where it cannot be asked: "at most weekly" needs a note.

    Raises:
        Refused: it may not be asked now; the reason says nothing about anybody's answer.
    """
    may_ask_closer(table.session)
    if not logged:
        raise Refused(words.NOT_OFF_THE_RECORD)
    today = house.clock().date()
    last = house.journal.asked_on(CLOSER)
    if last is not None and last <= today < last + CLOSER_AT_MOST_EVERY:
        raise Refused(words.ASKED_THIS_WEEK.format(last + CLOSER_AT_MOST_EVERY))
    question = (Question(words.CLOSER_QUESTION, words.CLOSER_CHOICES),)

    def finish(given: _Given) -> tuple[str, ...]:
        note_asked(house.places, CLOSER, today)
        token = settle(given[0][0] == _YES, given[1][0] == _YES, house.chance)
        session = table.do(do.SettleDoor(token))
        return words.DOOR_OPEN if session.door_open else words.DOOR_SHUT

    opening = Page(words.CLOSER_TITLE, words.CLOSER_OPENING, go_on="begin")
    names = table.session.partners
    return _new_asking(house)(opening, names, (question, question), finish, house.clock, house.chance)


def ask_rituals(house: House, table: Table) -> Asking:
    """The pages that ask both about a handful of rituals.

    Raises:
        Refused: they may not be asked now; the reason says nothing about anybody's answer.
    """
    may_ask_rituals(table.session)
    hand = draw_hand(table.rituals(), house.chance)
    if hand is None:
        raise Refused(words.TOO_FEW_RITUALS)

    def finish(given: _Given) -> tuple[str, ...]:
        answers = ([Answer(place) for place in given[0]], [Answer(place) for place in given[1]])
        cards = agreed(hand, answers, house.chance)
        table.do(do.Agree(cards))
        return words.agreed([_sentences(_shown(card, table.session).text) for card in cards])

    opening = Page(words.RITUALS_TITLE, words.RITUALS_OPENING, go_on="begin")
    names = table.session.partners
    questions = (_about(hand, 0, table.session), _about(hand, 1, table.session))
    return _new_asking(house)(opening, names, questions, finish, house.clock, house.chance)


def draw_line(house: House, table: Table, topic: str) -> Session:
    """Keep a topic out of play, from now on and for good; the card on the table goes.

    Raises:
        Trouble: it could not be kept, or not for tonight.
    """
    add_line(house.places, topic)
    return table.do(do.DrawLine(cover_topic(topic, house.chance)))


def _about(hand: Hand, person: int, session: Session) -> tuple[Question, ...]:
    return tuple(_question(hand.cards[place], session) for place in hand.asked[person])


def _question(card: Card, session: Session) -> Question:
    text = _shown(card, session)
    steps = "\n".join(f"{step.who}: {step.text}" for step in text.steps)
    return Question((_sentences(text.text), _sentences(steps)), words.RITUAL_CHOICES)


def _shown(card: Card, session: Session) -> CardText:
    """The card with roles in place of names: the turn passes on, and nobody knows yet whose they will be."""
    reader = session.reader
    roles = (words.READER, words.PARTNER) if reader == 0 else (words.PARTNER, words.READER)
    return card_text(replace(session, partners=roles), Turn(card, reader))


def _sentences(text: str) -> str:
    """With a capital letter where a role stands at the beginning of a sentence."""
    return _ROLE_BEGINS.sub(lambda found: found[0].capitalize(), text)


def _new_asking(house: House) -> type[Asking]:
    return house.new_asking or Asking
