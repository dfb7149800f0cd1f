"""Lines in the journal: to look into the folder tells neither how many there are nor since when."""

import json
from collections.abc import Callable

import pytest

from game.base.places import Places
from game.journal.backups import backups
from game.journal.care import add_line, clear_lines
from game.journal.editing import Edit
from game.journal.journal import Journal
from game.journal.journal_lock import journal_lock
from game.journal.line_cover import add_topics
from game.journal.records import Couple
from game.journal.writing import rewrite, writing
from game.play.covered import cover_after, uncover
from game.play.lines import TOPICS
from tests.journal.evenings import full_evening


def rows(places: Places) -> dict[str, dict[str, object]]:
    """The lines as they stand in the file."""
    found: dict[str, dict[str, object]] = json.loads(places.journal.read_text())["lines"]
    return found


def out(places: Places) -> set[str]:
    return set(Journal(places).standing().topics_out)


def put(places: Places, edit: Edit) -> None:
    with journal_lock(places):
        rewrite(places.journal, edit)


def test_none_one_and_all_look_the_same(places: Places) -> None:
    """One document of one size, from the first write on."""
    Journal(places).save_couple(Couple(("Ada", "Ben")))
    sizes = {places.journal.stat().st_size}
    shapes = {tuple((number, *document) for number, document in rows(places).items())}
    for number, topic in enumerate(TOPICS, 1):
        add_line(places, topic)
        assert out(places) == set(TOPICS[:number])
        sizes.add(places.journal.stat().st_size)
        shapes.add(tuple((number, *document) for number, document in rows(places).items()))
    assert len(sizes) == len(shapes) == 1
    clear_lines(places)
    assert out(places) == set()
    assert places.journal.stat().st_size in sizes


CHANGES: list[Callable[[Places], None]] = [
    lambda places: add_line(places, "money"),
    lambda places: add_line(places, "loss"),
    clear_lines,
    lambda places: Journal(places).file(full_evening("first")),
    lambda places: Journal(places).choose_card("slow-start/card-1", favourite=True),
]


def test_every_change_of_the_journal_brings_another_cover(places: Places) -> None:
    """So that no copy tells on which day a line was drawn."""
    Journal(places).save_couple(Couple(("Ada", "Ben")))
    seen = [rows(places)["1"]["all"]]
    for change in CHANGES:
        change(places)
        seen.append(rows(places)["1"]["all"])
    assert len(set(seen)) == len(seen)
    assert backups(places)


def test_the_first_cover_is_another_in_each_house(tmp_path_factory: pytest.TempPathFactory) -> None:
    covers = set()
    for _ in range(2):
        places = Places(tmp_path_factory.mktemp("home") / "home")
        Journal(places).save_couple(Couple(("Ada", "Ben")))
        covers.add(str(rows(places)))
    assert len(covers) == 2


def test_a_line_drawn_twice_is_one(places: Places) -> None:
    add_line(places, "money")
    add_line(places, "money")
    assert out(places) == {"money"}


def test_what_was_put_there_by_hand_holds_until_all_lines_go(places: Places) -> None:
    by_hand = {
        "7": {"topic": "loss"},
        "8": {"card": "slow-start/card-1"},
        "9": {"all": 3},
        "10": {"all": "?"},
    }
    add_line(places, "money")

    def edit(tables: dict[str, dict[str, object]]) -> bool:
        tables["lines"] |= by_hand
        return True

    put(places, edit)
    add_line(places, "birth")
    assert out(places) == {"money", "loss", "birth"}
    assert "slow-start/card-1" in Journal(places).standing().retired
    assert rows(places).items() >= by_hand.items()
    clear_lines(places)
    assert out(places) == set()
    assert len(rows(places)) == 1


def test_a_topic_of_a_newer_version_and_unknown_fields_survive(places: Places) -> None:
    Journal(places).save_couple(Couple(("Ada", "Ben")))

    def newer(tables: dict[str, dict[str, object]]) -> bool:
        tables["lines"]["1"] = {"all": cover_after("x", 128), "later": "kept"}
        return True

    put(places, newer)
    add_line(places, TOPICS[0])
    document = rows(places)["1"]
    assert uncover(str(document["all"])) == 129
    assert document["later"] == "kept"
    assert out(places) == {TOPICS[0]}


def test_a_topic_this_version_does_not_know_draws_no_line(places: Places) -> None:
    with journal_lock(places), writing(places) as journal:
        journal.edit(lambda tables: add_topics(tables, ("nothing",)))
    assert out(places) == set()
