import json
import stat
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from game.base.errors import Trouble
from game.base.places import Places
from game.journal.errors import Damaged, Newer
from game.journal.journal import Journal, Status
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids
from game.journal.memory import MemoryRecord
from game.journal.records import Couple
from game.play.limits import Standing
from game.play.past import Past
from game.play.record import NotSaved, Record
from tests.journal.evenings import EVENING, SESSION, beginning, full_evening, full_log, log_of


def tables(places: Places) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = json.loads(places.journal.read_text(encoding="utf-8"))
    return found


def rewrite(places: Places, found: dict[str, dict[str, dict[str, Any]]]) -> None:
    places.journal.write_text(json.dumps(found), encoding="utf-8")


def test_an_evening_is_one_document_of_the_shape_scripts_rely_on(places: Places) -> None:
    Journal(places).file(full_evening())
    (document,) = TinyDB(places.journal, access_mode="r", encoding="utf-8").table("sessions").all()
    assert document == {
        "schema": 1,
        "id": SESSION,
        "started": "2025-11-23T21:40:00+01:00",
        "ended": "2025-11-23T21:52:00+01:00",
        "partners": ["Ada", "Émile"],
        "decks": ["slow-start"],
        "minutes": 20,
        "cards": [
            {
                "deck": "slow-start",
                "card": "card-1",
                "kind": "conversation",
                "text": "What is 1 to Émile?",
                "reader": 0,
                "starred": True,
                "notes": [{"by": 1, "text": "Soup, and your ☕ face."}],
            },
            {
                "deck": "slow-start",
                "card": "ritual-2",
                "kind": "ritual",
                "text": "Hold hands, Émile.",
                "reader": 1,
                "starred": False,
                "notes": [],
            },
        ],
        "seen": ["slow-start/card-1", "slow-start/card-3", "slow-start/card-4", "slow-start/ritual-2"],
        "name": "the soup evening",
        "intention": {"text": "A walk on Sunday", "owner": None, "when": None},
    }


def test_what_they_chose_is_filed_with_it(places: Places) -> None:
    Journal(places).file(full_evening())
    found = tables(places)
    assert found["meta"] == {"1": {"schema": 1}}
    assert found["cards"] == {"1": {"card": "slow-start/card-3", "retired": True}}
    assert found["intentions"]["1"]["text"] == "A walk on Sunday"
    assert found["pocket"] == {
        "1": {
            "session": SESSION,
            "deck": "slow-start",
            "card": "ritual-2",
            "text": "Hold hands, Émile.",
            "steps": [{"text": "Take Ada's hand.", "seconds": 60}, {"text": "Breathe."}],
            "until": "2025-11-30T21:52:00+01:00",
        }
    }


def test_filing_twice_leaves_one_of_everything(places: Places) -> None:
    Journal(places).file(full_evening())
    once = tables(places)
    Journal(places).file(full_evening())
    # Their cover is another one each time.
    assert tables(places) | {"lines": once["lines"]} == once


def test_an_older_journal_object_sees_what_another_wrote_and_files_beside_it(places: Places) -> None:
    ours, theirs = Journal(places), Journal(places)
    for number in range(3):
        for journal in (ours, theirs):
            journal.file(full_evening(f"{id(journal)}-{number}"))
    assert len(ours.sessions()) == len(theirs.sessions()) == 6
    assert sorted(map(int, tables(places)["sessions"])) == [1, 2, 3, 4, 5, 6]


def test_unknown_fields_and_tables_survive(places: Places) -> None:
    Journal(places).file(full_evening())
    found = tables(places)
    found["sessions"]["1"]["mood"] = found["cards"]["1"]["why"] = found["meta"]["1"]["by"] = "x"
    found["cards"]["1"]["favourite"] = True
    found["future"] = {"1": {"a": 1}}
    rewrite(places, found)
    Journal(places).file(full_evening())
    Journal(places).file(full_evening("another"))
    after = tables(places)
    assert after["future"] == {"1": {"a": 1}}
    assert after["sessions"]["1"]["mood"] == after["cards"]["1"]["why"] == after["meta"]["1"]["by"] == "x"
    assert after["cards"]["1"]["favourite"] is True


@pytest.mark.parametrize("schema", [2, "2", None, 1.5])
def test_a_newer_journal_is_read_and_never_written(places: Places, schema: object) -> None:
    Journal(places).file(full_evening())
    found = tables(places)
    found["meta"]["1"]["schema"] = schema
    rewrite(places, found)
    before = {path: path.read_bytes() for path in places.home.rglob("*") if path.is_file()}
    journal = Journal(places)
    with pytest.raises(Newer, match="newer Magic Circle"):
        journal.file(full_evening("another"))
    with pytest.raises(Newer):
        journal.save_couple(Couple(("A", "B")))
    log = LiveLog.create(places, "another")
    with pytest.raises(NotSaved):
        log.file(full_evening("another"))
    log.discard()
    assert [document.id for document in journal.sessions()] == [SESSION]
    assert {path: path.read_bytes() for path in places.home.rglob("*") if path.is_file()} == before


def test_the_couple_is_kept_and_changed_in_one_document(places: Places) -> None:
    journal = Journal(places)
    assert journal.couple() is None
    journal.save_couple(Couple(("Ada", "Émile")))
    journal.save_couple(Couple(("Ada", "Émile"), ("baby",)))
    assert journal.couple() == Couple(("Ada", "Émile"), ("baby",))
    assert len(tables(places)["couple"]) == 1


def test_the_rules_hear_of_earlier_evenings(places: Places) -> None:
    journal = Journal(places)
    assert journal.past() == Past()
    journal.file(full_evening("first"))
    later = EVENING + timedelta(days=1)
    journal.file(full_evening("second", later, deck="desire"))
    started, again = EVENING.timestamp(), later.timestamp()
    past = journal.past()
    assert past.visits == {"slow-start": started, "desire": again}
    assert past.dealt["slow-start/card-4"] == started
    assert past.dealt["desire/card-1"] == again
    assert "slow-start/card-5" not in past.dealt
    assert (past.last_starter, past.evenings) == (0, 2)


def test_the_newest_evening_with_a_card_says_who_started(places: Places) -> None:
    journal = Journal(places)
    log = full_log("second", EVENING + timedelta(days=2))
    began = beginning("second", starter=1)
    other = replace(log[1], events=(log[1].events[0], replace(log[1].events[1], reader=1)))
    from game.play.session import fold

    journal.file(fold([replace(log[0], events=(began,)), other, *log[2:]]))
    journal.file(full_evening("first"))
    journal.file(fold(log_of([], began=beginning("third"), at=EVENING + timedelta(days=3))))
    assert journal.past().last_starter == 1
    assert journal.past().evenings == 2


def test_what_they_decided_holds_on_every_evening(places: Places) -> None:
    journal = Journal(places)
    journal.file(full_evening())
    journal.save_couple(Couple(("Ada", "Émile"), ("baby",)))
    found = tables(places)
    found["lines"] = {"1": {"topic": "birth"}, "2": {"card": "desire/card-9"}}
    found["cards"]["2"] = {"card": "desire/card-1", "favourite": True}
    rewrite(places, found)
    assert journal.standing() == Standing(
        frozenset({"slow-start/card-3", "desire/card-9"}), frozenset({"birth"}), frozenset({"baby"})
    )


def test_the_status_counts(places: Places) -> None:
    assert Journal(places).status() == Status(0, 0, 0, 0, 1)
    Journal(places).file(full_evening())
    LiveLog.create(places, "open").close()
    assert Journal(places).status() == Status(1, 1, 1, places.journal.stat().st_size, 1, False)


def test_one_odd_document_hides_no_other(places: Places) -> None:
    journal = Journal(places)
    journal.file(full_evening("first"))
    journal.file(full_evening("second"))
    found = tables(places)
    found["sessions"]["1"]["started"] = "one evening"
    rewrite(places, found)
    assert [document.id for document in journal.sessions()] == ["second"]
    (fault,) = journal.check()
    assert fault.file == str(places.journal)
    assert "Document 1 of the table “sessions”" in fault.message
    journal.file(full_evening("third"))
    assert tables(places)["sessions"]["1"]["started"] == "one evening"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"sessions":[]}'])
def test_a_damaged_journal_is_never_taken_for_an_empty_one(places: Places, data: bytes) -> None:
    Journal(places).file(full_evening())
    places.journal.write_bytes(data)
    journal = Journal(places)
    for read in (journal.couple, journal.past, journal.standing, journal.sessions, journal.status):
        with pytest.raises(Damaged, match=r"journal\.json cannot be read"):
            read()
    with pytest.raises(Damaged):
        journal.file(full_evening("another"))
    assert places.journal.read_bytes() == data
    assert [fault.file for fault in journal.check()] == [str(places.journal)]


def test_the_live_log_files_the_evening_and_goes(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    record: Record = log
    for entry in full_log():
        record.append(entry)
    record.file(full_evening())
    assert live_ids(places) == []
    record.file(full_evening())
    assert [document.id for document in Journal(places).sessions()] == [SESSION]


def test_a_log_that_could_not_be_filed_is_still_there(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    for entry in full_log():
        log.append(entry)
    places.journal.write_bytes(b"")
    with pytest.raises(NotSaved):
        log.file(full_evening())
    assert live_ids(places) == [SESSION]
    places.journal.unlink()
    log.file(full_evening())
    assert live_ids(places) == []


def test_their_own_card_lies_in_their_own_deck_once(places: Places) -> None:
    session = replace(full_evening(), own_card="What smelled of home?")
    Journal(places).file(session)
    Journal(places).file(session)
    MemoryRecord(places).file(replace(session, id="another"))
    deck = json.loads((places.decks / "ours.json").read_text(encoding="utf-8"))
    assert [card["text"] for card in deck["cards"]] == ["What smelled of home?"] * 2
    assert len({card["id"] for card in deck["cards"]}) == 2


def test_an_own_card_that_cannot_be_kept_keeps_the_evening_in_its_log(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    places.decks.write_text("a file in the way")
    with pytest.raises(NotSaved, match=str(places.decks)):
        log.file(replace(full_evening(), own_card="What smelled of home?"))
    assert live_ids(places) == [SESSION]
    assert Journal(places).sessions() == []
    log.close()


def test_everything_in_the_folder_is_private(places: Places) -> None:
    LiveLog.create(places, "open").close()
    Journal(places).file(full_evening("first"))
    Journal(places).file(full_evening("second"))
    found = [*places.home.rglob("*"), places.home]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_file()}
    assert modes == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_dir()} == {0o700}


def test_names_that_cannot_be_written_down_change_nothing(places: Places) -> None:
    Journal(places).save_couple(Couple(("Ada", "Émile")))
    with pytest.raises(Trouble, match="broken character"):
        Journal(places).save_couple(Couple(("\ud83d", "B")))
    assert Journal(places).couple() == Couple(("Ada", "Émile"))
