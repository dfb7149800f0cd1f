from datetime import date, timedelta

import pytest

from game.base.places import Places
from game.journal.highlights import Highlight, Wanted, Words
from game.journal.journal import Journal
from tests.journal.evenings import EVENING, full_evening


@pytest.fixture
def journal(places: Places) -> Journal:
    journal = Journal(places)
    journal.file(full_evening("first"))
    journal.file(full_evening("second", EVENING + timedelta(days=7), deck="desire"))
    return journal


def test_a_highlight_says_what_was_starred_and_who_said_what(journal: Journal) -> None:
    first, second = journal.highlights()
    assert second.session == "second"
    assert first == Highlight(
        session="first",
        at=EVENING,
        deck="slow-start",
        card="card-1",
        kind="conversation",
        text="What is 1 to Émile?",
        notes=(Words("Émile", "Soup, and your ☕ face."),),
        evening="the soup evening",
        intention="A walk on Sunday",
        reader="Ada",
        partner="Émile",
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["first", "second"]),
        (Wanted(search="SOUP, and"), ["first", "second"]),
        (Wanted(search="soup evening"), ["first", "second"]),
        (Wanted(search="what is 1"), ["first", "second"]),
        (Wanted(search="salad"), []),
        (Wanted(deck="desire"), ["second"]),
        (Wanted(by="émile"), ["first", "second"]),
        (Wanted(by="Ada"), []),
        (Wanted(since=date(2025, 11, 23)), ["first", "second"]),
        (Wanted(since=date(2025, 11, 24)), ["second"]),
        (Wanted(until=date(2025, 11, 23)), ["first"]),
        (Wanted(until=date(2025, 11, 22)), []),
        (Wanted(search="soup", deck="desire", by="Émile", since=date(2025, 11, 30)), ["second"]),
    ],
)
def test_only_what_is_wanted_is_found(journal: Journal, wanted: Wanted, found: list[str]) -> None:
    assert [highlight.session for highlight in journal.highlights(wanted)] == found
