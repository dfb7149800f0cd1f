from pathlib import Path

import pytest
from textual.widgets import Input

from game.front.start import Start
from game.journal.highlights import Wanted
from game.play import intents as do
from game.tui.book.cards import said, wrapped
from game.tui.widgets.pictures import lamp_ring
from tests.tui.stage import LARGE, NAMES, SMALL, USUAL, Player, Stage, setup

HUMS = "It hums when you come home"
SIZES = [SMALL, USUAL, LARGE]


@pytest.fixture
def looking(stage: Stage) -> Stage:
    """Two evenings a month apart; each with a star and words."""
    stage.leave_evening(
        do.Next(),
        do.Star(),
        do.WriteNote(1, HUMS),
        do.Next(),
        do.Land(),
        do.NameEvening("the soup evening"),
        do.End(),
    )
    stage.clock.pass_time(days=31)
    stage.leave_evening(do.Next(), do.Star(), do.WriteNote(0, "Bare feet"), do.Next(), do.Land(), do.End())
    stage.clock.pass_time(days=1)
    return stage


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_moments_stand_as_cards_with_words_newest_first(looking: Stage, size: tuple[int, int]) -> None:
    async with looking.open(size=size) as player:
        await player.press("e")
        assert f"{NAMES[1]}: {HUMS}" in player.said
        assert player.said.index("Bare feet") < player.said.index(HUMS)
        assert "23 November 2025" in player.said
        assert "24 December 2025" in player.said


async def test_search_as_they_type_and_back_to_everything(looking: Stage) -> None:
    async with looking.open() as player:
        await player.press("e", "slash", "H", "u", "M")
        assert HUMS in player.said
        assert "Bare feet" not in player.said
        await player.press("s", "q")
        assert "No starred moment is like that." in player.said
        await player.press("escape", "escape")
        assert "Bare feet" in player.said
        await player.press("slash", *"soup", "enter")
        assert HUMS in player.said
        assert "Bare feet" not in player.said
        await player.press("escape", "escape")
        assert player.where == "HomeScreen"


async def test_filters_and_this_day_and_one_by_chance(looking: Stage) -> None:
    looking.clock.pass_time(days=333)
    async with looking.open() as player:
        await player.press("e", "f", "down", "down", "down", "right", "enter")
        assert ("Bare feet" in player.said) != (HUMS in player.said)
        await player.press("escape", "o")
        assert HUMS in player.said
        assert "Bare feet" not in player.said
        await player.press("o", "r")
        assert "Remember this?" in player.said
        assert ("Bare feet" in player.said) != (HUMS in player.said)


async def test_words_are_changed_and_removed_only_after_a_yes(looking: Stage) -> None:
    def notes() -> list[str]:
        return [words.text for moment in looking.journal.highlights(Wanted()) for words in moment.notes]

    async with looking.open() as player:
        await player.press("e", "down", "enter", "down", "c")
        assert player.where == "EveningScreen"
        await player.write("!")
        await player.press("enter", "n")
        assert notes() == [HUMS, "Bare feet"]
        assert f"{HUMS}!" in player.said
        await player.press("enter", "y")
        assert notes() == [f"{HUMS}!", "Bare feet"]
        assert f"{HUMS}!" in player.said
        await player.press("x", "escape", "x", "y")
        assert notes() == ["Bare feet"]
        assert HUMS not in player.said
    assert all(HUMS.encode() not in path.read_bytes() for path in looking.home.rglob("*") if path.is_file())


async def test_unstar_ask_again_and_make_words_a_ritual(looking: Stage) -> None:
    async with looking.open() as player:
        await player.press("e", "enter", "a")
        assert "comes again" in player.said
        [moment, _] = looking.house().book.moments()
        assert looking.house().book.asked_again() == {moment.key}
        await player.press("down", "m", "up", "s", "escape")
        assert "Bare feet" not in player.said
        await player.press("tab", "tab", "tab")
        assert "Your rituals Bare feet" in player.said.replace("▌ ", "")


async def test_evenings_by_month_renamed_and_forgotten(looking: Stage) -> None:
    async with looking.open() as player:
        await player.press("e", "tab")
        assert "December 2025" in player.said
        assert "November 2025" in player.said
        await player.press("enter", "n")
        await player.write("the rain")
        await player.press("enter", "escape")
        assert "the rain" in player.said
        await player.press("down", "enter", "f", "y")
        assert player.where == "EveningsLeaf"
        assert "soup" not in player.said
    assert [evening.name for evening in looking.journal.sessions()] == ["the rain"]
    assert all(b"soup" not in path.read_bytes() for path in looking.home.rglob("*") if path.is_file())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_year_shows_lights_and_lamps_and_no_number(looking: Stage, size: tuple[int, int]) -> None:
    async with looking.open(size=size) as player:
        await player.press("e", "tab", "tab")
        assert "2025" in player.said
        november = next(row for row in player.shown.splitlines() if "Nov" in row)
        assert november.split("Nov ")[1][22] == "●"
        assert november.count("●") == 1
        before = player.shown
        await player.press("left", "right", "pagedown", "home")
        assert player.shown == before


async def test_lamps_burn_on_the_start_screen_where_they_were(looking: Stage) -> None:
    async with looking.open() as player:
        assert "○" in player.shown
        shown = player.shown
    looking.clock.pass_time(days=400)
    async with looking.open() as player:
        assert player.shown.count("○") == 12
        assert shown.count("○") <= 12


async def test_the_book_of_two_who_never_played(stage: Stage) -> None:
    async with stage.open() as player:
        await player.press("e", "enter", "f", "k", "o", "r", "down", "end", "pagedown", "pageup")
        assert player.where == "HighlightsLeaf"
        for leaf in ("EveningsLeaf", "YearLeaf", "AheadLeaf", "HighlightsLeaf"):
            await player.press("tab")
            assert player.where == leaf
            await player.press("down", "question_mark")
            assert "Here" in player.said
            await player.press("escape")


@pytest.mark.parametrize(
    "way", ["e", "e enter", "e tab", "e tab tab", "e tab tab tab", "e f", "e enter f", "v", "e slash"]
)
async def test_every_screen_of_the_book_blanks_and_two_keys_come_back(looking: Stage, way: str) -> None:
    async with looking.open() as player:
        await player.press(*way.split())
        before, where = player.shown, player.where
        await player.press("ctrl+l")
        assert player.shown.strip() == ""
        await player.press("down")
        words = (HUMS, "Bare feet", "soup", *NAMES)
        assert not any(word in player.said for word in words)
        await player.press("down")
        assert (player.where, player.shown) == (where, before)


async def test_a_keepsake_of_what_is_shown(looking: Stage, tmp_path: Path) -> None:
    async with looking.open() as player:
        await player.press("e", "slash", *"soup", "enter", "k")
        player.app.screen.query_one("Field Input", Input).value = str(tmp_path / "us.html")
        await player.press("enter")
        assert "plain text" in player.said
    page = (tmp_path / "us.html").read_text()
    assert HUMS in page
    assert "Bare feet" not in page


async def test_an_old_moment_comes_back_at_the_crossing_now_and_then(looking: Stage) -> None:
    looking.clock.pass_time(days=200)
    lines = set()
    for seed in range(9):
        async with looking.open(Start(setup=setup(), seed=seed), size=LARGE) as player:
            lines.add("months ago" in player.said)
    assert lines == {True, False}


@pytest.mark.parametrize("height", [5, 7, 11])
def test_twelve_lamps_stand_in_a_circle_the_same_left_and_right(height: int) -> None:
    rows = [row.plain for row in lamp_ring(height, [0] * 12)]
    assert sum(row.count("○") for row in rows) == 12
    assert rows == [row[::-1] for row in rows]
    assert "●" in lamp_ring(height, [3] + [0] * 11)[0].plain


async def test_one_by_chance_stays_until_another_is_asked_for(looking: Stage) -> None:
    seeds = iter(range(100))
    app = looking.app()
    app.house.draw_seed = lambda: next(seeds)
    async with app.run_test(size=USUAL) as pilot:
        player = Player(app, pilot)
        await player.press("e", "r")
        first, drawn = player.shown, next(seeds)
        await player.press("enter", "escape", "question_mark", "escape", "b", "down", "down")
        assert player.shown == first
        assert next(seeds) == drawn + 1
        shown = set()
        for _ in range(9):
            await player.press("r")
            shown.add(player.shown)
        assert len(shown) == 2
    app.house.close()


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=str)
async def test_after_forgetting_it_is_said_where_the_words_may_still_stand(
    looking: Stage, size: tuple[int, int]
) -> None:
    looking.places.quarantine.mkdir()
    set_aside = looking.places.quarantine / "journal-1.json"
    set_aside.write_text(HUMS)
    async with looking.open(size=size) as player:
        await player.press("e", "tab", "down", "enter", "f", "y")
        assert "set aside may still hold these words" in player.said
        await player.press("down", "down", "down")
        assert "y deletes them." in player.said
        await player.press("n")
        assert player.where == "EveningsLeaf"
        assert set_aside.exists()
        await player.press("enter", "c", "x", "enter")
        assert player.where == "Elsewhere"
        await player.press("y")
        assert player.where == "EveningScreen"
        assert "are deleted." in player.said
    assert not set_aside.exists()


async def test_what_was_taken_along_can_be_said_in_other_words(looking: Stage) -> None:
    looking.leave_evening(do.Next(), do.Intend("A walk", 1), do.Next(), do.Land(), do.End())
    async with looking.open() as player:
        await player.press("e", "tab", "enter", "end", "c")
        await player.write("!")
        await player.press("enter", "y")
        assert "Taken along: A walk!" in player.said
    [kept] = looking.house().book.open_intentions()
    assert (kept.text, kept.owner) == ("A walk!", 1)


async def test_evenings_are_searched_with_unstarred_words_and_any_apostrophe(looking: Stage) -> None:
    looking.leave_evening(
        do.Next(), do.WriteNote(1, "My friend\N{RIGHT SINGLE QUOTATION MARK}s Café"), do.Next(),
        do.Intend("Call Zoë"), do.Land(), do.NameEvening("the rain"), do.End(),
    )  # fmt: skip
    async with looking.open() as player:
        await player.press("e", "tab", "slash")
        for found in ("friend's", "cafe", "CAFÉ", "zoe", "rain"):
            await player.write(found)
            assert "1 found" in player.said, found
            assert "the rain" in player.said
            await player.press(*("backspace",) * len(found))
        await player.write("nothing like it")
        assert "No evening is like that." in player.said
        await player.press("escape", "escape")
        assert "the soup evening" in player.said
        assert "found" not in player.said
        await player.press("escape")
        assert player.where == "HomeScreen"


async def test_a_card_found_by_what_was_taken_along_says_so(looking: Stage) -> None:
    looking.leave_evening(do.Next(), do.Star(), do.Intend("Call Zoë"), do.Next(), do.Land(), do.End())
    async with looking.open() as player:
        await player.press("e")
        assert "Taken along" not in player.said
        await player.press("slash", *"zoe", "enter")
        assert "1 found" in player.said
        assert "Taken along: Call Zoë" in player.said


def test_wide_letters_keep_to_their_width() -> None:
    for row in (*wrapped("漢字" * 40, 20, 2), *said("山田太郎", "漢字" * 40, 30, 3)):
        assert row.cell_length <= 30
    first, second = said("山田", "漢字" * 10, 20)[:2]
    assert first.plain.startswith("山田: 漢")
    assert second.plain.startswith(" " * 6 + "字")


async def test_the_year_that_is_shown_lights_the_lamps_and_every_lamp_has_its_number(looking: Stage) -> None:
    looking.clock.pass_time(days=370)
    looking.leave_evening(do.Next(), do.Next(), do.Land(), do.End(), deck="mime")
    async with looking.open() as player:
        await player.press("e", "tab", "tab")
        now = player.shown
        assert all(f"{number:>2} " in now for number in range(1, 13))
        await player.press("left")
        assert "2025" in player.said
        then = player.shown

    def lit(shown: str) -> list[str]:
        return [row for row in shown.splitlines() if "Quiet" in row or "Mime" in row]

    assert lit(now) != lit(then)


async def test_only_from_a_month_on_and_the_other_way_round(looking: Stage) -> None:
    looking.clock.pass_time(days=60)
    async with looking.open(size=LARGE) as player:
        await player.press("e", "f", *("down",) * 4)
        rows = player.shown.splitlines()
        assert len({row.index("any") + 1 for row in rows if "any" in row}) == 1
        await player.press("right", "right", "down", "right", "right", "enter")
        assert "from Nov 2025 · to Dec 2025" in player.said
        assert "2 found" in player.said
        await player.press("f", *("down",) * 4, "right", "enter")
        assert HUMS not in player.said
        assert "Bare feet" in player.said


async def test_where_fewer_are_left_they_fill_the_screen_from_its_top(looking: Stage) -> None:
    for _ in range(4):
        looking.leave_evening(do.Next(), do.Star(), do.Next(), do.Land(), do.End())
    async with looking.open(size=SMALL) as player:
        await player.press("e", "tab", "end")
        assert "the soup evening" in player.said
        await player.press("enter", "f", "y")
        assert "Dec 2025" in player.said
        assert player.shown.count("An evening") > 1


async def test_a_head_that_does_not_fit_drops_whole_parts(looking: Stage) -> None:
    async with looking.open(size=SMALL) as player:
        await player.press("e", "down")
        head = next(row for row in player.shown.splitlines() if "23 November 2025" in row)
        assert "…" not in head
        assert "Quiet Questions" in head


async def test_a_ritual_stands_with_its_steps_and_who_did_them(stage: Stage, tmp_path: Path) -> None:
    stage.leave_evening(do.Next(), do.Star(), do.Keep(), do.Next(), do.Land(), do.End(), deck="small-rituals")
    card = next(card for card in stage.journal.sessions()[0].cards if card.starred)
    ritual = next(found for found in stage.house().library.cards() if found.key == f"{card.deck}/{card.card}")
    begins = " ".join(ritual.steps[0].text.split()[:2])
    async with stage.open() as player:
        await player.press("e")
        assert begins in player.said
        await player.press("enter")
        assert begins in player.said
        await player.press("escape", "k", *("backspace",) * 20)
        await player.write(str(tmp_path / "us.md"))
        await player.press("enter", "tab", "tab", "tab")
        assert f": {begins}" in player.said
    assert begins in (tmp_path / "us.md").read_text()


@pytest.fixture
def long_evening(stage: Stage) -> Stage:
    """One named evening, on a day with the longest of dates; its last card has a star."""
    stage.clock.now = stage.clock.now.replace(month=9, day=24)
    end = (do.Star(), do.Land(), do.NameEvening("the soup evening"), do.End())
    stage.leave_evening(*[do.Next()] * 7, *end, minutes=45)
    return stage


async def test_the_day_of_an_evening_is_told_whole_in_the_narrowest_list(long_evening: Stage) -> None:
    told = {SMALL: "Wed, 24 Sep 2025 · seven cards", USUAL: "Wednesday, 24 September 2025 · seven cards"}
    for size, day in told.items():
        async with long_evening.open(size=size) as player:
            await player.press("e", "tab")
            assert day in player.shown


async def test_an_evening_that_is_opened_further_down_still_tells_its_name(long_evening: Stage) -> None:
    async with long_evening.open(size=SMALL) as player:
        await player.press("e", "enter")
        assert player.where == "EveningScreen"
        assert player.said.startswith("the soup evening")
        await player.press("home")
        assert player.said.startswith("an evening ▌ the soup evening")
        await player.press("end", "n", *" by", "enter")
        assert player.said.startswith("the soup evening by")
