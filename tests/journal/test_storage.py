import json
import os
import stat
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.table import Document

from game.journal.errors import Damaged
from game.journal.storage import JournalStorage, previous_generation
from game.journal.tables import Tables

words = st.text(st.characters(codec="utf-8"), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=6,
)
documents = st.dictionaries(words, values, max_size=4)
tables = st.dictionaries(
    st.text("abc", min_size=1, max_size=3),
    st.dictionaries(st.integers(1, 99).map(str), documents, max_size=3),
    max_size=3,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.json"


def open_database(path: Path) -> TinyDB:
    return TinyDB(path, storage=JournalStorage)


def break_off(document: MutableMapping[Any, Any]) -> None:
    document["n"] = 99
    raise RuntimeError("half-way")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(tables)
def test_what_is_written_is_read_by_us_by_tinydb_and_by_any_json_reader(path: Path, found: Tables) -> None:
    JournalStorage(path).write(found)
    assert JournalStorage(path).read() == found
    assert json.loads(path.read_text(encoding="utf-8")) == found
    plain = TinyDB(path, access_mode="r", encoding="utf-8")
    assert plain.storage.read() == found
    plain.close()


def test_there_is_nothing_before_the_first_write(path: Path) -> None:
    assert JournalStorage(path).read() is None
    assert not path.exists()


def test_every_document_has_a_line_of_its_own(path: Path) -> None:
    database = open_database(path)
    database.table("sessions").insert_multiple({"id": number} for number in range(5))
    assert len([line for line in path.read_text().splitlines() if '"id"' in line]) == 5


def test_the_generation_before_stays_beside_it(path: Path) -> None:
    database = open_database(path)
    database.insert({"n": 1})
    first = path.read_bytes()
    database.insert({"n": 2})
    assert previous_generation(path).read_bytes() == first
    assert path.read_bytes() != first
    assert sorted(name for name in os.listdir(path.parent)) == ["journal.json", "journal.json.1"]


def test_nobody_else_may_read_either(path: Path) -> None:
    database = open_database(path)
    database.insert({"n": 1})
    database.insert({"n": 2})
    assert {stat.S_IMODE(p.stat().st_mode) for p in (path, previous_generation(path))} == {0o600}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"sessions": []}',
        b'{"sessions": {"1": 2}}',
        b'{"sessions": {"1"',
        b"\xff\xfe",
        b'{"a":' * 9999,
    ],
)
def test_a_damaged_file_is_said_and_never_written_over(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(Damaged):
        JournalStorage(path).read()
    with pytest.raises(Damaged):
        JournalStorage(path).write({})
    with pytest.raises(Damaged):
        open_database(path).insert({"n": 1})
    assert path.read_bytes() == data


def test_an_updater_that_stops_half_way_leaves_nothing_behind(path: Path) -> None:
    database = open_database(path)
    database.insert({"n": 1})
    with pytest.raises(RuntimeError):
        database.update(break_off)
    assert database.all() == [{"n": 1}]


def test_a_batch_is_one_generation(path: Path) -> None:
    storage = JournalStorage(path)
    storage.write({"old": {}})
    with storage.batch():
        database = TinyDB(storage=lambda: storage)
        database.table("a").insert({"n": 1})
        database.table("b").insert({"n": 2})
        database.table("a").update({"n": 3}, where("n") == 1)
        assert JournalStorage(path).read() == {"old": {}}
    assert storage.read() == {"old": {}, "a": {"1": {"n": 3}}, "b": {"1": {"n": 2}}}
    assert JournalStorage(previous_generation(path)).read() == {"old": {}}


def test_a_batch_that_raises_never_happened(path: Path) -> None:
    storage = JournalStorage(path)
    storage.write({"a": {"1": {"n": 1}}})

    def change_half() -> None:
        database = TinyDB(storage=lambda: storage)
        with storage.batch():
            database.table("b").insert({"n": 2})
            database.table("a").update(break_off)

    with pytest.raises(RuntimeError):
        change_half()
    assert storage.read() == {"a": {"1": {"n": 1}}}
    assert not previous_generation(path).exists()


def test_what_is_no_json_replaces_nothing(path: Path) -> None:
    database = open_database(path)
    database.insert({"n": 1})
    before = path.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        database.insert({"text": "\ud83d"})
    assert path.read_bytes() == before
    assert sorted(os.listdir(path.parent)) == ["journal.json"]


def test_what_is_no_json_after_much_that_was_written_replaces_nothing(path: Path) -> None:
    database = open_database(path)
    database.insert({"n": 1})
    before = path.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        database.insert_multiple([{"text": "long " * 100_000}, {"text": "\ud83d"}])
    assert path.read_bytes() == before
    assert sorted(os.listdir(path.parent)) == ["journal.json"]


def test_documents_with_a_number_of_their_own_are_written(path: Path) -> None:
    open_database(path).insert(Document({"n": 1}, doc_id=7))
    assert JournalStorage(path).read() == {"_default": {"7": {"n": 1}}}


def test_a_document_in_an_odd_spelling_is_still_found(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_text('{"sessions": {"1": {"id": "ab\\u0063"}, "2": {"id": "x/y"}}}')
    storage = JournalStorage(path)
    with storage.batch():
        storage.read()
        assert not storage.lacks("sessions", [b'"abc"'])
    path.write_text('{"sessions": {"1": {"id": "x\\/y"}}}')
    with storage.batch():
        storage.read()
        assert not storage.lacks("sessions", [b'"x/y"'])
        assert storage.lacks("sessions", [b'"abc"'])


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("plain", False),
        (r"two\nlines, \"quoted\"", False),
        (r"C:\\users", False),
        (r"C:\\\u0075sers", True),
        (r"a\nb\u0063", True),
        ("\\u0063", True),
    ],
)
def test_only_an_escaped_letter_makes_a_spelling_doubtful(path: Path, words: str, escaped: bool) -> None:
    path.write_text(f'{{"sessions": {{"1": {{"id": "{words}"}}}}}}')
    storage = JournalStorage(path)
    with storage.batch():
        storage.read()
        assert storage.lacks("sessions", [b'"abc"']) is not escaped
        assert not storage.lacks("sessions", [])
        assert not storage.lacks("sessions", [b'"id"'])
