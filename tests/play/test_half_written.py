"""Half-written words: whose they are, what becomes of them, and what may not be done to them."""

import pytest

from game.play import events as ev
from game.play import intents as do
from game.play.covered import cover
from game.play.drafts import Draft, What
from game.play.events import AnyEvent, Entry
from game.play.half_written import settled
from game.play.rules import Refused
from game.play.session import Note, Stage, Turn, fold
from tests.play.evening import Evening
from tests.play.strategies import steadily
from tests.play.tables import card, evening, lying, ritual

BEN, ADA = "half of Ben's", "half of Ada's"


@pytest.fixture
def half() -> Evening:
    """Both have begun to write on the first card, Ben before Ada; the one who read it is Ada."""
    table = evening(*(card(name) for name in "abcd"))
    for intent in (do.Next(), do.KeepDraft(BEN, 1), do.KeepDraft(ADA, 0)):
        table.do(intent)
    return table


def kept(table: Evening) -> list[Turn]:
    return list(settled(table.session).remembered())


@pytest.mark.parametrize(
    "goes",
    [
        (do.Next(),),
        (do.Another(),),
        (do.Retire(),),
        (do.DrawLine(cover(1, steadily)),),
        (do.Land(),),
        (do.End(),),
        (do.Pause(), do.Land()),
        (do.Pause(), do.End()),
    ],
)
def test_they_stay_with_their_card_however_it_goes(half: Evening, goes: tuple[do.Intent, ...]) -> None:
    first = lying(half)
    for intent in goes:
        half.do(intent)
    [turn] = half.session.remembered()
    assert (turn.card.id, turn.notes) == (first, (Note(1, BEN), Note(0, ADA)))
    assert not half.session.drafts


def test_they_are_notes_of_the_log_before_the_card_goes(half: Evening) -> None:
    half.do(do.Next())
    notes, goes = half.record.entries[-1].events[:2], half.record.entries[-1].events[2]
    assert notes == (ev.Noted(1, BEN), ev.Noted(0, ADA))
    assert goes == ev.Played()


@pytest.mark.parametrize(
    "goes", [(do.Next(),), (do.Another(),), (do.Retire(),), (do.Land(),), (do.Pause(), do.Land())]
)
def test_a_card_that_is_taken_back_comes_with_them_as_they_were(
    half: Evening, goes: tuple[do.Intent, ...]
) -> None:
    before = half.session
    for intent in (*goes, do.Undo()):
        half.do(intent)
    assert half.session.board.turn == before.board.turn
    assert half.session.drafts == before.drafts
    assert not half.session.remembered()


def test_one_of_them_is_written_down_and_the_other_waits(half: Evening) -> None:
    half.do(do.WriteNote(0, "Ada's whole"))
    assert half.session.half_written(What.NOTE, 1) == BEN
    assert not half.session.half_written(What.NOTE, 0)
    half.do(do.Undo())
    assert not half.session.half_written(What.NOTE, 0)
    assert [turn.notes for turn in kept(half)] == [(Note(1, BEN),)]


def test_cleared_they_are_gone(half: Evening) -> None:
    for intent in (do.KeepDraft("", 1), do.KeepDraft(" \n", 0), do.Next()):
        half.do(intent)
    assert [turn.notes for turn in half.session.remembered()] == [()]


def test_the_card_they_are_written_on_is_not_taken_back(half: Evening) -> None:
    for intent in (do.Next(), do.KeepDraft("half", 1)):
        half.do(intent)
    with pytest.raises(Refused, match="Half-written words wait on this card"):
        half.table.do(do.Undo())
    half.do(do.Star())
    half.do(do.Undo())
    half.do(do.KeepDraft("", 1))
    half.do(do.Undo())
    assert half.session.half_written(What.NOTE, 1) == BEN


def test_nor_is_it_turned_down_again() -> None:
    table = evening(card("deep", 3), card("deeper", 3))
    for intent in (do.Next(), do.Next(), do.KeepDraft("half", 1)):
        table.do(intent)
    with pytest.raises(Refused, match="Half-written words wait on this card"):
        table.table.do(do.Undo())


def test_every_line_has_one_of_its_own_and_an_ended_evening_holds_them_all() -> None:
    table = evening(card("a"))
    table.do(do.Intend("A walk", 1, table.clock()))
    for what in (What.INTENTION, What.NAME, What.CARD):
        table.do(do.KeepDraft(f"half a {what}", 1, what))
    assert [(one.what, one.by) for one in table.session.drafts] == [
        (What.INTENTION, 0), (What.NAME, 0), (What.CARD, 0),
    ]  # fmt: skip
    assert table.session.board.intention == "A walk"
    table.do(do.End())
    ended = table.session
    assert (ended.name, ended.own_card) == ("half a name", "half a card")
    assert (ended.board.intention, ended.board.intention_owner) == ("half a intention", 1)
    assert ended.board.intention_when == table.clock()
    assert settled(ended) is ended


@pytest.mark.parametrize(
    ("what", "write"),
    [(What.INTENTION, do.Intend), (What.NAME, do.NameEvening), (What.CARD, do.WriteCard)],
)
def test_what_is_written_down_waits_no_more(what: What, write: type[do.NameEvening]) -> None:
    table = evening(card("a"))
    for intent in (write("whole"), do.KeepDraft("half", what=what), do.KeepDraft("whole", what=what)):
        table.do(intent)
    assert not table.session.drafts
    for intent in (do.KeepDraft("half", what=what), write("whole")):
        table.do(intent)
    assert not table.session.drafts


def test_a_pause_takes_those_along_that_have_a_line() -> None:
    table = evening(card("a"))
    table.do(do.Pause((Draft("no card yet", 1), Draft("half", what=What.NAME))))
    assert table.session.paused
    assert table.session.drafts == (Draft("half", what=What.NAME),)


def test_a_card_laid_away_keeps_its_words_and_its_star_but_is_not_taken_into_the_week() -> None:
    table = evening(ritual("breathe"), card("a"))
    table.do(do.Next())
    if lying(table) != "breathe":
        table.do(do.Another())
    for intent in (do.Keep(), do.Star(), do.Retire()):
        table.do(intent)
    assert [(turn.card.id, turn.starred, turn.kept) for turn in table.session.remembered()] == [
        ("breathe", True, False)
    ]


def log_of_before(table: Evening, *steps: tuple[AnyEvent, ...]) -> list[Entry]:
    """The table's log, gone on with as it was written before there was a draft for each line."""
    entries = table.record.entries
    return [*entries, *(Entry(entries[-1].seq + 1 + n, table.clock(), step) for n, step in enumerate(steps))]


def test_logs_of_before_are_read_as_ever() -> None:
    table = evening(card("a"), card("b"))
    table.do(do.Next())
    paused = fold(log_of_before(table, (ev.Drafted("half", 1),), (ev.Paused("half a no", 1),)))
    assert paused.drafts == (Draft("half a no", 1),)
    cleared = fold(log_of_before(table, (ev.Drafted("half", 1),), (ev.Paused("", 1),)))
    assert cleared.drafts == ()
    gone = fold(log_of_before(table, (ev.Drafted("half", 1),), (ev.Played(), ev.Dealt(card("b"), 1))))
    assert gone.drafts == ()
    assert gone.stage is Stage.TABLE
