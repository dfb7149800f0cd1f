"""Words that were to go are in no file: the whole data folder is searched for them."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from game.base.errors import Trouble, WrongUse
from game.base.locks import Busy
from game.base.places import Places, builtin_decks
from game.cards.library import load_library
from game.cards.model import Card, Kind
from game.journal.book import Book
from game.journal.errors import Newer
from game.journal.filing import own_card_id
from game.journal.journal import Journal
from game.journal.live_log import LiveLog
from game.journal.log_files import live_ids
from game.journal.own_card import keys
from game.journal.recovery import open_paused, recover
from game.play import events as ev
from game.play.session import fold
from tests.journal.evenings import EVENING, SESSION, beginning, full_evening, log_of, question

CANARY = "KANARI☕7f3a"
CARD = "slow-start/card-1"


def with_words(session: str = SESSION, words: str = CANARY, at: datetime = EVENING) -> list[ev.Entry]:
    return log_of(
        [ev.Crossed(), ev.Dealt(question(1), 0)],
        [ev.Starred(True)],
        [ev.Noted(1, "Something else.")],
        [ev.Noted(1, words)],
        [ev.Intended(f"{words}!")],
        [ev.Played(), ev.Landed()],
        [ev.Named(f"the evening of {words}")],
        [ev.Wrote(f"What about {words}?")],
        [ev.Ended()],
        began=beginning(session),
        at=at,
    )


def holding(places: Places, words: str = CANARY) -> list[str]:
    """The files that hold the words, as they are or as JSON may spell them."""
    spelled = (words.encode(), words.encode("unicode_escape"))
    files = (path for path in places.home.rglob("*") if path.is_file())
    return sorted(
        str(path.relative_to(places.home))
        for path in files
        if any(word in path.read_bytes() for word in spelled)
    )


def clock(at: datetime = EVENING + timedelta(days=9)) -> Callable[[], datetime]:
    return lambda: at


@pytest.fixture
def book(places: Places) -> Book:
    """The words are in the journal, the generation before it, two backups, and a deck with its copies."""
    journal = Journal(places)
    journal.file(full_evening("before", EVENING - timedelta(days=1)))
    journal.file(fold(with_words()))
    load_library(builtin_decks(), places.decks)
    journal.file(full_evening("after", EVENING + timedelta(days=1)))
    journal.file(full_evening("last", EVENING + timedelta(days=2)))
    return Book(places, clock())


def test_the_words_are_in_many_files_to_begin_with(places: Places, book: Book) -> None:
    assert set(holding(places)) >= {
        "journal.json",
        "journal.json.1",
        "backups/journal-2025-11-24.json",
        "backups/journal-2025-11-25.json",
        "decks/ours.json",
    }


def test_a_forgotten_evening_is_in_no_file(places: Places, book: Book) -> None:
    remains = book.forget_evening(SESSION)
    assert not remains
    assert holding(places) == []
    assert holding(places, SESSION) == []
    assert [evening.id for evening in book.evenings()] == ["last", "after", "before"]
    assert Journal(places).check() == []


def test_removed_words_are_in_no_file_and_everything_else_stays(places: Places, book: Book) -> None:
    book.change_words(SESSION, CARD, 1, "")
    book.rename_evening(SESSION, "")
    [intention] = [found for found in book.open_intentions() if found.session == SESSION]
    book.remove_intention(intention)
    assert {name.partition("/")[0] for name in holding(places)} == {"decks", "versions"}
    [card] = book.evening(SESSION).cards
    assert [note.text for note in card.notes] == ["Something else."]
    assert card.starred


def test_changed_words_take_the_place_of_the_old_ones_everywhere(places: Places, book: Book) -> None:
    book.change_words(SESSION, CARD, 1, "New \u202ewords")
    assert book.evening(SESSION).cards[0].notes[1].text == "New words"
    (places.backups / "journal-2025-11-25.json").replace(places.journal)
    assert book.evening(SESSION).cards[0].notes[1].text == "New words"


def test_an_answer_that_became_a_ritual_goes_with_its_words(places: Places, book: Book) -> None:
    ritual = book.make_answer_ours(CANARY, SESSION)
    deck, _, name = ritual.card.partition("/")
    card = Card(deck, name, Kind.RITUAL, CANARY)
    played = log_of([ev.Crossed(), ev.Dealt(card, 0)], [ev.Starred(True)], [ev.Kept(True)])
    Journal(places).file(fold([replace(played[0], events=(beginning("later"),)), *played[1:]]))
    log = LiveLog.create(places, "waiting")
    for entry in (replace(played[0], events=(beginning("waiting"),)), *played[1:]):
        log.append(entry)
    log.close()
    assert "live/waiting.log" in holding(places)
    book.change_words(SESSION, CARD, 1, "")
    book.forget_evening(SESSION)
    assert holding(places) == []
    record, waiting = open_paused(places, "waiting")
    record.close()
    assert waiting.turn is not None
    assert waiting.turn.starred
    assert book.our_rituals() == []


def test_their_own_card_goes_with_its_evening_wherever_it_was_dealt(places: Places, book: Book) -> None:
    assert keys(places, SESSION) == [f"ours/{own_card_id(SESSION)}"]
    card = Card("ours", own_card_id(SESSION), Kind.CONVERSATION, f"What about {CANARY}?")
    began = beginning("later")
    Journal(places).file(fold(log_of([ev.Crossed(), ev.Dealt(card, 0)], [ev.Starred(True)], began=began)))
    book.forget_evening(SESSION)
    assert holding(places) == []
    assert book.evening("later").cards[0].text == "A card that was taken away."


def test_their_own_card_goes_from_drafts_and_versions(places: Places, book: Book) -> None:
    deck = (places.decks / "ours.json").read_text("utf-8")
    draft = {
        "file": "ours.json",
        "at": "2025-11-24T21:00:00+01:00",
        "text": deck,
        "saved": deck,
        "extends": "",
    }
    places.drafts.mkdir()
    (places.drafts / "ours.0a1b2c3d.json").write_text(json.dumps(draft, ensure_ascii=False), "utf-8")
    (places.versions / "ours").mkdir(parents=True)
    (places.versions / "ours" / "000001-20251124T200000Z.json").write_text(deck, "utf-8")
    (places.versions / "ours" / "000002-20251124T200000Z.json").write_text(deck[:-5], "utf-8")
    assert not book.forget_evening(SESSION)
    assert holding(places) == []
    kept = json.loads((places.drafts / "ours.0a1b2c3d.json").read_text("utf-8"))
    assert json.loads(kept["text"])["cards"] == []
    assert kept["text"] == kept["saved"] == (places.decks / "ours.json").read_text("utf-8")


def test_a_deck_that_cannot_be_read_is_named(places: Places, book: Book) -> None:
    deck = places.decks / "ours.json"
    deck.write_text(deck.read_text("utf-8")[:-5], "utf-8")
    assert book.forget_evening(SESSION).copies == (deck,)
    assert holding(places) == ["decks/ours.json"]


def test_a_waiting_evening_can_be_forgotten(places: Places) -> None:
    log = LiveLog.create(places, SESSION)
    for entry in with_words()[:5]:
        log.append(entry)
    book = Book(places, clock())
    with pytest.raises(Busy):
        book.forget_evening(SESSION)
    log.close()
    book.forget_evening(SESSION)
    assert holding(places) == []
    assert live_ids(places) == []


@pytest.mark.parametrize("change", ["forget", "rename", "words"])
def test_a_log_that_filing_left_behind_brings_nothing_back(places: Places, book: Book, change: str) -> None:
    log = LiveLog.create(places, SESSION)
    for entry in with_words():
        log.append(entry)
    log.close()
    match change:
        case "forget":
            book.forget_evening(SESSION)
        case "rename":
            book.rename_evening(SESSION, "Another")
        case _:
            book.change_words(SESSION, CARD, 1, "")
    recover(places, EVENING)
    assert live_ids(places) == []
    match change:
        case "forget":
            assert holding(places) == []
        case "rename":
            assert book.evening(SESSION).name == "Another"
        case _:
            assert len(book.evening(SESSION).cards[0].notes) == 1


def test_what_a_kill_left_half_written_goes_as_well(places: Places, book: Book) -> None:
    data = places.journal.read_bytes()
    for name in (".tmp-journal.json-new", ".tmp-x1y2z3", "backups/.tmp-journal-2025-11-25.json-new"):
        (places.home / name).write_bytes(data)
    settings = places.home / ".tmp-settings"
    settings.write_text("{}")
    book.forget_evening(SESSION)
    assert holding(places) == []
    assert settings.exists()


def test_what_may_still_hold_the_words_is_named_and_can_be_deleted(places: Places, book: Book) -> None:
    places.quarantine.mkdir()
    damaged, unread = places.quarantine / "journal-1.json", places.backups / "journal-2025-01-01.json"
    for path in (damaged, unread):
        path.write_text(f"{{{CANARY}")
    remains = book.forget_evening(SESSION)
    assert (remains.set_aside, remains.copies) == ((damaged,), (unread,))
    book.clear_quarantine()
    assert holding(places) == ["backups/journal-2025-01-01.json"]


def test_a_copy_of_a_newer_version_is_named_and_left_as_it_is(places: Places, book: Book) -> None:
    newer = places.backups / "journal-2025-01-02.json"
    newer.write_text('{"meta": {"1": {"schema": 2}}}')
    assert book.rename_evening(SESSION, "x").copies == (newer,)
    places.journal.write_text('{"meta": {"1": {"schema": 2}}, "sessions": {}}')
    with pytest.raises(Newer):
        book.star(SESSION, CARD, on=False)


def test_unknown_fields_of_copies_survive(places: Places, book: Book) -> None:
    copy = places.backups / "journal-2025-11-25.json"
    text = copy.read_text("utf-8").replace('"meta": {', '"future": {"1": {"a": 1}},\n"meta": {')
    copy.write_text(text, "utf-8")
    book.forget_evening(SESSION)
    assert '"future": {\n"1": {"a": 1}' in copy.read_text("utf-8")


def test_what_cannot_be_written_is_still_shown(places: Places, book: Book) -> None:
    places.backups.rename(places.home / "moved")
    places.backups.symlink_to(places.home / "moved")
    before = places.journal.read_bytes()
    # A folder in the place of a copy's temporary file stops the rewriting half-way.
    (places.home / "moved" / ".tmp-journal-2025-11-25.json-new").mkdir()
    with pytest.raises(Trouble):
        book.forget_evening(SESSION)
    assert places.journal.read_bytes() == before
    (places.home / "moved" / ".tmp-journal-2025-11-25.json-new").rmdir()
    book.forget_evening(SESSION)
    assert holding(places) == []


def test_what_is_not_there_cannot_be_forgotten(places: Places, book: Book) -> None:
    for name in ("nothing", "../journal", ""):
        with pytest.raises(WrongUse):
            book.forget_evening(name)
    with pytest.raises(WrongUse):
        book.change_words(SESSION, CARD, 7, "")
    with pytest.raises(WrongUse):
        book.rename_evening("nothing", "x")
