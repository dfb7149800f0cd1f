"""A deck as a table: CSV for spreadsheets, and text that Anki takes."""

import csv
import io
import re
from collections.abc import Iterator

from game.base.text import clean
from game.cards.importing.values import OPTION
from game.cards.model import Card, Deck, Step

_COLUMNS = (
    "id", "kind", "form", "text", "options", "follow_ups", "listen", "answers", "steps", "smaller", "way_out",
    "say", "depth", "touch", "minutes", "energy", "requires", "topics", "tags", "was",
)  # fmt: skip
_FORMULA = re.compile(r"\A(?=[=+\-@\t\r])")


def as_csv(deck: Deck) -> str:
    """A row for each card, with a mark for spreadsheets that it is UTF-8; no cell can act as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_FORMULA.sub("'", cell) for cell in _cells(card)] for card in deck.cards)
    return "\ufeff" + out.getvalue()


def as_anki(deck: Deck) -> str:
    """The text that Anki imports: identity, front, back, tags."""
    head = [
        "#separator:Tab",
        "#html:false",
        "#guid column:1",
        "#tags column:4",
        "#columns:id\ttext\tback\ttags",
    ]
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for card in deck.cards:
        options = (OPTION + option for option in card.options)
        back = "\n".join((*options, *card.follow_ups, *map(_step, card.steps)))
        writer.writerow([clean(cell) for cell in (card.id, card.text, back, " ".join(card.tags))])
    return "\n".join(head) + "\n" + out.getvalue()


def _cells(card: Card) -> Iterator[str]:
    for name in _COLUMNS:
        value = getattr(card, name)
        if name == "steps":
            yield clean("\n".join(map(_step, card.steps)))
        elif isinstance(value, tuple):
            between = "\n" if name in ("options", "follow_ups") else " "
            yield clean(between.join(value))
        else:
            yield clean(str(value))


def _step(step: Step) -> str:
    time = f" ({step.seconds} s)" if step.seconds else ""
    return f"{step.who.value}: {step.text}{time}"
