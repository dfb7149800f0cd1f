from datetime import UTC, datetime
from io import StringIO

from game.cards.model import Card, Energy, Form, Kind, Step, Who
from game.plain.timer import run_timer
from game.plain.voice import Voice
from game.play.events import Began, Dealt, Entry, Stepped
from game.play.limits import Limits
from game.play.session import begin, evolve
from tests.plain.scripts import NAMES, Script

AT = datetime(2026, 1, 31, 21, 40, tzinfo=UTC)
HAND = Card(
    deck="d", id="hand", kind=Kind.RITUAL, text="A hand.", say="That was enough.",
    steps=(Step("Hold {partner}'s hand.", Who.READER, 40), Step("Let go.", Who.TOGETHER)),
)  # fmt: skip
POINT = Card(deck="d", id="point", kind=Kind.CONVERSATION, text="Point.", form=Form.ON_THREE)


def timed(card: Card, step: int, *, patient: bool) -> tuple[list[str], list[float]]:
    began = Began("s", NAMES, 20, Energy.SOME, Limits(), ("d",), (), 0, 1, 7)
    session = begin(Entry(0, AT, (began, Dealt(card, 0))))
    for number in range(1, step + 1):
        session = evolve(session, Entry(number, AT, (Stepped(),)))
    out, source = StringIO(), Script([], patient=patient)
    assert session.turn is not None
    run_timer(session, session.turn, source, Voice(out))
    return out.getvalue().splitlines(), source.waits


def test_a_step_waits_for_its_time_and_says_when_it_is_over() -> None:
    lines, waits = timed(HAND, 1, patient=True)
    assert lines == [
        "  1. Ana: Hold Ben's hand. (40 seconds)",
        "That was the time. Stay as long as you like.",
    ]
    assert waits == [40]


def test_a_line_ends_the_wait_in_silence() -> None:
    assert timed(HAND, 1, patient=False) == (["  1. Ana: Hold Ben's hand. (40 seconds)"], [40])


def test_a_step_without_a_time_box_waits_for_nothing_and_the_last_ends_on_its_line() -> None:
    assert timed(HAND, 2, patient=True) == (["  2. Together: Let go.", "To end, say: That was enough."], [])


def test_on_three_counts_with_a_second_between() -> None:
    assert timed(POINT, 1, patient=True) == (["Three…", "Two…", "One…", "Now!"], [1.0, 1.0, 1.0])
