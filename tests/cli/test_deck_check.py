import os
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.running import ran
from tests.plain.scripts import write_deck

FIELDS = {"file", "line", "column", "pointer", "card", "code", "severity", "message", "hint"}


@pytest.fixture
def faulty(home: Path) -> Path:
    write_deck(home, {"text": "Tea?", "kind": "conversatoin"})
    return home / "decks" / "mine.json"


def test_everything_is_in_order_to_begin_with(home: Path) -> None:
    assert (ran(home, "deck", "check").code, ran(home, "deck", "check", "--json").json) == (0, [])


@pytest.mark.parametrize("named", [[], ["mine"], ["{file}"], ["slow-start", "mine"]])
def test_a_fault_is_told_by_id_by_file_or_among_all(home: Path, faulty: Path, named: list[str]) -> None:
    result = ran(home, "deck", "check", *(name.format(file=faulty) for name in named), "--json")
    assert result.code == 1
    assert [fault["severity"] for fault in result.json] == ["error"]
    assert set(result.json[0]) >= FIELDS
    assert result.json[0]["file"] == str(faulty)


def test_a_fault_is_told_with_its_place_and_what_was_meant(home: Path, faulty: Path) -> None:
    result = ran(home, "deck", "check", "mine")
    assert f"{faulty}:1:" in result.out
    assert "conversation" in result.out
    assert result.out.endswith("1 error, 0 warnings.\n")


def test_a_deck_that_no_longer_loads_is_still_known_by_its_id(home: Path, faulty: Path) -> None:
    faulty.write_text("{", "utf-8")
    assert ran(home, "deck", "check", "mine").code == 1


def test_a_sound_deck_beside_a_faulty_one_passes(home: Path, faulty: Path) -> None:
    assert ran(home, "deck", "check", "slow-start").code == 0


def test_only_the_named_deck_is_told_about(home: Path, faulty: Path) -> None:
    (home / "decks" / "other.json").write_text("{", "utf-8")
    result = ran(home, "deck", "check", "mine", "--json")
    assert {fault["file"] for fault in result.json} == {str(faulty)}


def test_a_warning_alone_is_no_fault(home: Path) -> None:
    write_deck(home, {"text": "Tea?", "colour": "red"})
    result = ran(home, "deck", "check", "mine", "--json")
    assert result.code == 0
    assert [fault["severity"] for fault in result.json] == ["warning"]


def test_a_file_that_is_not_there_cannot_be_read(home: Path) -> None:
    result = ran(home, "deck", "check", str(home / "no.json"))
    assert result.code == 3
    assert "no.json cannot be read: No such file or directory." in result.err


@pytest.mark.parametrize("command", ["check", "fix", "import"])
def test_the_size_of_a_file_that_is_too_big_is_its_own(home: Path, tmp_path: Path, command: str) -> None:
    big = tmp_path / "big.json"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    result = ran(home, "deck", command, str(big))
    assert "has 200 MB; a deck has at most 1 MB" in " ".join((result.out + result.err).split())
    assert result.code in (1, 3)


def test_the_size_of_what_only_flows_is_not_guessed(home: Path, tmp_path: Path) -> None:
    from threading import Thread

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=_pour, args=(pipe,))
    writer.start()
    result = ran(home, "deck", "check", str(pipe))
    writer.join()
    assert "has more than 1 MB" in result.out


def _pour(pipe: Path) -> None:
    with suppress(BrokenPipeError), pipe.open("wb") as file:
        file.write(b" " * 1_500_000)
