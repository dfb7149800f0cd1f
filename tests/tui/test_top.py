"""The line above the card, in windows and with names of every width."""

from datetime import timedelta

import pytest
from textual.content import Span

from game.front import wording
from game.front.start import Start
from game.tui.widgets.card import front
from tests.tui.stage import SMALL, USUAL, Stage, setup

TALK = Start(setup=setup(), seed=7)
LONGEST = "Wilhelmine-Charlotte von der Wasserkante"


def top(shown: str) -> str:
    return next(line.strip() for line in shown.splitlines() if wording.READS in line)


@pytest.mark.parametrize(
    ("size", "name", "expected"),
    [
        (USUAL, "Ada", "Ada reads … about 20 minutes left"),
        (USUAL, LONGEST, f"{LONGEST} reads … about 20 minutes left"),
        (SMALL, "Ada", "Ada reads … about 20 minutes left"),
        (SMALL, "Maximilian", "Maximilian reads … 20 min. left"),
        (SMALL, "Bartholomew Alexander", "Bartholomew Alexander reads … 20 min."),
        (SMALL, LONGEST, f"{LONGEST[:28]}… reads"),
        (SMALL, "美" * 20, f"{'美' * 14}… reads"),
    ],
)
async def test_the_time_gives_way_before_the_name(
    stage: Stage, size: tuple[int, int], name: str, expected: str
) -> None:
    stage.know_names((name, "Z"))
    start = Start(setup=setup(names=(name, "Z")), seed=7)
    async with stage.open(start, size) as player:
        await player.press("space")
        if player.session.reader:
            await player.press("space")
        who, *time = expected.split(" … ")
        line = top(player.shown).replace("\N{NO-BREAK SPACE}", " ")
        assert line.startswith(who)
        assert line.removeprefix(who).split() == " ".join(time).split()


def test_there_is_always_less_to_say_of_the_time() -> None:
    for minutes in (-3, 0, 1, 2, 45):
        lengths = [len(time) for time in wording.times_left(timedelta(minutes=minutes))]
        assert lengths == sorted(lengths, reverse=True)


async def test_a_card_that_lies_face_down_is_given_its_keys(stage: Stage) -> None:
    stage.spend_evenings(3)
    async with stage.open(Start(setup=setup("deep-water"), seed=7)) as player:
        await player.press("space")
        assert "space turn it up · x another · b blank" in player.said
        await player.press("space")
        assert "turn it up" not in player.said
        assert "space next · x another · s star" in player.said


async def test_a_step_bears_the_colour_of_the_one_whose_it_is(stage: Stage) -> None:
    async with stage.open(Start(setup=setup("small-rituals"), seed=1)) as player:
        await player.press("space")
        session, turn = player.session, player.session.turn
        assert turn is not None
        text, steps = front(session, turn, None), wording.card_text(session, turn).steps
        colours = {None: "$quiet", 0: "$first", 1: "$second"}
        assert {step.person for step in steps} - {None}
        for step in steps:
            at = text.plain.index(f"{step.who}: {step.text}")
            assert Span(at, at + len(step.who) + 2, colours[step.person]) in text.spans
