import json
from datetime import date, timedelta

import pytest
from msgspec import to_builtins

from game.base.errors import WrongUse
from game.base.places import Places
from game.journal.book import Book
from game.journal.journal import Journal
from game.journal.sealing import FURTHEST, KEEPS
from tests.journal.evenings import EVENING, full_evening
from tests.journal.test_forgetting import CANARY, holding

ADA, BEN = 0, 1


@pytest.fixture
def now() -> list[timedelta]:
    """How long after the evening it is; the last entry counts."""
    return [timedelta()]


@pytest.fixture
def book(places: Places, now: list[timedelta]) -> Book:
    Journal(places).file(full_evening("first", EVENING - timedelta(days=1)))
    return Book(places, lambda: EVENING + now[-1])


def test_a_note_for_the_next_evening_opens_in_it(places: Places, book: Book, now: list[timedelta]) -> None:
    note = book.seal(ADA, CANARY)
    now.append(timedelta(days=1))
    assert book.sealed_for(BEN) == []
    evening = full_evening("next", EVENING + timedelta(hours=2))
    assert book.sealed_for(BEN, evening) == [note]
    assert book.sealed_for(ADA, evening) == []
    Journal(places).file(evening)
    assert book.sealed_for(BEN) == [note]
    assert book.open_sealed(note.id) == CANARY
    assert book.sealed_for(BEN) == book.sealed_by(ADA) == []
    assert [(letter.by, letter.text) for letter in book.letters()] == [(ADA, CANARY)]


def test_an_evening_that_began_before_it_was_sealed_is_not_the_next(places: Places, book: Book) -> None:
    Journal(places).file(full_evening("now", EVENING - timedelta(hours=1)))
    book.seal(ADA, CANARY)
    assert book.sealed_for(BEN) == []


def test_a_note_for_a_day_opens_from_that_day_on(book: Book, now: list[timedelta]) -> None:
    note = book.seal(BEN, "Happy day", date(2025, 11, 30))
    assert book.sealed_for(ADA) == []
    now.append(timedelta(days=7))
    assert book.sealed_for(ADA) == [note]


def test_it_is_in_no_list_and_no_number_until_it_is_opened(places: Places, book: Book) -> None:
    journal = Journal(places)
    before = journal.status()
    note = book.seal(ADA, CANARY, EVENING.date())
    shown = [
        book.moments(), book.evenings(), book.letters(), book.open_intentions(), book.pocket(),
        book.our_rituals(), book.sealed_by(ADA), book.sealed_for(BEN), journal.check(),
    ]  # fmt: skip
    assert CANARY not in json.dumps(to_builtins(shown), ensure_ascii=False)
    after = journal.status()
    assert (before.sessions, before.highlights, before.live) == (after.sessions, after.highlights, after.live)
    book.open_sealed(note.id)
    assert [letter.text for letter in book.letters()] == [CANARY]


def test_a_withdrawn_note_is_in_no_file(places: Places, book: Book) -> None:
    note = book.seal(ADA, CANARY)
    Journal(places).file(full_evening("next", EVENING + timedelta(days=1)))
    assert "journal.json" in holding(places)
    assert "backups/journal-2025-11-24.json" in holding(places)
    assert not book.withdraw_sealed(note.id)
    assert holding(places) == []
    assert book.sealed_by(ADA) == []
    with pytest.raises(WrongUse):
        book.open_sealed(note.id)


def test_a_binned_note_is_in_no_file_and_its_writer_sees_it_lie_there(places: Places, book: Book) -> None:
    note = book.seal(ADA, CANARY, EVENING.date())
    seen = book.sealed_by(ADA)
    book.bin_sealed(note.id)
    assert holding(places) == []
    assert book.sealed_by(ADA) == seen == [note]
    assert book.sealed_for(BEN) == []
    assert book.letters() == []
    with pytest.raises(WrongUse, match="not there any more"):
        book.open_sealed(note.id)
    book.withdraw_sealed(note.id)
    assert book.sealed_by(ADA) == []


def test_a_note_expires_and_its_words_go(places: Places, book: Book, now: list[timedelta]) -> None:
    book.seal(ADA, CANARY)
    read = book.seal(ADA, "Read in time", EVENING.date())
    book.open_sealed(read.id)
    now.append(KEEPS - timedelta(minutes=1))
    book.tidy()
    assert holding(places) == ["journal.json", "journal.json.1"]
    now.append(KEEPS)
    assert book.sealed_by(ADA) == []
    book.tidy()
    assert holding(places) == []
    assert [letter.text for letter in book.letters()] == ["Read in time"]


def test_a_quiet_journal_is_not_touched_by_tidying(places: Places, book: Book) -> None:
    before = places.journal.stat()
    book.tidy()
    assert places.journal.stat() == before


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (" \u202e\n", None),
        ("x", EVENING.date() - timedelta(days=1)),
        ("x", EVENING.date() + FURTHEST + timedelta(days=1)),
    ],
)
def test_what_cannot_be_sealed_is_refused(book: Book, words: str, day: date | None) -> None:
    with pytest.raises(WrongUse):
        book.seal(ADA, words, day)
