"""What the game says around the private questions and the lines."""

from collections.abc import Sequence

CLOSER_TITLE = "Closer?"
CLOSER_OPENING = (
    "Some cards speak of wanting, or ask for more touch than a hug. They stay away unless you both like "
    "them tonight.",
    "Each of you answers alone: yes, or not tonight. The door opens on two yeses, and even then the game "
    "keeps it shut one time in three, by lot. So a shut door proves nothing.",
    "Your answers are written down nowhere. That it was asked is; it can be asked once a week.",
    "To be honest: over many evenings a pattern can show. An open door is an invitation, never a promise.",
)
CLOSER_QUESTION = ("Would you like closer cards tonight?",)
CLOSER_CHOICES = ("yes", "not tonight")
DOOR_OPEN = (
    "The door is open, for this evening.",
    "It is an invitation that ends with the evening. Another card is free, and so is softer.",
)
DOOR_SHUT = (
    "The door stays shut tonight.",
    "That may be either of you, both of you, or the lot. Over many evenings a pattern can show; one proves "
    "nothing.",
)
ASKED_THIS_WEEK = "Closer was asked this week already. It can be asked again from {0:%A, %-d %B} on."
NOT_OFF_THE_RECORD = (
    "Closer cannot be asked off the record: that it is asked once a week at most needs a note of the day."
)

RITUALS_TITLE = "Shall we?"
RITUALS_OPENING = (
    "Each of you is asked alone about four small rituals out of six, not the same four: yes, maybe, or "
    "not now.",
    "Shown is only what you both would like: a yes that meets a yes or a maybe. Even of that, one in "
    "three is held back by lot, and one time in three all of it. So what is not shown proves nothing.",
    "Your answers are written down nowhere. To be honest: over many evenings a pattern can show.",
)
RITUAL_CHOICES = ("yes", "maybe: gladly, if you would love to", "not now")
READER, PARTNER = "the one who reads", "the other"
"""The roles of a ritual that is not on the table yet."""
TOO_FEW_RITUALS = "There are too few rituals left tonight to ask about."
_NOTHING_SHOWN = (
    "Nothing to show this time.",
    "That may be either of you, both of you, different questions, or the lot. Over many evenings a pattern "
    "can show; one proves nothing.",
)

LINE_TITLE = "Never here"
LINE_OPENING = (
    "Which matter shall no card touch, tonight and later? Nobody is named, and nothing is listed anywhere.",
    "The card on the table goes, whichever you choose.",
)
LINE_DRAWN = "It will not come up. Here is another card."
LINES_CLEARED = "All lines are gone, whoever drew them."
TOPIC_WORDS = {
    "desire": "sex and wanting",
    "birth": "the birth",
    "loss": "loss",
    "body": "bodies",
    "money": "money",
    "illness": "illness",
    "family": "our own parents and relatives",
}
"""What the topics of `game.play.lines` are called on the screen."""


def agreed(titles: Sequence[str]) -> tuple[str, ...]:
    """What both would like; the next card is one of these."""
    if not titles:
        return _NOTHING_SHOWN
    return ("You would both like:", *titles, "It comes as one of your next cards. Another card stays free.")
