from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.errors import WrongUse
from game.base.places import Places
from game.cards.model import Kind
from game.front.opening import House
from game.journal.book import Book
from game.journal.evenings import evenings_of
from game.journal.finding import Finder, at_random, on_this_day
from game.journal.highlights import Highlight, Wanted, Words
from game.journal.intentions import COMES_BEFORE, FADES_AFTER
from game.journal.journal import Journal
from game.journal.records import CardChoice, State
from game.journal.rituals import COMES_BACK_AFTER, OUR_RITUALS
from game.journal.writing import writing
from game.play import events as ev
from game.play import intents as do
from game.play.events import ONE_CARD
from game.play.session import fold
from game.play.setup import Setup
from tests.journal.evenings import EVENING, beginning, full_evening, log_of
from tests.journal.test_forgetting import holding

CARD = "slow-start/card-1"
LATER = EVENING + timedelta(days=3)


@pytest.fixture
def book(places: Places) -> Book:
    Journal(places).file(full_evening("first"))
    Journal(places).file(full_evening("second", EVENING + timedelta(days=1)))
    return Book(places, lambda: LATER)


def moment(text: str, at: datetime = EVENING, said: str = "", **more: str) -> Highlight:
    notes = (Words("Ada", said),) if said else ()
    return Highlight("s", at, "slow-start", "c", more.pop("kind", "conversation"), text, notes, **more)


def test_moments_and_evenings_come_newest_first(book: Book) -> None:
    assert [found.session for found in book.moments()] == ["second", "first"]
    assert [found.id for found in book.evenings()] == ["second", "first"]


def test_a_star_can_be_taken_back_and_given_again(book: Book) -> None:
    book.star("first", CARD, on=False)
    assert [found.session for found in book.moments()] == ["second"]
    assert book.evening("first").cards[0].notes
    book.star("first", CARD, on=True)
    assert len(book.moments()) == 2


def test_what_was_answered_before_is_told_without_tonight(book: Book) -> None:
    assert [found.session for found in book.earlier(CARD)] == ["second", "first"]
    [then] = book.earlier(CARD, "second")
    assert then.notes == (Words("Émile", "Soup, and your ☕ face."),)
    assert book.earlier("slow-start/ritual-2") == []


def test_as_they_type_every_word_must_be_somewhere(book: Book) -> None:
    rows = [
        moment("What smells of home?", said="Soup", evening="the rain"),
        moment("Which train?", intention="Soup again", kind="ritual"),
    ]
    finder = Finder(rows)
    assert finder.find(Wanted(search="SOUP")) == rows
    assert finder.find(Wanted(search="soup smell")) == rows[:1]
    assert finder.find(Wanted(search="soup", kind="ritual")) == rows[1:]
    assert finder.find(Wanted(decks=frozenset())) == []
    assert finder.find(Wanted(search="nothing")) == []


@given(st.lists(st.tuples(st.text(), st.text())), st.text())
def test_the_finder_finds_what_the_query_finds(texts: list[tuple[str, str]], search: str) -> None:
    rows = [moment(text, said=said) for text, said in texts]
    assert Finder(rows).find(Wanted(search=search)) == [
        row for row in rows if Wanted(search=search).fits(row)
    ]


def test_on_this_day_means_other_years() -> None:
    days = [date(2024, 2, 29), date(2025, 2, 28), date(2023, 3, 1)]
    rows = [moment("x", datetime(day.year, day.month, day.day, 21, tzinfo=UTC)) for day in days]
    assert [found.at.date() for found in on_this_day(rows, date(2026, 2, 28))] == days[:2]
    assert on_this_day(rows, date(2025, 2, 28)) == rows[:1]
    assert on_this_day(rows, date(2028, 2, 28)) == rows[1:2]


def test_one_at_random_is_the_same_for_a_seed() -> None:
    rows = [moment(str(number)) for number in range(50)]
    assert at_random(rows, 3) == at_random(rows, 3)
    assert len({found.text for seed in range(40) if (found := at_random(rows, seed))}) > 10
    assert at_random([], 3) is None


def test_evenings_are_found_by_any_of_their_cards(book: Book) -> None:
    evenings = book.evenings()
    assert len(evenings_of(evenings, Wanted(search="hold hands"))) == 2
    assert len(evenings_of(evenings, Wanted(since=date(2025, 11, 24)))) == 1
    assert evenings_of(evenings, Wanted(deck="desire")) == []
    assert evenings_of(evenings, Wanted(kind="ritual", search="salad")) == []


def test_an_evening_without_cards_is_found_by_its_name(places: Places) -> None:
    Journal(places).file(fold(log_of([ev.Named("only a name")], [ev.Ended()], began=beginning("empty"))))
    evenings = Journal(places).sessions()
    assert evenings_of(evenings, Wanted(search="only")) == evenings
    assert evenings_of(evenings, Wanted(search="only", kind="ritual")) == []


def test_an_intention_is_done_moved_or_let_go(places: Places, book: Book) -> None:
    first = book.intend("Swim", owner=1, when=LATER + timedelta(days=2))
    book.intend("An evening", when=LATER + timedelta(days=1), evening=True)
    assert [found.text for found in book.open_intentions()][:2] == ["An evening", "Swim"]
    book.move(first, LATER + timedelta(hours=1))
    shown = book.intention_now()
    assert shown is not None
    assert (shown.text, shown.owner, shown.id) == ("Swim", 1, first.id)
    book.done(shown)
    later = book.intention_now()
    assert later is not None
    assert later.evening
    book.let_go(later)
    for left in book.open_intentions():
        book.let_go(left)
    assert book.intention_now() is None
    assert places.journal.read_text("utf-8").count(f'"state":"{State.DONE.value}"') == 1
    assert Journal(places).check() == []


def test_filing_the_evening_again_reopens_no_intention(places: Places, book: Book) -> None:
    for intention in book.open_intentions():
        book.done(intention)
    Journal(places).file(full_evening("first"))
    assert book.open_intentions() == []


def test_an_intention_has_an_owner_and_a_time_from_the_table_on(places: Places) -> None:
    when = EVENING + timedelta(days=6)
    Journal(places).file(fold(log_of([ev.Intended("Swim", 1, when)], [ev.Ended()], began=beginning("one"))))
    [found] = Book(places, lambda: EVENING).open_intentions()
    assert (found.owner, found.when) == (1, when)
    document = Journal(places).sessions()[0].intention
    assert document is not None
    assert (document.owner, document.when) == (1, when.isoformat())


def test_what_is_past_fades_from_the_start_screen_by_itself(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    ended = full_evening("first").at
    just, over = ended + FADES_AFTER - timedelta(seconds=1), ended + FADES_AFTER
    assert Book(places, lambda: just).intention_now() is not None
    assert Book(places, lambda: over).intention_now() is None
    assert Book(places, lambda: over).open_intentions() != []


def test_what_is_far_ahead_hides_no_intention_of_this_week(places: Places) -> None:
    book = Book(places, lambda: EVENING)
    far = book.intend("Far", when=EVENING + COMES_BEFORE + timedelta(minutes=1))
    assert book.intention_now() is None
    book.intend("Now")
    shown = book.intention_now()
    assert shown is not None
    assert shown.text == "Now"
    assert book.open_intentions()[0] == far
    assert Book(places, lambda: EVENING + timedelta(minutes=1)).intention_now() == far


def test_what_is_done_or_let_go_can_be_taken_up_and_reworded_everywhere(places: Places, book: Book) -> None:
    alone, taken = book.intend("ZQ alone"), book.open_intentions()[-1]
    assert taken.session
    for intention, close in ((alone, book.done), (taken, book.let_go)):
        close(intention)
    assert [found.state for found in book.closed_intentions()] == [State.DONE, State.LET_GO]
    book.take_up(alone)
    assert alone in book.open_intentions()
    assert not book.change_intention(taken, "Other words")
    assert not book.change_intention(alone, "Words alone")
    assert [found.text for found in book.closed_intentions()] == ["Other words"]
    evening = book.evening(taken.session).intention
    assert evening is not None
    assert evening.text == "Other words"
    assert holding(places, "ZQ alone") == []
    with pytest.raises(WrongUse):
        book.change_intention(alone, " ")


def test_a_removed_intention_is_in_no_evening(book: Book) -> None:
    for intention in book.open_intentions():
        book.remove_intention(intention)
    assert [evening.intention for evening in book.evenings()] == [None, None]
    with pytest.raises(WrongUse):
        book.intend(" \n")


def test_the_pocket_fades_and_can_be_emptied(places: Places, book: Book) -> None:
    newer, older = book.pocket()
    assert (newer.session, older.session) == ("second", "first")
    book.put_back(newer)
    assert book.pocket() == [older]
    assert Book(places, lambda: older.until).pocket() == []
    Journal(places).file(full_evening("later", older.until))
    assert older.text in places.journal.read_text("utf-8")
    assert f'"until":"{older.until.isoformat()}"' not in places.journal.read_text("utf-8")


def test_a_card_asked_for_again_counts_as_never_dealt_until_it_comes(places: Places, book: Book) -> None:
    journal = Journal(places)
    book.ask_again(CARD)
    assert book.asked_again() == {CARD}
    past = journal.past_with_returns(LATER)
    assert CARD not in past.dealt
    assert past.wished == (CARD,)
    journal.file(full_evening("third", LATER + timedelta(hours=1)))
    assert book.asked_again() == frozenset()
    assert CARD in journal.past_with_returns(LATER).dealt


def test_asking_again_brings_back_a_card_laid_away(places: Places, book: Book) -> None:
    away = "slow-start/card-3"
    assert away in Journal(places).standing().retired
    book.ask_again(away)
    assert away not in Journal(places).standing().retired
    assert book.asked_again() == {away}


def test_laying_it_away_after_asking_holds(places: Places, book: Book) -> None:
    book.ask_again(CARD)
    with writing(places) as journal:
        journal.put("cards", CardChoice(CARD, retired=True), by=("card",))
    assert book.asked_again() == frozenset()


def test_our_ritual_rests_and_then_comes_back_once_each_time(places: Places, book: Book) -> None:
    journal = Journal(places)
    made = book.make_ours("slow-start/ritual-2")
    assert book.make_ours("slow-start/ritual-2") == made
    assert journal.past_with_returns(LATER + COMES_BACK_AFTER - timedelta(seconds=1)).wished == ()
    due = LATER + COMES_BACK_AFTER
    assert journal.past_with_returns(due).wished == ("slow-start/ritual-2",)
    journal.file(full_evening("third", due))
    assert journal.past_with_returns(due + timedelta(days=1)).wished == ()
    book.no_longer_ours(made)
    assert journal.past_with_returns(due + timedelta(days=99)).wished == ()


def test_one_ritual_an_evening_the_longest_rested_first(places: Places, book: Book) -> None:
    book.make_ours("slow-start/ritual-9")
    Book(places, lambda: LATER - timedelta(days=1)).make_ours("slow-start/ritual-8")
    wished = Journal(places).past_with_returns(LATER + COMES_BACK_AFTER).wished
    assert wished == ("slow-start/ritual-8",)


def test_an_answer_becomes_a_ritual_that_is_dealt_in_its_time(places: Places) -> None:
    journal = Journal(places)
    journal.file(full_evening("first"))
    words = "We wave from the {kitchen} window."
    ours = Book(places, lambda: EVENING).make_answer_ours(words, "first")
    [card] = journal.ritual_cards()
    assert (card.key, card.deck, card.kind) == (ours.card, OUR_RITUALS, Kind.RITUAL)
    house = House(places, lambda: EVENING + COMES_BACK_AFTER, lambda: 7)
    session = house.begin(Setup(("Ada", "Émile"), minutes=ONE_CARD), log=False).session
    assert OUR_RITUALS in session.decks


def test_a_wished_card_comes_in_the_next_evening(places: Places) -> None:
    Journal(places).file(full_evening("first"))
    book = Book(places, lambda: LATER)
    ours = book.make_answer_ours("We wave.", "first")
    house = House(places, lambda: LATER + COMES_BACK_AFTER, lambda: 7)
    table = house.begin(Setup(("Ada", "Émile"), minutes=45), log=False)
    dealt = []
    for _ in range(6):
        session = table.do(do.Next())
        dealt += [session.turn.card.key] if session.turn else []
    assert ours.card in dealt
