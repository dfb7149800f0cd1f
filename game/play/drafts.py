"""Words that are half written: what they are for, whose they are, and how long they may become."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

MAX_NOTE = 2000
MAX_EVENING_NAME = 80
MAX_INTENTION = 200
MAX_OWN_CARD = 300


class What(StrEnum):
    """What words are for."""

    NOTE = "note"
    INTENTION = "intention"
    NAME = "name"
    CARD = "card"


LONGEST = {
    What.NOTE: MAX_NOTE,
    What.INTENTION: MAX_INTENTION,
    What.NAME: MAX_EVENING_NAME,
    What.CARD: MAX_OWN_CARD,
}
"""How many characters of them are kept."""


class Draft(msgspec.Struct, frozen=True):
    """Half-written words; `by` is 0 or 1 for a note, and 0 for all else, which belongs to both."""

    text: str
    by: int = 0
    what: What = What.NOTE


Drafts = tuple[Draft, ...]
"""At most one for each line there is to write on, the last written last; none without words."""


def put(drafts: Drafts, draft: Draft) -> Drafts:
    """The drafts with this one in the place of what stood on its line; without words it only goes."""
    others = tuple(one for one in drafts if (one.what, one.by) != (draft.what, draft.by))
    return (*others, draft) if draft.text.strip() else others


def without(drafts: Drafts, what: What) -> Drafts:
    """The drafts but for those of this kind."""
    return tuple(draft for draft in drafts if draft.what is not what)


def last_of(drafts: Drafts, kinds: Sequence[What]) -> Draft | None:
    """The one written last among these kinds."""
    return next((draft for draft in reversed(drafts) if draft.what in kinds), None)
