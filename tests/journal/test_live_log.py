import stat
from pathlib import Path

import pytest

from game.base.errors import WrongUse
from game.base.locks import Busy
from game.base.places import Places
from game.journal.errors import Newer
from game.journal.lines import Header, pack, read_log
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids, log_path
from game.play.events import Entry, Noted
from game.play.record import NotSaved
from tests.journal.evenings import EVENING, SESSION, full_log


def write(places: Places, entries: list[Entry]) -> Path:
    log = LiveLog.create(places, SESSION)
    for entry in entries:
        log.append(entry)
    log.close()
    return log_path(places, SESSION)


def read(places: Places) -> list[Entry]:
    log = LiveLog.open(places, SESSION)
    log.close()
    return list(log.reading.entries)


def test_what_was_appended_is_there_when_it_is_opened_again(places: Places) -> None:
    write(places, full_log())
    assert read(places) == full_log()


def test_every_entry_is_in_the_file_when_append_returns(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    path = log_path(places, SESSION)
    for entry in full_log():
        log.append(entry)
        assert read_log(path.read_bytes(), path).entries[-1] == entry
    log.close()


def test_only_the_two_can_read_it(places: Places) -> None:
    path = write(places, full_log())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(places.live.stat().st_mode) == 0o700


def test_it_can_be_continued(places: Places) -> None:
    write(places, full_log()[:4])
    log = LiveLog.open(places, SESSION)
    for entry in full_log()[4:]:
        log.append(entry)
    log.close()
    assert read(places) == full_log()


def test_torn_at_any_byte_of_its_last_line_it_can_be_continued(places: Places) -> None:
    path = write(places, full_log()[:3])
    whole = path.read_bytes()
    last = len(pack(full_log()[2]))
    for size in range(len(whole) - last, len(whole) + 1):
        path.write_bytes(whole[:size])
        log = LiveLog.open(places, SESSION)
        for entry in full_log()[len(log.reading.entries) :]:
            log.append(entry)
        log.close()
        assert read(places) == full_log(), size


def test_one_log_has_one_owner(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    with pytest.raises(Busy, match="open in another window"):
        LiveLog.open(places, SESSION)
    log.close()
    LiveLog.open(places, SESSION).close()


def test_the_same_evening_cannot_be_started_twice(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    with pytest.raises(NotSaved):
        LiveLog.create(places, SESSION)
    log.close()


@pytest.mark.parametrize("name", ["nobody", "../../etc/passwd", "", "a/b", "x" * 65])
def test_an_unknown_evening_is_wrong_use(places: Places, name: str) -> None:
    with pytest.raises(WrongUse, match="no paused evening"):
        LiveLog.open(places, name)


def test_a_newer_log_is_left_as_it_is(places: Places) -> None:
    path = write(places, [])
    path.write_bytes(pack(Header(2, SESSION)) + b"anything")
    with pytest.raises(Newer):
        LiveLog.open(places, SESSION)
    assert path.read_bytes() == pack(Header(2, SESSION)) + b"anything"


def test_a_closed_log_says_that_it_saves_nothing(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    log.close()
    log.close()
    with pytest.raises(NotSaved):
        log.append(full_log()[0])


def test_half_a_character_is_refused_and_nothing_is_appended(places: Places) -> None:
    path = write(places, full_log()[:2])
    before = path.read_bytes()
    log = LiveLog.open(places, SESSION)
    with pytest.raises(NotSaved, match="broken character"):
        log.append(Entry(2, EVENING, (Noted(0, "\ud83d"),)))
    log.close()
    assert path.read_bytes() == before


def test_a_discarded_log_is_gone(places: Places) -> None:
    LiveLog.create(places, SESSION).discard()
    assert live_ids(places) == []


def test_a_folder_that_is_a_file_is_said_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(NotSaved, match=str(tmp_path / "home" / "live")):
        LiveLog.create(Places(tmp_path / "home"), SESSION)
