"""What the game says: the same sentences in both front ends, made from the session alone."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from game.base.text import clean, counted
from game.cards.model import Answers, Form, Kind, Step, Who
from game.cards.placeholders import fill
from game.cards.saying import FORM_CUES
from game.cards.saying import kind_words as kind_words
from game.cards.saying import time_box as time_box
from game.front.commands import FOLLOW_UP, TIMER, Command
from game.journal.document import SessionDocument
from game.play.events import ONE_CARD
from game.play.session import Session, Stage, Turn

TITLE = "Magic Circle"
SOURCE = "The twelve decks follow Sophie Hussenet, “How to Reconnect With Your Partner” (2023)."
PROMISES = (
    "Another card is always free. No reason, no count.",
    "Nothing leaves this computer.",
    "Either of you can stop, at any moment, without a word.",
)
CROSSING = (
    "For a little while you are nobody's parents.",
    "Phones face down. Feet on the floor.",
    "Breathe in together… and out.",
)
LANDING = "Landing"
THANKS = "Say one thing aloud that you liked about the other tonight. {0} first, then {1}."
NAME_PROMPT = "A name for this evening? Leave it empty for none."
NAME_EXAMPLE = "the soup evening"
CARD_PROMPT = "A card of your own, for a later evening? Leave it empty for none."
CARD_EXAMPLE = "a question, or something to do"
ONE_CARD_FAREWELL = "One card. That was a whole evening. Say thank you, each of you."
OFF_THE_RECORD = (
    "Off the record: this evening is not written down and cannot be picked up again. "
    "Only a card you write or lay away is kept, and a matter you keep out for good."
)
BROKEN = (
    "Something broke inside the game ({0}). What was saved is safe: start magic-circle again "
    "and pick the evening up."
)
SOFTENED = "Softer from the next card on."
RETIRED = "Laid away, in the open: undo or the workshop brings it back."
RETIRED_TOPIC = "{0} keeps a whole topic away in private."
LISTEN = "Hear it to the end. Then say back what you heard, before anything else."
"""What a deep card without a cue of its own offers to the one who listens."""
SPEAKS = "{0} speaks, {1} listens. The same time for each of you."
BEGUN_TO_LAND = "You had begun to land."
HALF_WRITTEN = "Half-written words wait."
LAID_BY = "Laid by. The words stay with this card unless you clear them."
LAID_BY_FOR_ALL = "Laid by. The words stay with this evening unless you clear them."
INTENTION_PROMPT = "One small intention, in your own words"
NOTE_PROMPT = "{0}'s words"
TIME_IS_OVER = "That was the time."
SAME_NAMES = "Two different names, please, so that your turns can be told apart."
WAITS_FOR_YOU = "The evening waits for you, as it is. To go on: magic-circle"
OPEN_ELSEWHERE = "An evening is open in another window. It goes on there; here you can begin another one."
ENDS_HERE = "This evening was off the record; it ends here."
LEAVE_ANYWAY = "Once more leaves without it."
CUT = "Only the first {0} characters fit; they are kept."
GOOD_NIGHT = "Good night, you two."
NO_EVENINGS = "No evening yet. The first one will stand here."
COVERED = "Still here. One more key comes back."
TOO_SMALL = "This window is too small. Make it a little larger."
FACE_DOWN = "A deeper one lies face down. Turn it, or take another; it can stay there."
TURN_UP = "turn it up"
READS = "reads"


class StepText(msgspec.Struct, frozen=True):
    """One step of a ritual as shown: who does it, the words, and its time box in seconds.

    `person` is the one of the two, 0 or 1, whose step it is; None where it is for both.
    """

    who: str
    text: str
    seconds: int | None
    person: int | None = None


class CardText(msgspec.Struct, frozen=True):
    """A card as shown, cleaned and with the names in; empty strings where it has nothing to say."""

    deck: str
    kind: str
    text: str
    cue: str
    options: tuple[str, ...]
    follow_ups: tuple[str, ...]
    listen: str
    steps: tuple[StepText, ...]
    smaller: str
    way_out: str
    say: str


def card_text(session: Session, turn: Turn) -> CardText:
    """The card on the table in words; `follow_ups` are all of them, asked or not."""
    card = turn.card
    reader, partner = session.partners[turn.reader], session.partners[turn.partner]

    def put(text: str) -> str:
        return clean(fill(text, reader, partner))

    return CardText(
        deck=clean(card.deck_title or card.deck),
        kind=kind_words(card),
        text=put(card.text),
        cue=FORM_CUES.get(card.form, "") if card.kind is Kind.CONVERSATION else "",
        options=tuple(put(option) for option in card.options),
        follow_ups=tuple(put(text) for text in card.follow_ups),
        listen=put(card.listen) or (LISTEN if turn.speakers else ""),
        steps=tuple(_step_text(step, session, turn) for step in card.steps),
        smaller=put(card.smaller),
        way_out=put(card.way_out),
        say=put(card.say),
    )


def _step_text(step: Step, session: Session, turn: Turn) -> StepText:
    reader, partner = session.partners[turn.reader], session.partners[turn.partner]
    person = {Who.READER: turn.reader, Who.PARTNER: turn.partner}.get(step.who)
    both = "Each of you" if step.who is Who.EACH else "Together"
    who = both if person is None else session.partners[person]
    return StepText(clean(who), clean(fill(step.text, reader, partner)), step.seconds, person)


def asides(text: CardText) -> tuple[tuple[str, str], ...]:
    """What stands beside a card, with its label: the listener's cue, the smaller version, the way out."""
    pairs = (
        ("While you listen", text.listen),
        ("Smaller", text.smaller),
        ("A way out", text.way_out),
        ("To end, say", text.say),
    )
    return tuple(pair for pair in pairs if pair[1])


def who_reads(session: Session) -> str:
    """Whose turn it is, by name."""
    return f"{session.partners[session.reader]} {READS}"


def answer_together(turn: Turn) -> bool:
    """Whether both answer at once."""
    return turn.card.form is Form.ON_THREE or turn.card.answers is Answers.TOGETHER


def who_answers(session: Session, turn: Turn) -> str:
    """Who answers the card, or does the ritual."""
    reader, partner = session.partners[turn.reader], session.partners[turn.partner]
    if turn.card.kind is Kind.RITUAL:
        return "for both of you"
    if answer_together(turn):
        return "both together"
    if turn.card.answers is Answers.PARTNER:
        return f"{partner} answers"
    return f"{partner} answers first, then {reader}"


def speaks(session: Session, turn: Turn) -> str:
    """Whose equal time to speak has just begun, and who listens."""
    speaker = turn.speakers[max(0, turn.step - 1)]
    return SPEAKS.format(session.partners[speaker], session.partners[1 - speaker])


def time_left(left: timedelta) -> str:
    """How long they have, in words, to the minute; nothing that presses."""
    minutes = round(left.total_seconds() / 60)
    if minutes <= 0:
        return "the time is up; no hurry"
    return "about a minute left" if minutes == 1 else f"about {minutes} minutes left"


def times_left(left: timedelta) -> tuple[str, ...]:
    """The same in words, and in fewer, for where there is less room."""
    minutes = round(left.total_seconds() / 60)
    if minutes <= 0:
        return time_left(left), "no hurry"
    return time_left(left), f"{minutes} min. left", f"{minutes} min."


def recap(session: Session) -> str:
    """Where the evening stands, in one line, with no word of any card."""
    if session.stage is Stage.LANDING:
        return BEGUN_TO_LAND
    count = len(session.remembered())
    cards = "no card yet" if not count else "one card so far" if count == 1 else f"{count} cards so far"
    return f"It is {session.partners[session.reader]}'s turn to read; {cards}."


def standing(session: Session) -> tuple[str, ...]:
    """Where a waiting evening stands, and whether words wait with it; not one of them."""
    return (recap(session), HALF_WRITTEN) if session.drafts else (recap(session),)


def thanks(session: Session) -> str:
    """The landing's invitation: the one who answered last speaks first."""
    first = 1 - session.reader
    return THANKS.format(session.partners[first], session.partners[1 - first])


def keys_of_card(turn: Turn) -> tuple[tuple[Command, str], ...]:
    """The keys that have something to give on this very card, and what."""
    card, keys = turn.card, []
    if turn.follow_ups < len(card.follow_ups):
        keys.append((FOLLOW_UP, "asks further"))
    if card.kind is Kind.RITUAL and turn.step < len(card.steps):
        keys.append((TIMER, "the first step" if not turn.step else "the next step"))
    if card.kind is Kind.CONVERSATION and card.form is Form.ON_THREE:
        keys.append((TIMER, "three, two, one"))
    return tuple(keys)


def taken_back(before: Session, after: Session) -> str:
    """What an undo took back."""
    was, now = before.turn, after.turn
    if was is None or now is None or was.card is not now.card:
        return "The card before is back."
    if was.notes != now.notes:
        return "Taken back: the words."
    if was.starred != now.starred:
        return "Taken back: the star." if was.starred else "The star is back."
    if before.board.intention != after.board.intention:
        return "Taken back: the intention."
    return "Taken back."


def summary(session: Session) -> tuple[str, ...]:
    """The evening in a few calm lines."""
    cards = len(session.remembered())
    stars = sum(turn.starred for turn in session.remembered())
    words = sum(len(turn.notes) for turn in session.remembered())
    lines = [session.name or "An evening for the two of you."]
    lines.append("No card tonight, and that is fine." if not cards else _count(cards, "card") + " together.")
    if stars:
        lines.append(_count(stars, "moment") + " starred.")
    if words:
        lines.append("A few words written down.")
    if session.board.intention:
        lines.append(f"Your intention: {session.board.intention}")
    if session.own_card:
        lines.append("Your own card waits in the deck “Ours”.")
    return tuple(clean(line) for line in lines)


def _count(number: int, noun: str) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    said = counted(number, noun, "One")
    return said if number >= len(words) else f"{words[number]} {said.partition(' ')[2]}"


def minutes_chosen(minutes: int) -> str:
    """A length of evening, in words."""
    return "one card" if minutes == ONE_CARD else counted(minutes, "minute")


def decks_chosen(titles: tuple[str, ...]) -> str:
    """A choice of decks, in words; none stands for what suits tonight."""
    if not titles:
        return "tonight's"
    return clean(titles[0]) if len(titles) == 1 else f"{len(titles)} decks"


def time_kept(left: timedelta) -> str:
    """The choice to go on with the time that was left."""
    minutes = round(left.total_seconds() / 60)
    return "no clock" if minutes <= 0 else f"{minutes} min., as before"


def waiting(session: Session, now: datetime) -> str:
    """That an evening waits, and since when."""
    return f"An evening waits for you, from {ago(now - session.at)}."


def short_id(session: str) -> str:
    """How an evening's id begins: enough to name it."""
    return clean(session)[:8]


def goes_on_waiting(paused: Sequence[Session], now: datetime) -> str:
    """That one evening waits, or several, while another begins."""
    if len(paused) == 1:
        return f"An evening from {ago(now - paused[0].at)} waits for you: magic-circle resume"
    return f"{len(paused)} evenings wait for you: magic-circle resume --list"


def waiting_row(session: Session) -> str:
    """An evening that waits, in one line, with no word of any card."""
    at = f"{session.started:%A, %-d %B, %H:%M}"
    return f"{short_id(session.id)}  {at} · {_count(len(session.remembered()), 'card').lower()}"


def ago(passed: timedelta) -> str:
    """How long ago, in words that suit an evening."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 2:
        return "a moment ago"
    if minutes < 60:
        return f"{minutes} minutes ago"
    hours = round(minutes / 60)
    return "an hour ago" if hours == 1 else f"{hours} hours ago"


def evening_line(session: SessionDocument) -> str:
    """When an evening was, and how many cards it had."""
    return evening_lines(session)[0]


def evening_lines(session: SessionDocument) -> tuple[str, ...]:
    """The same in words, and in shorter ones, for where there is less room."""
    cards = _count(len(session.cards), "card").lower()
    return tuple(f"{session.started:{day}} · {cards}" for day in ("%A, %-d %B %Y", "%a, %-d %b %Y"))
