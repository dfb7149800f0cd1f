"""The lines of a live log: a checksum, a space and one JSON object each."""

import re
from hashlib import blake2b
from pathlib import Path

import msgspec

from game.journal.errors import Newer
from game.play.events import Began, Entry

LOG_SCHEMA = 1
"""The format of the log's lines that this version writes."""

_SUM_SIZE = 8
_SUM_DIGITS = 2 * _SUM_SIZE
_BEGINS_LINE = re.compile(rb"(?<=\}).(?=[0-9a-f]{%d} \{)" % _SUM_DIGITS, re.DOTALL)


class Header(msgspec.Struct, frozen=True):
    """The first line: the format and the session's id."""

    schema: int
    id: str


class Reading(msgspec.Struct, frozen=True):
    """What a log holds.

    Attributes:
        entries: those that are whole, in order, none twice.
        damaged: how many lines were left out because their checksum did not fit.
        end: how many bytes of the file are whole lines; what follows is a torn tail.
        closed: whether those bytes end with the end of a line.
    """

    entries: tuple[Entry, ...] = ()
    damaged: int = 0
    end: int = 0
    closed: bool = True

    @property
    def begins(self) -> bool:
        """Whether the session can be told: its first entry is there and begins it."""
        first = self.entries[0].events[:1] if self.entries else ()
        return bool(first) and isinstance(first[0], Began)

    @property
    def empty(self) -> bool:
        """Whether nothing was ever played in it."""
        return not self.entries and not self.damaged


def pack(value: Header | Entry) -> bytes:
    """The line for a header or an entry.

    Raises:
        UnicodeEncodeError: it holds text that is no text (a lone surrogate).
    """
    body = msgspec.json.encode(value)
    return b"%s %s\n" % (_checksum(body), body)


def read_log(data: bytes, path: Path) -> Reading:
    """What the bytes of the log at `path` hold, as far as they are whole.

    Raises:
        Newer: a newer version wrote it.
    """
    whole, tail = _cut_tail(data)
    bodies, damaged = _bodies(data[:whole])
    last = _unpack(tail) or _unpack(tail[:-1])
    if last is not None:
        bodies.append(last)
        whole += len(last) + _SUM_DIGITS + 1
    entries = _entries(bodies, path)
    return Reading(entries, damaged, whole, last is None)


def _cut_tail(data: bytes) -> tuple[int, bytes]:
    whole = data.rfind(b"\n") + 1
    return whole, data[whole:]


def _bodies(data: bytes) -> tuple[list[bytes], int]:
    """The JSON objects of the lines that are whole, and how many lines are not."""
    bodies: list[bytes] = []
    damaged = 0
    for line in data.split(b"\n")[:-1]:
        # Where the end of a line itself was flipped, two good lines have become one bad one.
        pieces = [line] if _unpack(line) is not None else _BEGINS_LINE.split(line)
        for piece in pieces:
            body = _unpack(piece)
            if body is None:
                damaged += 1
            else:
                bodies.append(body)
    return bodies, damaged


def _entries(bodies: list[bytes], path: Path) -> tuple[Entry, ...]:
    decoder = msgspec.json.Decoder(Entry)
    entries: dict[int, Entry] = {}
    try:
        for body in _without_header(bodies, path):
            entry = decoder.decode(body)
            entries.setdefault(entry.seq, entry)
    except msgspec.ValidationError as error:
        # Its checksum fits, so it is what was written: events that this version does not know.
        raise Newer(path) from error
    return tuple(entries.values())


def _without_header(bodies: list[bytes], path: Path) -> list[bytes]:
    if not bodies or not bodies[0].startswith(b'{"schema":'):
        return bodies
    if msgspec.json.decode(bodies[0], type=Header).schema > LOG_SCHEMA:
        raise Newer(path)
    return bodies[1:]


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=_SUM_SIZE).hexdigest().encode()


def _unpack(line: bytes) -> bytes | None:
    body = line[_SUM_DIGITS + 1 :]
    return body if line[: _SUM_DIGITS + 1] == _checksum(body) + b" " else None
