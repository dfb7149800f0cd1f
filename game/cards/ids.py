"""Ids made from words: small letters, digits and single hyphens."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST_ID = 64
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_APOSTROPHE = re.compile("['\u2019]")
_WORDS = 6


def is_id(text: str) -> bool:
    """Whether it may name a deck or a card."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def slug(text: str, otherwise: str) -> str:
    """An id made of the first words of a text; `otherwise` where none of their letters can be kept."""
    letters = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text))
    plain = letters.encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", re.sub(r"\{(reader|partner)\}", " ", plain))[:_WORDS]
    return "-".join(found)[: LONGEST_ID - 8].strip("-") or otherwise


def free_id(wanted: str, taken: Collection[str]) -> str:
    """The id itself, or with the first number after it that makes it free."""
    if wanted not in taken:
        return wanted
    return next(name for number in count(2) if (name := f"{wanted[: LONGEST_ID - 6]}-{number}") not in taken)
