from io import StringIO
from pathlib import Path

import pytest

from game.base.places import Places
from game.cards.model import Card, Energy, Kind
from game.front import wording
from game.journal.memory import MemoryRecord
from game.plain.cards import FACE_DOWN_KEYS
from game.plain.game import Game
from game.plain.leaving import Leaving
from game.plain.voice import Voice
from game.play.events import Began, Dealt, Entry
from game.play.limits import Limits, Standing
from game.play.past import Past
from game.play.session import begin
from game.play.shoe import Shoe
from game.play.table import Table
from tests.plain.scripts import EVENING, NAMES, Script, Ticking

DEEP = Card(
    deck="d", id="deep", kind=Kind.CONVERSATION, text="What is feared?", follow_ups=("And?",), depth=3
)


def played(home: Path, *lines: str) -> list[str]:
    began = Began("s", NAMES, 20, Energy.SOME, Limits(depth=3), ("d",), (), 0, 4, 7)
    session = begin(Entry(0, EVENING, (began, Dealt(DEEP, 0, face_down=True))))
    shoe = Shoe([DEEP], ["d"], Standing(), Past(), 7)
    out = StringIO()
    table = Table(session, MemoryRecord(Places(home)), shoe, Ticking())
    with pytest.raises(Leaving):
        Game(table, Script(lines), Voice(out), logged=False).play()
    return out.getvalue().splitlines()


def test_a_deep_card_lies_face_down_and_says_so(home: Path) -> None:
    lines = played(home)
    assert wording.FACE_DOWN in lines
    assert FACE_DOWN_KEYS in lines
    assert "Ana reads." in lines
    assert DEEP.text not in lines


def test_the_next_key_turns_it_up(home: Path) -> None:
    assert DEEP.text in played(home, "")


@pytest.mark.parametrize("early", ["f", "t"])
def test_nothing_of_it_can_be_asked_before(home: Path, early: str) -> None:
    lines = played(home, early)
    assert "The card still lies face down. Turn it up first, or take another." in lines
