from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from game.base.places import Places
from game.journal.errors import Damaged
from game.journal.journal import Journal
from game.journal.page import Page
from game.journal.storage import JournalStorage
from game.journal.tables import parse_raw
from tests.journal.evenings import full_evening

RAW = b'{"id": "a", "n":1,  "cards": [{"x": [1, 2]}]}'


def page() -> Page:
    return Page(msgspec.Raw(RAW))


def test_a_page_that_is_only_looked_at_keeps_its_bytes() -> None:
    looked_at = page()
    assert looked_at["id"] == "a"
    assert "n" in looked_at
    assert bytes(looked_at.encoded()) == RAW


def test_a_change_deep_inside_is_written() -> None:
    changed = page()
    changed["cards"][0]["x"].append(3)
    assert msgspec.json.decode(changed.encoded()) == {"id": "a", "n": 1, "cards": [{"x": [1, 2, 3]}]}


def test_fields_come_and_go() -> None:
    changed = page()
    changed["new"] = None
    del changed["n"]
    assert changed == {"id": "a", "cards": [{"x": [1, 2]}], "new": None}
    assert msgspec.json.decode(changed.encoded()) == changed


def test_a_change_deep_inside_reaches_the_disk_through_tinydb(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(b'{"_default": {"1": %s}}' % RAW)
    TinyDB(path, storage=JournalStorage).update(lambda found: found["cards"][0]["x"].append(3))
    assert TinyDB(path, storage=JournalStorage).all()[0]["cards"] == [{"x": [1, 2, 3]}]


def test_an_evening_spelled_in_another_way_is_still_the_same(places: Places) -> None:
    Journal(places).file(full_evening("evening-a"))
    spelled = places.journal.read_bytes().replace(b'"id":"evening-a"', b'"id":"evening-\\u0061"')
    places.journal.write_bytes(spelled)
    Journal(places).file(full_evening("evening-a"))
    assert [document.id for document in Journal(places).sessions()] == ["evening-a"]


def test_an_open_journal_hears_of_what_others_wrote(places: Places) -> None:
    journal = Journal(places)
    assert journal.sessions() == []
    for number in (1, 2):
        Journal(places).file(full_evening(f"evening-{number}"))
        assert len(journal.sessions()) == number


def test_a_flipped_byte_inside_somebodys_words_is_damage() -> None:
    with pytest.raises(Damaged, match="garbled"):
        parse_raw(b'{"sessions": {"1": {"text": "caf\xff"}}}', Path("journal.json"))
