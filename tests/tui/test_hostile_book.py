import pytest

from game.journal.records import Couple
from game.play import intents as do
from tests.tui.stage import SMALL, USUAL_FIRST, Stage, setup
from tests.tui.test_hostile import HOSTILE, LONG, harmless

RIGHT_TO_LEFT = "\u202e\u05e9\u05dc\u05d5\u05dd \u200f\u0645\u0631\u062d\u0628\u0627 abc"
IDS = ["escapes", "markup", "emoji", "long", "right-to-left"]

KEYS = (
    "e down f down right enter escape slash enter enter down down c escape x escape n escape escape "
    "tab enter escape tab left tab down down down x escape i escape v 2 escape 1 enter escape escape "
    "escape escape space"
)
"""Through all of the book, and on to the table."""


def play(stage: Stage, words: str) -> None:
    """An evening in which everything that can be written holds these words."""
    stage.journal.save_couple(Couple((words, f"B{words}"), asked=True))
    house = stage.house()
    house.book.seal(1, words, stage.clock().date())
    [note] = house.book.sealed_for(0)
    house.book.open_sealed(note.id)
    house.book.seal(1, words, stage.clock().date())
    table = house.begin(setup(names=(words[:40], f"B{words}"[:40])), seed=7)
    for step in (
        do.Next(), do.Star(), do.WriteNote(0, words), do.WriteNote(1, words * 3), do.Intend(words, 0),
        do.Next(), do.Land(), do.NameEvening(words), do.End(),
    ):  # fmt: skip
        table.do(step)
    [card] = [card for card in stage.journal.sessions()[0].cards if card.notes]
    house.book.make_answer_ours(words, stage.journal.sessions()[0].id)
    house.book.intend(words, evening=True)
    assert card.starred
    house.close()


@pytest.mark.parametrize("words", [*HOSTILE, RIGHT_TO_LEFT], ids=IDS)
@pytest.mark.parametrize("size", USUAL_FIRST, ids=str)
async def test_the_book_shows_words_as_typed(fresh: Stage, words: str, size: tuple[int, int]) -> None:
    play(fresh, words)
    async with fresh.open(size=size) as player:
        for key in KEYS.split():
            await player.press(key)
            assert harmless(player), key
        assert player.where == "TableScreen"


async def test_words_longer_than_the_screen_can_be_read_to_their_end(fresh: Stage) -> None:
    play(fresh, LONG[:1900] + "the very end")
    async with fresh.open(size=SMALL) as player:
        await player.press("e", "enter")
        seen = ""
        for _ in range(60):
            await player.press("down")
            seen += player.said
        assert "the very end" in seen
