"""An evening of one card: on the table at once, and then one sentence to land."""

import pytest

from game.play import intents as do
from game.play.rules import Refused
from game.play.session import Stage
from tests.play.tables import card, evening, lying


def test_the_card_lies_there_from_the_first_line() -> None:
    table = evening(card("only"), minutes=0)
    assert lying(table) == "only"
    assert len(table.record.lines) == 1


def test_after_the_card_they_land_and_end() -> None:
    table = evening(card("one"), card("two"), minutes=0)
    stages = []
    for _ in range(2):
        table.do(do.Next())
        stages.append(table.session.stage)
    assert stages == [Stage.LANDING, Stage.ENDED]
    assert table.session.seen() == (table.session.board.aside[0].card.key,)


def test_another_card_is_free_there_too() -> None:
    table = evening(card("one"), card("two"), minutes=0)
    first = lying(table)
    table.do(do.Another())
    assert lying(table) not in ("", first)


def test_the_first_card_of_the_evening_cannot_be_taken_back() -> None:
    table = evening(card("only"), minutes=0)
    with pytest.raises(Refused, match="nothing to take back"):
        table.table.do(do.Undo())


def test_a_long_card_waits_for_a_longer_evening() -> None:
    table = evening(card("long", minutes=15), card("short", minutes=5), minutes=0)
    assert lying(table) == "short"
