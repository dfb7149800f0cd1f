from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from game.base.places import Places
from game.journal.backups import back_up, backups, worth_keeping
from game.journal.journal import Journal
from tests.journal.evenings import EVENING, full_evening

dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def file(places: Places, days: int) -> None:
    Journal(places).file(full_evening(f"evening-{days}", EVENING + timedelta(days=days)))


def test_a_day_has_one_copy_and_it_is_a_real_one(places: Places) -> None:
    file(places, 0)
    first = places.journal.read_bytes()
    Journal(places).file(full_evening("second-of-the-day"))
    (copy,) = backups(places)
    assert copy.name == "journal-2025-11-23.json"
    assert copy.read_bytes() == first
    assert copy.stat().st_nlink == 1


def test_over_two_years_of_evenings_the_copies_thin_out(places: Places) -> None:
    file(places, 0)
    for number in range(1, 730):
        back_up(places, EVENING.date() + timedelta(days=number))
    days = [date.fromisoformat(path.stem.removeprefix("journal-")) for path in backups(places)]
    newest = EVENING.date() + timedelta(days=729)
    assert days[:7] == [newest - timedelta(days=number) for number in range(7)]
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(days) <= 7 + 4 + 12


def test_files_of_other_names_stay(places: Places) -> None:
    file(places, 0)
    ours = places.backups / "journal-before-the-move.json"
    ours.write_text("{}")
    for number in range(1, 30):
        back_up(places, EVENING.date() + timedelta(days=number))
    assert ours.exists()
    assert ours not in backups(places)


def test_a_backup_that_fails_does_not_undo_the_evening(places: Places) -> None:
    places.home.mkdir()
    places.backups.write_text("a file in the way")
    file(places, 0)
    assert len(Journal(places).sessions()) == 1


@given(st.sets(dates, max_size=60))
def test_what_is_kept_is_some_of_what_there_is_and_always_the_newest(days: set[date]) -> None:
    kept = worth_keeping(days)
    assert kept <= days
    assert set(sorted(days)[-7:]) <= kept
    assert len(kept) <= 7 + 4 + 12


@given(st.sets(dates, max_size=60))
def test_thinning_out_twice_is_thinning_out_once(days: set[date]) -> None:
    assert worth_keeping(worth_keeping(days)) == worth_keeping(days)
