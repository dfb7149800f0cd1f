"""A deck to be read: as Markdown, and as plain lines."""

from collections.abc import Iterator

from game.base.text import clean_line
from game.cards.model import Card, Deck, Step
from game.export.keepsake_markdown import shown

_LONGEST = 1000


def as_markdown(deck: Deck) -> str:
    """A list of the cards; `deck import` reads it back, each card by the id behind it."""
    head = [f"# {_words(deck.title)}", ""]
    head += [_words(deck.description), ""] if deck.description else []
    return "\n".join([*head, *(line for card in deck.cards for line in _card(card))]) + "\n"


def as_text(deck: Deck) -> str:
    """The text of each card on a line of its own."""
    return "".join(clean_line(card.text, _LONGEST) + "\n" for card in deck.cards)


def _card(card: Card) -> Iterator[str]:
    yield f"- {_words(card.text)} {{#{card.id}}}"
    for number, step in enumerate(card.steps, 1):
        yield f"    {number}. {_step(step)}"
    for question in card.follow_ups:
        yield f"    - {_words(question)}"


def _step(step: Step) -> str:
    time = f" ({step.seconds} s)" if step.seconds else ""
    return f"{step.who.value}: {_words(step.text)}{time}"


def _words(text: str) -> str:
    return shown(clean_line(text, _LONGEST))
