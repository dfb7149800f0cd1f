"""What is said of moments, intentions and notes: the same sentences in both front ends."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from random import Random
from typing import TYPE_CHECKING

from game.base.text import clean, clean_line
from game.cards.model import Answers, Kind, Step, Who
from game.cards.placeholders import fill
from game.journal.finding import at_random, on_this_day
from game.journal.highlights import Highlight, Words
from game.journal.records import Intention
from game.journal.rituals import OUR_RITUALS, TITLE
from game.journal.scrubbing import Remains

if TYPE_CHECKING:
    from game.front.opening import House
    from game.play.session import Session, Turn

NO_MOMENTS = "No starred moment yet. s stars one while you play."
PLAIN_TEXT = "This is plain text: whoever opens the file can read it."
TAKEN_ALONG = "Taken along: {0}"
SEALED_HERE = "{0} sealed notes"
"""Stands here as long for a note that was thrown away unread; so it names nobody, and does not count."""
SEALED = "Sealed. It opens {0}."
FORGET = "Its cards, words, name and intention go for good, and the card that you wrote that evening."
CHANGE_WORDS = "Change these words?"
CHANGED = "What stood there goes for good."
DONE = "Done. {0} takes it back."
LET_GO = "Let go. {0} takes it back."
REMOVE_WORDS = "These words go for good."

Fits = Callable[[str], bool]
"""Whether there is room for a text."""

_OLD = 30
"""After so many days a moment may be called back."""
_NOW_AND_THEN = 1 / 3
_LINE = 110


def deck_titles(house: "House") -> Mapping[str, str]:
    """Every deck's title by its id; ids without one are decks that are gone."""
    titles = {deck.id: clean(deck.title) for deck in house.library.decks}
    return {OUR_RITUALS: TITLE, **titles}


def ritual_steps(house: "House") -> Mapping[str, Sequence[Step]]:
    """The steps of every ritual by its card's key; a card that is gone has none."""
    return {card.key: card.steps for card in house.library.cards() if card.steps}


def steps_line(steps: Sequence[Step], moment: Highlight) -> str:
    """What a ritual was made of, in one line, below its title."""
    return clean(" ".join(fill(step.text, moment.reader, moment.partner) for step in steps))


def step_words(step: Step, reader: str, partner: str) -> str:
    """One step, with who does it."""
    who = {Who.READER: reader, Who.PARTNER: partner, Who.EACH: "Each of you", Who.TOGETHER: "Together"}
    return clean(f"{who[step.who]}: {fill(step.text, reader, partner)}")


def decks_of_strategy(house: "House", number: int) -> frozenset[str]:
    """The ids of the decks that belong to a strategy, 1 to 12; for `Wanted.decks`."""
    decks = house.library.decks
    return frozenset(deck.id for deck in decks if deck.strategy and deck.strategy.number == number)


def callback(house: "House", session: "Session") -> str:
    """An old moment of theirs in one line, to show at the crossing; empty on most evenings.

    The same for the same evening. Nothing that they laid away, and no sensitive matter, comes unasked.
    """
    if Random(f"callback {session.seed}").random() >= _NOW_AND_THEN:
        return ""
    today = session.started.date()
    old = [moment for moment in house.book.moments() if (today - moment.at.date()).days >= _OLD]
    gentle = _gentle(house, old)
    found = at_random(on_this_day(gentle, today) or gentle, session.seed)
    return callback_line(found, today) if found is not None else ""


def _gentle(house: "House", moments: Sequence[Highlight]) -> list[Highlight]:
    cards = {card.key: card for card in house.library.cards()} if moments else {}
    standing = house.journal.standing()

    def may_come(moment: Highlight) -> bool:
        card = cards.get(moment.key)
        return moment.key not in standing.retired and (card is None or not card.topics)

    return [moment for moment in moments if may_come(moment)]


def callback_line(moment: Highlight, today: date) -> str:
    """A moment in one line, as "A year ago Ben said: …"."""
    when = long_ago((today - moment.at.date()).days)
    if not moment.notes:
        return clean_line(f"{when}: {moment.text}", _LINE)
    words = moment.notes[0]
    return clean_line(f"{when}, {words.by or 'one of you'} said: {words.text}", _LINE)


def long_ago(days: int) -> str:
    """How long ago a day was, in words that begin a sentence."""
    if days < 45:
        return "A month ago" if days >= _OLD else "Not long ago"
    months = round(days / 30.44)
    if months < 12:
        return f"{months} months ago"
    years = round(days / 365.25)
    return "A year ago" if years <= 1 else f"{years} years ago"


def sealed_here(house: "House", key: str, evening: "Session | None" = None) -> str:
    """The `key` for sealed notes, while any may be opened; nothing about them, not even for whom."""
    return SEALED_HERE.format(key) if house.book.sealed_lie_here(evening) else ""


def moment_head(moment: Highlight, titles: Mapping[str, str], fits: Fits = lambda _: True) -> str:
    """When a moment was, its deck, its evening's name; only as many of these as `fits` takes."""
    deck = titles.get(moment.deck, moment.deck)
    parts = [part for part in (day_words(moment.at), clean(deck), clean(moment.evening)) if part]
    while len(parts) > 1 and not fits(" · ".join(parts)):
        parts.pop()
    return " · ".join(parts)


def words_line(words: Words) -> str:
    """What one of the two said, with the name."""
    return clean(f"{words.by}: {words.text}" if words.by else words.text)


def then_lines(earlier: Sequence[Highlight]) -> tuple[str, ...]:
    """What they answered to the same card before: only after the new answer, to lie beside it."""
    return tuple(
        line
        for moment in earlier
        for line in (f"Then, on {day_words(moment.at)}:", *(words_line(words) for words in moment.notes))
    )


def then_beside_now(house: "House", session: "Session", *, leaving: bool = False) -> tuple[str, ...]:
    """What they answered the last time to the card on the table; nothing before the new answer is there.

    A card that both answer waits for both to have answered, or else for when they are `leaving` it.
    """
    turn = session.turn
    if turn is None or not turn.notes or _is_answered(turn) == leaving:
        return ()
    return then_lines(house.book.earlier(turn.card.key, session.id)[:1])


def _is_answered(turn: "Turn") -> bool:
    by_both = turn.card.kind is Kind.CONVERSATION and turn.card.answers is Answers.BOTH
    return not by_both or len({note.by for note in turn.notes}) > 1


def day_words(when: datetime | date) -> str:
    """A day as "23 November 2025"."""
    return f"{when:%-d %B %Y}"


def time_words(when: datetime, now: datetime) -> str:
    """A time near now, as "Sunday, 10:30"; further away with its day."""
    day = when.date()
    distance = (day - now.date()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    said = near.get(distance) or (f"{when:%A}" if 0 < distance < 7 else day_words(when))
    return f"{said}, {when:%H:%M}"


def intention_line(intention: Intention, names: tuple[str, str], now: datetime) -> str:
    """The one quiet line for the start screen: no question, no reproach."""
    owner = names[intention.owner] if intention.owner in (0, 1) else ""
    when = time_words(intention.when.astimezone(now.tzinfo), now) if intention.when is not None else ""
    what = clean_line(intention.text, _LINE)
    return " · ".join(filter(None, (what, clean(owner), when)))


def remains_lines(remains: Remains) -> tuple[str, ...]:
    """Which files may still hold the words, and what can be done; nothing where there are none."""
    lines: list[str] = []
    if remains.set_aside:
        lines += ["Damaged files that were set aside may still hold these words:"]
        lines += [f"  {path}" for path in remains.set_aside]
    if remains.copies:
        lines += ["These files cannot be read, and may still hold them; mend or delete them:"]
        lines += [f"  {path}" for path in remains.copies]
    return tuple(map(clean, lines))
