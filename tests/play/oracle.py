"""What the dealer may do, said again as plainly as can be: loops over all the cards, nothing clever.

Nothing here calls the dealer, the shoe, the arc or the limits. Source: DESIGN, "The dealer" and "Care".
"""

from collections.abc import Iterable

from game.cards.model import Answers, Card, Energy, Form, Kind
from tests.play.evening import Deal, Evening, Mood

USUAL_CARD = 4 * 60
LANDING = 90
_RANK = {Energy.EMPTY: 0, Energy.SOME: 1, Energy.GOOD: 2}


def allowed(evening: Evening, mood: Mood) -> list[Card]:
    """The cards within tonight's limits, as they asked for them, that this house wants dealt."""
    tonight, standing = evening.opening.limits, evening.house.standing
    touch = 3 if mood.door_open else tonight.touch
    desire = (tonight.desire or mood.door_open) and not mood.softer
    found = []
    for card in evening.house.cards:
        if card.deck not in evening.opening.decks or card.key in standing.retired:
            continue
        if any(topic in standing.topics_out or topic in mood.lines for topic in card.topics):
            continue
        if any(context not in standing.tags for context in card.requires):
            continue
        if "desire" in card.topics and not desire:
            continue
        if card.depth > max(1, tonight.depth - mood.softer) or card.touch > max(0, touch - mood.softer):
            continue
        if _RANK[card.energy] <= _RANK[tonight.energy]:
            found.append(card)
    return found


def lawful(evening: Evening, deal: Deal) -> list[Card]:
    """The cards that no promise but that of time forbids at this point."""
    fresh = [card for card in allowed(evening, deal.mood) if card.key not in deal.out]
    fresh = [card for card in fresh if not (card.depth == 3 and _owes_an_answer(deal, card))]
    neighbours = [turn.card for turn in deal.played[-1:]] + ([deal.lying] if deal.lying else [])
    if neighbours:
        highest = min(card.depth for card in neighbours) + 1
    else:
        fitting = [card for card in fresh if card.minutes * 60 <= room(evening, deal)]
        highest = min((card.depth for card in fitting or fresh), default=0)
    return [card for card in fresh if card.depth <= highest]


def _owes_an_answer(deal: Deal, card: Card) -> bool:
    """Whether the partner would answer a second depth-3 card before the reader has answered one."""
    if card.answers is not Answers.PARTNER:
        return False
    deep = [turn for turn in deal.played if turn.card.depth == 3]
    theirs = [turn for turn in deep if turn.card.answers is not Answers.PARTNER or turn.reader == deal.reader]
    mine = [turn for turn in deep if turn.card.answers is not Answers.PARTNER or turn.reader != deal.reader]
    return len(theirs) > len(mine)


def eligible(evening: Evening, deal: Deal) -> list[Card]:
    """The lawful cards that suit the time, what they asked for, and the arc."""
    cards = lawful(evening, deal)
    fitting = [card for card in cards if card.minutes * 60 <= room(evening, deal)]
    if not fitting and (not deal.out or deal.lying):
        shortest = min((card.minutes for card in cards), default=0)
        fitting = [card for card in cards if card.minutes == shortest]
    fitting = _asked_for(deal, fitting) or fitting
    shallow = [card for card in fitting if card.depth <= arc_depth(evening, deal)]
    return shallow or fitting


def _asked_for(deal: Deal, cards: list[Card]) -> list[Card]:
    """A repairing card after *softer* in something hard; else a ritual both agreed to, never two in a row."""
    if deal.repair:
        return [card for card in cards if "repair" in card.tags]
    if deal.played and deal.played[-1].card in deal.agreed:
        return []
    return [card for card in cards if card in deal.agreed]


def room(evening: Evening, deal: Deal) -> float:
    """How many seconds the card may take."""
    if evening.opening.minutes == 0:
        return 0 if deal.played else 5 * 60
    return max(0, evening.opening.minutes * 60 - deal.elapsed) - LANDING


def arc_depth(evening: Evening, deal: Deal) -> int:
    """How deep the arc wants to go: warm at first, free in the middle, lighter towards the end."""
    if not deal.played or evening.opening.energy is Energy.EMPTY:
        return 1
    made_for = sum(turn.card.minutes * 60 for turn in deal.played)
    share = max(deal.elapsed, made_for) / max(1, evening.opening.minutes * 60)
    if share < 0.2:
        return 1
    return 3 if share < 0.75 else 2


def freshest(evening: Evening, cards: Iterable[Card]) -> list[Card]:
    """Those never seen; when there are none, those seen longest ago."""
    cards, dealt = list(cards), evening.house.past.dealt
    unseen = [card for card in cards if card.key not in dealt]
    if unseen or not cards:
        return unseen
    longest_ago = min(dealt[card.key] for card in cards)
    return [card for card in cards if dealt[card.key] == longest_ago]


def form(card: Card) -> Form | None:
    """The form of a conversation card; None for any ritual."""
    return None if card.kind is Kind.RITUAL else card.form
