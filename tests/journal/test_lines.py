from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.journal.errors import Newer
from game.journal.lines import LOG_SCHEMA, Header, Reading, pack, read_log
from tests.journal.evenings import SESSION, full_log

WHERE = Path("live.log")
ENTRIES = tuple(full_log())
LINES = [pack(Header(LOG_SCHEMA, SESSION)), *(pack(entry) for entry in ENTRIES)]
WHOLE = b"".join(LINES)


def starts_of_lines() -> list[int]:
    return [sum(len(line) for line in LINES[:number]) for number in range(len(LINES) + 1)]


def test_a_whole_log_reads_back_as_it_was_written() -> None:
    assert read_log(WHOLE, WHERE) == Reading(ENTRIES, 0, len(WHOLE))


def test_torn_at_any_byte_it_keeps_every_whole_line_and_reports_no_damage() -> None:
    starts = starts_of_lines()
    for size in range(len(WHOLE) + 1):
        reading = read_log(WHOLE[:size], WHERE)
        # A line is whole with its last brace: only its end of line may then be missing.
        whole = max(0, sum(start - 1 <= size for start in starts[1:]) - 1)
        assert reading.entries == ENTRIES[:whole], size
        assert reading.damaged == 0
        assert reading.end in (max(start for start in starts if start <= size), size)
        assert reading.closed == (reading.end in starts)


@settings(max_examples=300)
@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_a_flipped_byte_costs_its_own_line_at_most(place: int, mask: int) -> None:
    data = bytearray(WHOLE)
    data[place] ^= mask
    reading = read_log(bytes(data), WHERE)
    hit = sum(start <= place for start in starts_of_lines()) - 1
    spared = tuple(entry for number, entry in enumerate(ENTRIES, start=1) if number != hit)
    assert reading.entries in (spared, ENTRIES)
    if reading.entries == spared != ENTRIES:
        # What is flipped in the very last line may look like a line that was never finished.
        assert reading.damaged >= 1 or hit == len(LINES) - 1


@given(st.lists(st.integers(0, len(ENTRIES) - 1), max_size=20))
def test_no_entry_is_read_twice(repeated: list[int]) -> None:
    data = WHOLE + b"".join(pack(ENTRIES[number]) for number in repeated)
    assert read_log(data, WHERE).entries == ENTRIES


@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    reading = read_log(data, WHERE)
    assert reading.entries == ()
    assert reading.end <= len(data)


def test_a_log_without_its_beginning_cannot_be_told() -> None:
    assert read_log(WHOLE, WHERE).begins
    assert not read_log(LINES[0] + b"".join(LINES[2:]), WHERE).begins
    assert not read_log(LINES[0], WHERE).begins


def test_a_newer_log_is_refused() -> None:
    with pytest.raises(Newer, match=r"live\.log was written by a newer"):
        read_log(pack(Header(LOG_SCHEMA + 1, SESSION)) + LINES[1], WHERE)


def test_an_event_of_a_newer_version_is_refused_not_dropped() -> None:
    from hashlib import blake2b

    body = b'{"seq":1,"at":"2025-11-23T21:41:00+01:00","events":[{"type":"Danced"}]}'
    line = b"%s %s\n" % (blake2b(body, digest_size=8).hexdigest().encode(), body)
    with pytest.raises(Newer):
        read_log(LINES[0] + LINES[1] + line, WHERE)
