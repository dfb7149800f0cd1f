import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from game.base.errors import WrongUse
from game.base.locks import Busy
from game.base.places import Places
from game.journal.errors import Newer
from game.journal.journal import Journal
from game.journal.lines import Header, pack
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids, log_path
from game.journal.recovery import Recovery, list_paused, open_paused, recover
from game.play import events as ev
from game.play.drafts import What
from game.play.events import Entry
from game.play.session import fold
from tests.journal.evenings import EVENING, SESSION, beginning, full_evening, full_log, log_of, question

SOON = EVENING + timedelta(hours=1)


def leave(places: Places, entries: list[Entry], session: str = SESSION) -> Path:
    log = LiveLog.create(places, session)
    for entry in entries:
        log.append(entry)
    log.close()
    return log_path(places, session)


def flip(path: Path, line: int) -> None:
    lines = path.read_bytes().split(b"\n")
    lines[line] = lines[line][:30] + b"#" + lines[line][31:]
    path.write_bytes(b"\n".join(lines))


def test_a_quiet_folder_is_not_even_made(places: Places) -> None:
    assert recover(places, SOON) == Recovery()
    assert not places.home.exists()


def test_a_broken_off_evening_is_offered_as_it_was(places: Places) -> None:
    leave(places, full_log()[:5])
    assert recover(places, SOON) == Recovery(paused=(fold(full_log()[:5]),))
    assert Journal(places).sessions() == []


def test_the_newest_is_offered_first(places: Places) -> None:
    leave(places, full_log("old", EVENING)[:3], "old")
    leave(places, full_log("new", EVENING + timedelta(minutes=30))[:3], "new")
    leave(places, full_log("mid", EVENING + timedelta(minutes=15))[:3], "mid")
    assert [session.id for session in recover(places, SOON).paused] == ["new", "mid", "old"]
    assert [session.id for session in list_paused(places)] == ["new", "mid", "old"]


def test_an_evening_that_ended_is_filed(places: Places) -> None:
    leave(places, full_log())
    assert recover(places, SOON) == Recovery(filed=(SESSION,))
    assert [document.id for document in Journal(places).sessions()] == [SESSION]
    assert recover(places, SOON) == Recovery()


def test_killed_between_filing_and_removing_the_log_it_is_still_one_document(places: Places) -> None:
    Journal(places).file(full_evening())
    leave(places, full_log())
    recover(places, SOON)
    assert [document.id for document in Journal(places).sessions()] == [SESSION]
    assert live_ids(places) == []


@pytest.mark.parametrize(("hours", "filed"), [(19.9, False), (20.1, True)])
def test_after_twenty_hours_it_is_filed_by_itself(places: Places, hours: float, filed: bool) -> None:
    leave(places, full_log()[:5])
    last = full_log()[4].at
    recovery = recover(places, last + timedelta(hours=hours))
    assert bool(recovery.filed) == filed
    assert bool(recovery.paused) != filed
    assert [document.ended for document in Journal(places).sessions()] == [last] * filed


def test_an_evening_that_never_got_a_card_leaves_nothing(places: Places) -> None:
    leave(places, log_of([ev.Crossed()]))
    assert recover(places, EVENING + timedelta(days=1)) == Recovery()
    assert live_ids(places) == []
    assert not places.journal.exists()


def test_an_intention_alone_is_worth_filing(places: Places) -> None:
    leave(places, log_of([ev.Intended("A walk")]))
    assert recover(places, EVENING + timedelta(days=1)).filed == (SESSION,)


def test_a_log_that_was_never_begun_is_swept(places: Places) -> None:
    leave(places, [])
    log_path(places, "empty").write_bytes(b"")
    log_path(places, "torn").write_bytes(b"abc")
    assert recover(places, SOON) == Recovery()
    assert live_ids(places) == []


def test_an_evening_another_window_plays_is_left_alone(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    for entry in full_log():
        log.append(entry)
    assert recover(places, EVENING + timedelta(days=9)) == Recovery(elsewhere=True)
    assert list_paused(places) == ()
    with pytest.raises(Busy, match="another window"):
        open_paused(places, SESSION)
    log.close()
    assert recover(places, SOON).filed == (SESSION,)


def test_it_is_picked_up_and_continued(places: Places) -> None:
    leave(places, full_log()[:5])
    log, session = open_paused(places, SESSION)
    assert session == fold(full_log()[:5])
    for entry in full_log()[5:]:
        log.append(entry)
    log.file(full_evening())
    assert Journal(places).sessions()[0].name == "the soup evening"


def test_what_cannot_be_picked_up_is_wrong_use(places: Places) -> None:
    leave(places, [])
    for name in ("nobody", SESSION):
        with pytest.raises(WrongUse):
            open_paused(places, name)
    assert list_paused(places) == ()


def test_a_flipped_line_costs_that_line_and_is_said(places: Places) -> None:
    flip(leave(places, full_log()[:5]), line=3)
    recovery = recover(places, SOON)
    assert recovery.notices == (
        "One step of the evening of 23 November, 21:40 could not be read; everything else is there.",
    )
    turn = recovery.paused[0].board.aside[0]
    assert not turn.starred
    assert turn.notes[0].text == "Soup, and your ☕ face."


def test_a_damaged_log_is_kept_aside_when_it_is_filed(places: Places) -> None:
    path = leave(places, full_log())
    flip(path, line=3)
    before = path.read_bytes()
    recovery = recover(places, SOON)
    assert recovery.filed == (SESSION,)
    assert recovery.notices
    assert [path.read_bytes() for path in places.quarantine.iterdir()] == [before]


def test_a_log_without_its_beginning_is_set_aside_and_said(places: Places) -> None:
    path = leave(places, full_log())
    flip(path, line=1)
    before = path.read_bytes()
    (said,) = recover(places, SOON).notices
    (aside,) = places.quarantine.iterdir()
    assert said == f"An evening's beginning could not be read. Its log is set aside as {aside}."
    assert aside.read_bytes() == before
    assert live_ids(places) == []


def test_a_newer_log_is_left_untouched_and_said(places: Places) -> None:
    path = leave(places, [])
    path.write_bytes(pack(Header(2, SESSION)))
    (said,) = recover(places, SOON).notices
    assert "newer Magic Circle" in said
    assert path.read_bytes() == pack(Header(2, SESSION))
    with pytest.raises(Newer):
        open_paused(places, SESSION)


def test_an_evening_that_cannot_be_filed_now_is_kept_and_said(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    places.journal.write_bytes(places.journal.read_bytes().replace(b'"schema":1}}', b'"schema":9}}'))
    text = places.journal.read_text().replace('"1": {"schema":1}', '"1": {"schema":9}')
    places.journal.write_text(text)
    leave(places, full_log())
    recovery = recover(places, SOON)
    assert recovery.filed == ()
    assert "newer Magic Circle" in recovery.notices[0]
    assert live_ids(places) == [SESSION]
    assert places.journal.read_text() == text


def test_temporary_files_are_swept_but_not_those_somebody_writes_now(places: Places) -> None:
    Journal(places).file(full_evening())
    now = datetime.now().astimezone()
    ours = [places.home / ".tmp-journal.json-new", places.live / ".tmp-a", places.backups / ".tmp-b"]
    places.live.mkdir()
    places.decks.mkdir()
    old, fresh = places.decks / ".tmp-old", places.home / ".tmp-settings"
    for path in (*ours, old, fresh):
        path.write_text("private")
    os.utime(old, ((now - timedelta(minutes=11)).timestamp(),) * 2)
    recover(places, now)
    assert [path for path in (*ours, old, fresh) if path.exists()] == [fresh]


def test_a_resumed_evening_begins_with_its_beginning(places: Places) -> None:
    began = beginning(starter=1)
    leave(places, log_of([ev.Crossed(), ev.Dealt(question(1), 1)], began=began))
    assert open_paused(places, SESSION)[1].starter == 1


def test_half_written_words_are_filed_with_their_card(places: Places) -> None:
    half = (ev.Drafted("Half of the partner's ", 1),), (ev.Drafted("half of the reader's", 0),)
    leave(places, log_of([ev.Crossed(), ev.Dealt(question(1), 0)], *half))
    assert recover(places, EVENING + timedelta(days=1)).filed == (SESSION,)
    [document] = Journal(places).sessions()
    [kept] = document.cards
    assert [(note.by, note.text) for note in kept.notes] == [
        (1, "Half of the partner's"), (0, "half of the reader's"),
    ]  # fmt: skip
    assert document.seen == (question(1).key,)


def test_a_half_written_intention_alone_is_worth_filing(places: Places) -> None:
    leave(places, log_of([ev.Drafted("A wal", 0, What.INTENTION)]))
    assert recover(places, EVENING + timedelta(days=1)).filed == (SESSION,)
    [document] = Journal(places).sessions()
    assert document.intention is not None
    assert document.intention.text == "A wal"
