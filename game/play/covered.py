"""A small number under a cover: the same size and the same look in a file, whatever the number is.

It hides nothing from a program that wants to know. It keeps what two people chose, or drew a line
at, out of the sight of somebody who looks into the folder.
"""

from collections.abc import Callable
from hashlib import blake2b

Chance = Callable[[int], int]
"""Gives a number from 0 up to, not including, its argument; in earnest `secrets.randbelow`."""

_NONCE = 15
_SIZE = _NONCE + 1


def cover(value: int, chance: Chance) -> str:
    """The number (0 to 255) as 32 hexadecimal digits; another 32 each time."""
    return _under(bytes(chance(256) for _ in range(_NONCE)), value)


def cover_after(before: str, value: int) -> str:
    """The number under the cover that follows upon another: a new one, where no chance is at hand."""
    return _under(blake2b(before.encode(), digest_size=_NONCE).digest(), value)


def uncover(token: str) -> int | None:
    """The number under the cover; None where there is none."""
    try:
        whole = bytes.fromhex(token)
    except ValueError:
        return None
    return whole[-1] ^ _mask(whole[:-1]) if len(whole) == _SIZE else None


def _under(nonce: bytes, value: int) -> str:
    return (nonce + bytes([value ^ _mask(nonce)])).hex()


def _mask(nonce: bytes) -> int:
    return blake2b(nonce, digest_size=1).digest()[0]
