"""Where things are kept."""

from pathlib import Path

import pytest

from game.base.places import Places, builtin_decks


def test_the_variable_names_the_folder() -> None:
    places = Places.from_environment({"MAGIC_CIRCLE_HOME": "/somewhere/ours"})
    assert places.home == Path("/somewhere/ours")
    assert places.journal == Path("/somewhere/ours/journal.json")
    assert places.previous == Path("/somewhere/ours/journal.json.1")


def test_a_tilde_and_a_relative_folder_are_resolved() -> None:
    assert Places.from_environment({"MAGIC_CIRCLE_HOME": "~/ours"}).home == Path.home() / "ours"
    assert Places.from_environment({"MAGIC_CIRCLE_HOME": "ours"}).home == Path.cwd() / "ours"


@pytest.mark.parametrize("environ", [{}, {"MAGIC_CIRCLE_HOME": ""}])
def test_without_it_the_system_has_a_place(environ: dict[str, str]) -> None:
    home = Places.from_environment(environ).home
    assert home.name == "magic-circle"
    assert home.is_absolute()


def test_every_place_is_in_the_folder_and_no_two_are_one() -> None:
    places = Places(Path("/h"))
    found = [getattr(places, name) for name in dir(Places) if isinstance(getattr(Places, name), property)]
    assert len(found) == 10
    assert len(set(found)) == 10
    assert all(path.parent == places.home for path in found)


def test_asking_makes_nothing(tmp_path: Path) -> None:
    places = Places(tmp_path / "home")
    assert places.decks == tmp_path / "home" / "decks"
    assert not places.home.exists()


def test_the_built_in_decks_are_found() -> None:
    assert (builtin_decks() / "deck.schema.json").is_file()
