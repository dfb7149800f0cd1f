import pytest

from game.front import wording
from game.front.start import Start
from game.journal.log_files import live_ids
from game.play import intents as do
from game.play.session import Stage as At
from tests.tui.stage import LARGE, Stage, setup

TALK = Start(setup=setup(), seed=7)
RITUALS = Start(setup=setup("small-rituals"), seed=7)


async def test_every_key_of_a_conversation_card(stage: Stage) -> None:
    async with stage.open(TALK, LARGE) as player:
        assert "x another" not in player.shown
        await player.press("space")
        first = player.session.turn
        assert first is not None
        assert "Ada reads" in player.shown
        assert "Émile answers first, then Ada" in player.shown
        assert "space next · x another · s star · b blank · ? more" in player.shown
        await player.press("f")
        assert f"↳ {first.card.follow_ups[0]}" in player.said
        await player.press("s")
        assert "★ starred" in player.shown
        await player.press("u")
        assert "★ starred" not in player.shown
        await player.press("k")
        assert "Only a ritual can be kept for the week." in player.said
        await player.press("t")
        assert "This card needs no timer." in player.said
        await player.press("l")
        assert wording.SOFTENED in player.said
        await player.press("x")
        second = player.session.turn
        assert second is not None
        assert second.card.text not in (first.card.text,)
        assert "Ada reads" in player.shown
        await player.press("r")
        assert wording.RETIRED in player.said
        assert player.session.board.retired == (second.card.key,)
        await player.press("enter")
        assert "Émile reads" in player.shown
        assert "Ada answers first, then Émile" in player.shown
        await player.press("question_mark")
        assert "Lay this card away for good" in player.shown
        await player.press("escape", "h")
        assert "When not to play" in player.shown
        await player.press("escape", "c")
        assert player.session.stage is At.LANDING
        assert "Say one thing aloud" in player.shown


async def test_a_ritual_is_kept_and_its_steps_are_timed(stage: Stage) -> None:
    async with stage.open(RITUALS, LARGE) as player:
        await player.press("space", "k")
        turn = player.session.turn
        assert turn is not None
        assert "♡ kept for the week" in player.shown
        assert turn.card.steps[-1].text.split(",")[0] in player.said
        await player.press("t")
        seconds = turn.card.steps[0].seconds
        assert seconds is not None
        assert "▸" in player.shown
        assert "0:30" in player.shown or "1:00" in player.shown


@pytest.mark.parametrize(
    ("deck", "expected"),
    [
        ("on-three", "Both at once, after three, two, one."),
        ("hands", "◦ The key to a boat"),
        ("beginnings", "Finish the sentence."),
        ("mime", "Show it. No words."),
    ],
)
async def test_each_form_is_shown_as_what_it_is(stage: Stage, deck: str, expected: str) -> None:
    async with stage.open(Start(setup=setup(deck, minutes=0), seed=7)) as player:
        assert expected in player.said


async def test_an_evening_of_one_card_skips_the_crossing_and_lands_in_one_sentence(stage: Stage) -> None:
    async with stage.open(Start(setup=setup(minutes=0), seed=7)) as player:
        assert "Ada reads" in player.shown
        assert "left" not in player.shown
        await player.press("space")
        assert wording.ONE_CARD_FAREWELL in player.said
        await player.press("space")
        assert "One card together." in player.said
        assert len(stage.journal.sessions()) == 1
        await player.press("space", "escape")
        assert player.where == "HomeScreen"


async def test_a_deep_card_waits_face_down_and_can_stay_there(stage: Stage) -> None:
    stage.spend_evenings(3)
    async with stage.open(Start(setup=setup("deep-water"), seed=7)) as player:
        await player.press("space")
        turn = player.session.turn
        assert turn is not None
        assert "lies face down" in player.said
        assert turn.card.text not in player.said
        await player.press("d")
        assert player.where == "TableScreen"
        await player.press("f")
        assert "Turn it up first" in player.said
        await player.press("space")
        assert turn.card.text in player.said


async def test_keys_pressed_faster_than_the_screens_change_do_no_harm(stage: Stage) -> None:
    """Keys that waited in the terminal reach the screens in a burst."""
    async with stage.open() as player:
        await player.burst("space", "space", "space", "d", "x", "x", "s", "s")
        first = player.session
        await player.burst("b", "b", "b", "b", "space")
        await player.burst("h", "escape", "question_mark", "escape", "c", "c", "u", "u")
        assert player.session.id == first.id
        assert player.session.stage is not At.ENDED
    assert live_ids(stage.places) == [first.id]


async def test_what_the_table_refuses_before_the_first_card_is_said(stage: Stage) -> None:
    async with stage.open(TALK) as player:
        for key in ("x", "n", "s", "f"):
            await player.press(key)
            assert "There is no card on the table." in player.said
        assert player.session.stage is At.CROSSING


async def test_a_waiting_card_is_drawn_as_it_stood(stage: Stage) -> None:
    stage.leave_evening(do.Next(), do.Star(), do.FollowUp())
    async with stage.open() as player:
        await player.press("space", "space")
        assert "★ starred" in player.shown
        assert "↳" in player.shown
