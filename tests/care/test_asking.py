"""A round of private questions: when its pages turn, and that nothing takes effect which nobody has seen."""

from dataclasses import dataclass, field

import pytest

from game.front.asking import Asking, Page, Question
from tests.tui.stage import Clock

YES, NO = 0, 1


@dataclass
class Round:
    """One round about yes and no, and what came of it."""

    clock: Clock = field(default_factory=Clock)
    settled: list[tuple[tuple[int, ...], ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        asked = (Question(("Would you?",), ("yes", "no")),)
        self.asking = Asking(
            Page("Opening", go_on="begin"),
            ("Ada", "Ben"),
            (asked, asked),
            self.settle,
            self.clock,
            lambda _: 0,
        )

    def settle(self, answers: tuple[tuple[int, ...], tuple[int, ...]]) -> tuple[str, ...]:
        self.settled.append(answers)
        return ("Settled.",)

    def to_the_first_question(self) -> None:
        self.asking.go_on()
        self.asking.go_on()

    def to_looking_up(self) -> None:
        self.asking.go_on()
        for answer in (YES, NO):
            self.asking.go_on()
            self.asking.answer(answer)
            self.clock.pass_time(seconds=3)
            assert self.asking.look_at_the_clock()
        assert "Look up" in self.asking.page.lines[0]


@pytest.mark.parametrize(("after", "turns"), [(0.1, 3), (2.9, 3), (3.1, 6), (6.3, 9), (14, 15)])
def test_a_page_turns_at_a_whole_number_of_holds_however_long_one_hesitated(
    after: float, turns: float
) -> None:
    played = Round()
    played.to_the_first_question()
    page = played.asking.page
    for step in range(1, 201):
        played.clock.pass_time(seconds=0.1)
        if step == round(after * 10):
            played.asking.answer(YES)
        elif step > round(after * 10):
            # Another answer before it turns changes nothing about when.
            played.asking.answer(NO)
        if played.asking.look_at_the_clock():
            break
    assert played.asking.page is not page
    assert step == round(turns * 10)


def test_nothing_is_settled_before_they_go_on_to_the_answer() -> None:
    played = Round()
    played.to_looking_up()
    assert played.settled == []
    played.asking.go_on()
    assert played.settled == [((YES,), (NO,))]
    assert played.asking.page.lines == ("Settled.",)
    played.asking.go_on()
    assert len(played.settled) == 1


def test_whoever_leaves_while_they_look_up_leaves_nothing_behind() -> None:
    played = Round()
    played.to_looking_up()
    played.asking.forget()
    played.asking.go_on()
    assert played.settled == []
    assert not played.asking.page.last


def test_a_round_that_is_over_takes_no_answer() -> None:
    played = Round()
    played.to_the_first_question()
    played.asking.forget()
    played.asking.answer(YES)
    played.clock.pass_time(seconds=9)
    assert not played.asking.look_at_the_clock()
