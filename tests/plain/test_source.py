import os
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.plain.source import EmptySource, HandleSource


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    read, write = os.pipe()
    yield read, write
    for handle in (read, write):
        try:
            os.close(handle)
        except OSError:
            continue


def lines_of(data: bytes) -> list[str]:
    read, write = os.pipe()
    try:
        os.write(write, data)
        os.close(write)
        source = HandleSource(read)
        return list(iter(source.read, None))
    finally:
        os.close(read)


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=40)))
def test_every_line_arrives_as_it_was_typed(lines: list[str]) -> None:
    assert lines_of("".join(f"{line}\n" for line in lines).encode()) == lines


def test_a_last_line_without_its_end_counts() -> None:
    assert lines_of(b"s\nc") == ["s", "c"]


def test_windows_line_ends_are_no_part_of_a_line() -> None:
    assert lines_of(b"s\r\n\r\n") == ["s", ""]


def test_bytes_that_are_no_utf8_do_not_stop_the_evening() -> None:
    assert lines_of(b"n caf\xe9\n") == ["n caf\N{REPLACEMENT CHARACTER}"]


def test_a_line_that_never_ends_is_cut() -> None:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.write(write, b"x" * 3_000_000)
        os._exit(0)
    os.close(write)
    source = HandleSource(read)
    lengths = [len(line) for line in iter(source.read, None)]
    os.waitpid(child, 0)
    os.close(read)
    assert sum(lengths) == 3_000_000
    assert max(lengths) < 1_200_000


def test_waiting_ends_when_the_time_is_over(pipe: tuple[int, int]) -> None:
    assert not HandleSource(pipe[0]).waiting(0.01)


def test_waiting_ends_as_soon_as_a_line_is_there(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"x\n")
    source = HandleSource(pipe[0])
    assert source.waiting(5)
    assert source.read() == "x"


def test_waiting_sees_a_line_that_was_read_ahead(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"t\nx\n")
    source = HandleSource(pipe[0])
    assert source.read() == "t"
    assert source.waiting(5)


def test_waiting_ends_at_the_end_of_input(pipe: tuple[int, int]) -> None:
    os.close(pipe[1])
    source = HandleSource(pipe[0])
    assert source.waiting(5)
    assert source.read() is None


def test_no_input_is_an_end_at_once() -> None:
    assert EmptySource().waiting(5)
    assert EmptySource().read() is None
