"""What a card may take for granted, and the words that give it away."""

import re

import msgspec

from game.cards.style.terms import any_of, whole


class Presumed(msgspec.Struct, frozen=True):
    """Something that not every couple has.

    Attributes:
        what: as it is told to people.
        pattern: the words that give it away.
        tags: the tags in `requires`, or the topics, any of which tells it.
    """

    what: str
    pattern: re.Pattern[str]
    tags: tuple[str, ...]


def _presumed(what: str, tags: tuple[str, ...], *, words: str = "", definite: str = "") -> Presumed:
    """`definite` words count only as "the …", "our …": "whoever holds a baby" takes none for granted."""
    parts = [whole(words)] if words else []
    if definite:
        parts += [
            rf"\b(?:the|our|your|my) (?:(?!post )\w+ )?(?:{any_of(definite)})(?!\w|[^.?!]{{0,12}} or\b)"
        ]
    return Presumed(what, re.compile("|".join(parts)), tags)


PRESUMED = (
    _presumed(
        "breastfeeding",
        ("breastfeeding",),
        words="breastfe*|breast-fe*|breast milk|latches|latching|nursing bra|pumping milk|breast pump",
    ),
    _presumed(
        "a birth in this house",
        ("partner-birth", "birth"),
        words="the birth|gave birth|give birth|giving birth|childbirth|midwife|midwives|pregnan*"
        "|labour ward|c-section*|caesarean*|cesarean*|due date|maternity"
        "|postpartum|post-partum|went into labour|birth plan",
    ),
    _presumed("a baby", ("baby",), definite="baby|newborn|infant|pram|buggy|stroller|cot|crib|moses basket"),
    _presumed(
        "a small child",
        ("baby", "toddler"),
        words="nappy|nappies|diaper*|nap time|naptime|the nap|afternoon nap|tantrum*|potty|toddler*",
    ),
    _presumed(
        "a child at school",
        ("older-child",),
        words="school run|school gate*|school bag*|schoolbag*|homework|parents' evening|parent-teacher",
    ),
    _presumed(
        "more than one child",
        ("siblings",),
        words="both children|both kids|our two children|our firstborn",
        definite="eldest|youngest|older child|younger child|older one|younger one",
    ),
    _presumed("a car", ("car",), definite="car|cars|garage|car seat|driveway|parking space"),
    _presumed(
        "a house with room to spare",
        ("house", "garden"),
        words="upstairs|downstairs",
        definite="garden|balcony|terrace|porch|patio|attic|cellar|basement|spare room|guest room",
    ),
    _presumed(
        "paid work",
        ("work",),
        words="after work|from work|go to work|back to work|off to work|late for work"
        "|home office|meeting at work|tired at work|day at work",
        definite="office|boss|manager|commute|colleagues|payslip|salary",
    ),
    _presumed(
        "somebody who minds the children",
        ("village", "sitter"),
        words="babysitter*|babysitting|sitter|sitters|nanny|nannies|au pair|childminder*",
    ),
    _presumed(
        "family around",
        ("village", "family"),
        words="grandparent*|in-laws|your parents|my parents|our parents|family dinner*"
        "|your siblings|my siblings",
    ),
    _presumed(
        "a child in the bed",
        ("co-sleeping",),
        words="co-sleep*|cosleep*|family bed|between us in bed|between us in the bed|child in our bed"
        "|children in our bed|little one in our bed|baby in our bed|toddler in our bed",
    ),
    _presumed(
        "a screen",
        ("screens",),
        words="netflix|next episode|last episode|box set",
        definite="tv|telly|television|series",
    ),
    _presumed(
        "a marriage",
        ("married",),
        words="wedding*|married|marriage|marriages|honeymoon*|spouse*|our vows|newlywed*",
    ),
    _presumed(
        "money",
        ("money",),
        words="mortgage*|weekend away|hotel room|a cleaner|holiday abroad",
        definite="savings|flight|holiday house",
    ),
)
"""Everything the rule knows; the tags are those of `requires`, or topics."""
