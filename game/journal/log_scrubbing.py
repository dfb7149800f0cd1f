"""Rewording a card in the logs of evenings that wait: a log keeps each card as it was dealt."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from game.base.files import write_atomic
from game.base.places import Places
from game.journal.lines import LOG_SCHEMA, Header, pack, read_log
from game.journal.log_files import live_ids, log_path, open_held, read_handle
from game.play.events import AnyEvent, Dealt, Entry


def reword_in_logs(places: Places, cards: Mapping[str, str]) -> None:
    """Put another text in the place of some cards, by key, wherever a waiting evening dealt them.

    The journal's lock must be held.

    Raises:
        Busy: such an evening is open in another window.
        OSError: a log could not be written; it is as it was.
    """
    names = [key.partition("/")[2].encode() for key in cards]
    for session in live_ids(places):
        path = log_path(places, session)
        if any(name in path.read_bytes() for name in names):
            _reword(path, session, cards)


def _reword(path: Path, session: str, cards: Mapping[str, str]) -> None:
    handle = open_held(path)
    try:
        entries = read_log(read_handle(handle), path).entries
        write_atomic(path, b"".join((pack(Header(LOG_SCHEMA, session)), *_packed(entries, cards))))
    finally:
        os.close(handle)


def _packed(entries: Iterable[Entry], cards: Mapping[str, str]) -> Iterable[bytes]:
    for entry in entries:
        yield pack(replace(entry, events=tuple(_reworded(event, cards) for event in entry.events)))


def _reworded(event: AnyEvent, cards: Mapping[str, str]) -> AnyEvent:
    if not isinstance(event, Dealt) or event.card.key not in cards:
        return event
    text = cards[event.card.key]
    return replace(event, card=replace(event.card, text=text, follow_ups=(), options=(), say=""))
