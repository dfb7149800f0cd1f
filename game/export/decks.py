"""A deck as a file of another sort."""

from enum import StrEnum
from pathlib import Path

from game.base.errors import WrongUse
from game.cards.model import Deck
from game.export.deck_prose import as_markdown, as_text
from game.export.deck_tables import as_anki, as_csv
from game.export.printed_cards import MARK, as_printed_cards
from game.export.writing_out import write_out


class Format(StrEnum):
    """The sorts of files a deck can become."""

    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    TEXT = "text"
    ANKI = "anki"
    HTML = "html"


_BY_ENDING = {
    ".json": Format.JSON, ".csv": Format.CSV, ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN,
    ".txt": Format.TEXT, ".html": Format.HTML, ".htm": Format.HTML,
}  # fmt: skip
_NEVER = "\0"
"""What is in no text: such a file may have been worked on since and is not replaced."""


def format_of(path: Path) -> Format:
    """What sort of file its name asks for.

    Raises:
        WrongUse: none that is known.
    """
    found = _BY_ENDING.get(path.suffix.lower())
    if found is None:
        known = ", ".join(_BY_ENDING)
        raise WrongUse(
            f"“{path.name}” asks for no sort of file that is known.", f"End its name in one of {known}."
        )
    return found


def export_deck(deck: Deck, path: Path, wanted: Format | None = None, source: Path | None = None) -> Format:
    """Write the deck to a new file, as its name or `wanted` says; gives what sort it is.

    JSON is the deck's own file as it is, or the file `source` in its place. Printed cards replace
    earlier ones, which nobody works on.

    Raises:
        WrongUse: another file stands there, the folder is missing, or the name asks for nothing known.
        Trouble: it could not be read or written.
        OSError: the deck's own file cannot be read.
    """
    wanted = wanted or format_of(path)
    write_out(path, _written(deck, wanted, source), MARK if wanted is Format.HTML else _NEVER)
    return wanted


def _written(deck: Deck, wanted: Format, source: Path | None) -> str:
    match wanted:
        case Format.JSON:
            return (source or Path(deck.path)).read_text("utf-8")
        case Format.CSV:
            return as_csv(deck)
        case Format.MARKDOWN:
            return as_markdown(deck)
        case Format.TEXT:
            return as_text(deck)
        case Format.ANKI:
            return as_anki(deck)
        case Format.HTML:
            return as_printed_cards(deck)
