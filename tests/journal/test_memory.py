import pytest

from game.base.places import Places
from game.journal.journal import Journal
from game.journal.memory import MemoryRecord
from game.play.record import NotSaved, Record
from game.play.session import fold
from tests.journal.evenings import full_evening, full_log, log_of


def test_an_evening_off_the_record_leaves_no_file(places: Places) -> None:
    record: Record = MemoryRecord(places)
    for entry in full_log():
        record.append(entry)
    record.file(fold(log_of([])))
    assert not places.home.exists()


def test_a_retired_card_outlives_it_and_nothing_else_does(places: Places) -> None:
    MemoryRecord(places).file(full_evening())
    journal = Journal(places)
    assert journal.standing().retired == {"slow-start/card-3"}
    assert journal.sessions() == []
    assert "Soup" not in places.journal.read_text()
    assert "Sunday" not in places.journal.read_text()
    assert not places.backups.exists()


def test_what_cannot_be_kept_is_said(places: Places) -> None:
    places.home.parent.joinpath("home").write_text("a file in the way")
    with pytest.raises(NotSaved):
        MemoryRecord(places).file(full_evening())
