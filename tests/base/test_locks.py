import os
import stat
from pathlib import Path

import pytest

from game.base.errors import Trouble
from game.base.locks import Busy, locked, try_hold


def test_a_lock_is_private_and_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.exists()
    with locked(path):
        pass


def test_whoever_waits_too_long_is_told_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path), pytest.raises(Busy) as raised, locked(path, timeout=0):
        pass
    assert raised.value.sentence() == (
        f"Another Magic Circle has been busy in {tmp_path} for 0 seconds."
        " Close it, or wait a moment, and try again."
    )


def test_a_lock_that_cannot_be_made_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="cannot be opened"), locked(tmp_path / "file" / "lock"):
        pass


def test_an_error_inside_the_block_comes_out_as_it_is_and_frees_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(FileNotFoundError, match="of the block"), locked(path):
        raise FileNotFoundError("of the block")
    with locked(path, timeout=0):
        pass


def test_an_open_file_has_one_holder(tmp_path: Path) -> None:
    first = os.open(tmp_path / "log", os.O_RDWR | os.O_CREAT)
    second = os.open(tmp_path / "log", os.O_RDWR)
    assert try_hold(first)
    assert not try_hold(second)
    os.close(first)
    assert try_hold(second)
    os.close(second)
