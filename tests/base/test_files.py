"""Files are whole or absent, whatever the disk does."""

import errno
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.base.files import TEMPORARY_PREFIX, copy_atomic, make_private_dir, write_atomic


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """Let the system itself refuse to write a file beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_file_is_whole_and_private(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a.json", b"words")
    assert (tmp_path / "a.json").read_bytes() == b"words"
    assert _mode(tmp_path / "a.json") == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_an_old_file_is_replaced_not_edited(tmp_path: Path) -> None:
    path, other = tmp_path / "a.json", tmp_path / "hard-link"
    path.write_bytes(b"old and longer")
    other.hardlink_to(path)
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert other.read_bytes() == b"old and longer"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with disk_full_after(10), pytest.raises(OSError, match="File too large") as raised:
        write_atomic(path, b"n" * 100_000)
    assert raised.value.errno == errno.EFBIG
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_copy_is_whole_and_private_and_shares_nothing_with_the_first(tmp_path: Path) -> None:
    path, words = tmp_path / "a.json", b"many words " * 50_000
    path.write_bytes(words)
    copy_atomic(path, tmp_path / "copy.json")
    path.write_bytes(b"edited in place")
    assert (tmp_path / "copy.json").read_bytes() == words
    assert _mode(tmp_path / "copy.json") == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "copy.json"]


def test_a_copy_that_finds_no_room_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.json", tmp_path / "copy.json"
    path.write_bytes(b"n" * 200_000)
    copy.write_bytes(b"old")
    with disk_full_after(100_000), pytest.raises(OSError, match="File too large"):
        copy_atomic(path, copy)
    assert copy.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "copy.json"]


def test_a_folder_in_the_place_is_an_error_and_leaves_no_temporary(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(IsADirectoryError):
        write_atomic(tmp_path / "a.json", b"words")
    assert not list(tmp_path.glob(f"{TEMPORARY_PREFIX}*"))


def test_private_folders_are_made_all_the_way(tmp_path: Path) -> None:
    make_private_dir(tmp_path / "home" / "decks")
    assert _mode(tmp_path / "home") == 0o700
    assert _mode(tmp_path / "home" / "decks") == 0o700
    make_private_dir(tmp_path / "home" / "decks")


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_dir(tmp_path)
    assert _mode(tmp_path) == 0o755


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        make_private_dir(tmp_path / "home")
