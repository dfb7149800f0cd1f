"""Depth rises by one at most, also past cards that were exchanged, starred or retired."""

from random import Random

from msgspec.structs import replace

from game.play import intents as do
from game.play.lines import cover_topic
from game.play.session import Stage
from tests.play.tables import card, evening, lying, ritual


def test_a_starred_card_that_was_exchanged_is_no_stepping_stone() -> None:
    table = evening(card("a", 1, 9), card("b", 2), card("c", 2), card("d", 3))
    table.go_on()
    table.clock.move_on(9 * 60)
    for intent in (do.Next(), do.Star(), do.Another(), do.Star(), do.Another()):
        table.do(intent)
    assert table.session.turn is not None
    assert table.session.turn.card.depth <= 2


def test_the_card_after_a_retired_one_rises_by_one_at_most() -> None:
    table = evening(card("a", 1), card("deep", 3))
    table.go_on()
    table.do(do.Retire())
    assert table.session.stage is Stage.LANDING
    assert lying(table) == ""


def test_the_first_card_fits_the_time_if_any_does() -> None:
    table = evening(card("long", 1, 40), card("short", 2, 4), minutes=10)
    table.go_on()
    assert lying(table) == "short"


def test_the_first_card_is_the_shortest_when_none_fits() -> None:
    table = evening(card("long", 1, 40), card("shorter", 1, 30), minutes=10)
    table.go_on()
    assert lying(table) == "shorter"


def test_the_card_after_one_that_went_with_a_line_may_rise_by_one() -> None:
    agreed = replace(ritual("agreed"), depth=2)
    table = evening(card("a"), card("b"), agreed)
    table.go_on()
    table.do(do.Agree((agreed,)))
    table.do(do.DrawLine(cover_topic("money", Random(7).randrange)))
    assert lying(table) == "agreed"
