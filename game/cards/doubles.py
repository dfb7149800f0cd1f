"""Cards, in any deck, that say nearly the same as the one that is being written."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from game.base.text import clean_line
from game.cards.diagnostics import Severity
from game.cards.library import Library
from game.cards.model import Card, Kind, Step
from game.cards.raw import objects, string
from game.cards.remarks import Remark
from game.cards.style.excuses import read_excuses
from game.cards.style.names import RuleName
from game.cards.style.near import REASON, Pair, body, near_this
from game.cards.workcards import Standing, WorkCard
from game.cards.workpiece import Workpiece

_AT_ONCE = 100
"""So many cards are compared within about a millisecond: less than anybody waits for a letter."""
_MUCH_LONGER = 1.5
"""A sentence that is half written is part of many that are so much longer, and like none of them."""
_LONGEST_TEXT = 90
_LONGEST_TITLE = 40


def look_for_doubles(piece: Workpiece, place: int, library: Library) -> Iterator[list[Pair]]:
    """What a card of the piece nearly doubles, a millisecond's worth of cards at a time.

    The deck's own cards are taken as they are in the piece, those of the other decks as they are played.
    """
    written = piece.cards[place]
    if any(excuse.rule == RuleName.NEAR_DOUBLE and excuse.reason for excuse in read_excuses(written.fields)):
        return
    card = piece.preview(place)
    others = _others(piece, place, library)
    while some := list(islice(others, _AT_ONCE)):
        yield [pair for pair in near_this(card, some) if not _much_longer(pair)]


def tell_doubles(pairs: Sequence[Pair]) -> tuple[Remark, ...]:
    """The card most like this one, and how many more there are; nothing where there is none."""
    if not pairs:
        return ()
    first = max(pairs, key=_likeness)
    text, more = clean_line(first.other.text, _LONGEST_TEXT), len(pairs) - 1
    where = "this deck" if first.other.deck == first.card.deck else f"“{_title(first.other)}”"
    also = f", and like {more} more" if more else ""
    message = f"Much like “{text}” in {where}{also}."
    return (Remark(("text",), Severity.WARNING, message, REASON, style=True),)


def _much_longer(pair: Pair) -> bool:
    return len(body(pair.other)) > _MUCH_LONGER * len(body(pair.card))


def _likeness(pair: Pair) -> tuple[float, int]:
    # A card that holds all words of the other scores as high as the very same one.
    return pair.score, -abs(len(pair.other.text) - len(pair.card.text))


def _others(piece: Workpiece, place: int, library: Library) -> Iterator[Card]:
    yield from _beside(piece.id, (card for at, card in enumerate(piece.cards) if at != place))
    for deck in library.decks:
        if deck.id != piece.id:
            yield from deck.cards


def _beside(deck_id: str, cards: Iterable[WorkCard]) -> Iterator[Card]:
    """The other cards of the piece, as far as they are compared; sound or not."""
    kinds = {kind.value: kind for kind in Kind}
    for card in cards:
        kind = kinds.get(string(card.fields, "kind"))
        if kind is not None and card.standing is not Standing.HIDDEN:
            steps = tuple(Step(string(step, "text")) for step in objects(card.fields.get("steps")))
            yield Card(deck_id, card.id, kind, string(card.fields, "text"), steps=steps)


def _title(card: Card) -> str:
    return clean_line(card.deck_title or card.deck, _LONGEST_TITLE)
