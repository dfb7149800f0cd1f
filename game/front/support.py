"""The Support page: when not to play, and where help is found. Showing it is never logged."""

import msgspec

from game.cards.model import Card
from game.front.help_lines import HelpLine, Region, help_lines


class Section(msgspec.Struct, frozen=True):
    """A heading and its sentences, one paragraph each."""

    title: str
    lines: tuple[str, ...]


_BEFORE = (
    Section(
        "When not to play",
        (
            "If you are afraid of the other, or feel pressed, punished or watched: leave the game, "
            "and talk to somebody outside first. You need no proof and no plan to do that.",
            "In the middle of a fight. It can wait until you have both slept and eaten.",
            "When one of you has been drinking or taken something. A yes should be a clear one.",
            "When one of you is in crisis, or thinks of not wanting to live. "
            "Then company and a doctor come first.",
        ),
    ),
    Section(
        "What this is, and what it is not",
        (
            "A game for two who like to find each other again. It is not therapy, and it treats nothing.",
            "Counselling together is a good thing for many couples. It is not the place to start "
            "where one is afraid of the other: then each deserves somebody of their own to talk to.",
            "After a birth, anything about bodies waits until whenever you both feel ready. "
            "There is no date for it.",
            "“No” and “not tonight” are whole answers, here and everywhere.",
        ),
    ),
    Section(
        "A baby in your arms",
        (
            "If you may fall asleep, lay the baby down first: on its back, on a firm, flat bed of "
            "its own, near you.",
            "A sofa or an armchair is no place to fall asleep with a baby. Nor is a shared bed if either of "
            "you smokes, after alcohol or anything that makes you drowsy, or when you are very tired, or the "
            "baby came early or small.",
            "Where a baby sleeps, keep pillows and covers away from its face and head.",
        ),
    ),
    Section(
        "Where to find help",
        (
            "A doctor, a midwife or a health visitor: low mood, fear, pain and no sleep "
            "are what they are there for.",
            "A helpline: look up a directory of helplines for your country, on a device that only "
            "you look at. Many lines are free, and open at night.",
            "In danger, now: the emergency number of the country you are in.",
            "Numbers for some countries stand below.",
        ),
    ),
)
_AFTER = (
    Section(
        "Leaving no trace",
        (
            "Reading this page is written down nowhere by the game.",
            "“magic-circle play --no-log” plays an evening off the record: no session is written down.",
            "“magic-circle where” shows the one folder where everything lies; deleting it deletes all of it, "
            "but not the copies that a backup or a synced folder has made.",
            "The game cannot tidy up elsewhere: a terminal remembers the commands typed, and what was shown "
            "in plain lines can be scrolled back to. Closing the window clears only the second.",
        ),
    ),
)

MARK = "· "
"""What a paragraph of the page begins with; its further lines hang two columns in."""

HELPING_HAND = "helping-hand"
"""The deck about being helped; its cards lead here."""

_OTHERS = (
    "Elsewhere in the European Union: 112 in danger, and in many countries 116 016 for violence against "
    "women and 116 123 for somebody to talk to.",
    "Anywhere: findahelpline.com lists free lines by country; a doctor or a pharmacy knows the local ones.",
)


def support_page() -> tuple[Section, ...]:
    """The whole page: when not to play, help by region with its sources, and leaving no trace."""
    found = help_lines()
    dated = Section(
        "Numbers by country",
        (
            f"Most were compared with public pages on {found.checked:%-d %B %Y}; none was tried by calling. "
            "Numbers change: the place in brackets has the present one.",
            *_OTHERS,
        ),
    )
    return (*_BEFORE, dated, *map(_section, found.regions), *_AFTER)


def leads_here(card: Card) -> bool:
    """Whether the card should say where this page is."""
    return card.deck == HELPING_HAND


def _section(region: Region) -> Section:
    return Section(region.region, tuple(map(_line, region.lines)))


def _line(line: HelpLine) -> str:
    return f"{line.need}: {line.call} · {line.who} ({line.source})"


def support_lines() -> tuple[str, ...]:
    """The whole page as lines of text, an empty line between the sections."""
    lines: list[str] = []
    for section in support_page():
        lines += ["", section.title, *(f"{MARK}{line}" for line in section.lines)]
    return tuple(lines[1:])
