"""The one list of keys at the table: it feeds the footer, the help, the palette and the plain mode."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from game.play import intents as do


class Group(StrEnum):
    """How the help groups the keys."""

    CARD = "This card"
    KEEP = "To keep"
    CARE = "Care"
    EVENING = "The evening"


class Command(msgspec.Struct, frozen=True):
    """One thing the two can ask for.

    Attributes:
        id: its name in settings and bindings.
        key: its letter, the same in both front ends.
        words: what the plain mode accepts besides the letter.
        label: what the footer and the palette say.
        help: one sentence.
        group: where the help lists it.
        intent: what it asks of the table; None where a front end has to ask for words or show something.
        keys: more keys of the app, in Textual's names.
    """

    id: str
    key: str
    words: tuple[str, ...]
    label: str
    help: str
    group: Group
    intent: Callable[[], do.Intent] | None = None
    keys: tuple[str, ...] = ()


NEXT = Command(
    "next", "space", ("", "next"), "next", "On to the next card.", Group.CARD, do.Next, ("space", "enter")
)
ANOTHER = Command(
    "another", "x", ("another",), "another", "Another card, same reader. Free, and nobody counts.",
    Group.CARD, do.Another,
)  # fmt: skip
FOLLOW_UP = Command(
    "follow-up", "f", ("follow", "follow-up"), "follow-up", "Ask a little further.", Group.CARD, do.FollowUp
)
TIMER = Command(
    "timer", "t", ("timer",), "timer",
    "A ritual's next step; three, two, one; on a deep card the same two minutes each.",
    Group.CARD, do.Advance,
)  # fmt: skip
DIM = Command(
    "dim", "d", (), "look up", "Dim the card to a candle; any key brings it back.", Group.CARD, None
)
STAR = Command(
    "star", "s", ("star",), "star", "Star this moment, or take the star back.", Group.KEEP, do.Star
)
NOTE_PARTNER = Command("note", "n", ("note",), "note", "Write down the partner's words.", Group.KEEP, None)
NOTE_READER = Command(
    "note-reader", "N", (), "reader's note", "Write down the reader's words.", Group.KEEP, None,
    ("N", "shift+n"),
)  # fmt: skip
INTENTION = Command(
    "intention", "i", ("intention",), "intention", "Write down one small intention.", Group.KEEP, None
)
KEEP = Command("keep", "k", ("keep",), "keep", "Keep this ritual for the week.", Group.KEEP, do.Keep)
OURS = Command(
    "ours", "m", ("ours",), "make it ours",
    "Make this ritual, or the words just written down, one of your own rituals.", Group.KEEP, None,
)  # fmt: skip
SOFTER = Command(
    "softer", "l", ("softer",), "softer", "Gentler from the next card on, for the whole evening.",
    Group.CARE, do.Softer,
)  # fmt: skip
RETIRE = Command(
    "retire", "r", ("retire",), "not for us", "Lay this card away for good; another one comes.",
    Group.CARE, do.Retire,
)  # fmt: skip
LINE = Command(
    "line", "R", ("line",), "never this topic", "A topic no card shall touch again. Nobody is named.",
    Group.CARE, None, ("R", "shift+r"),
)  # fmt: skip
CLOSER = Command(
    "closer", "o", ("closer",), "closer?", "Ask both of you, in private, about closer cards; once a week.",
    Group.CARE, None,
)  # fmt: skip
SHALL_WE = Command(
    "shall-we", "w", ("shall-we",), "shall we?", "Ask both of you, in private, about a few rituals.",
    Group.CARE, None,
)  # fmt: skip
SUPPORT = Command(
    "support", "h", ("support",), "support", "When not to play, and where to find help.", Group.CARE, None
)
UNDO = Command("undo", "u", ("undo",), "undo", "Take the last thing back.", Group.EVENING, do.Undo)
BLANK = Command(
    "blank", "b", ("pause", "blank"), "blank", "Empty the screen at once and pause.", Group.EVENING, None
)
LAND = Command(
    "land", "c", ("land", "close"), "land", "Bring the evening home, from anywhere.", Group.EVENING, do.Land
)
HELP = Command("help", "?", ("help",), "more", "All the keys.", Group.EVENING, None, ("question_mark",))
QUIT = Command(
    "quit", "q", ("quit", "exit"), "save and leave", "Leave; the evening waits as it is.", Group.EVENING, None
)

COMMANDS = (
    NEXT, ANOTHER, FOLLOW_UP, TIMER, DIM, STAR, NOTE_PARTNER, NOTE_READER, INTENTION, KEEP, OURS,
    SOFTER, RETIRE, LINE, CLOSER, SHALL_WE, SUPPORT, UNDO, BLANK, LAND, HELP, QUIT,
)  # fmt: skip
FOOTER = (NEXT, ANOTHER, STAR, BLANK, HELP)
"""What the footer shows (INTERFACE, "Keys at the table")."""


def by_word(word: str) -> Command | None:
    """The command a plain line's first word names: a letter as it is, a word in any case."""
    for command in COMMANDS:
        if command is not DIM and (word == command.key or word.lower() in command.words):
            return command
    return None
