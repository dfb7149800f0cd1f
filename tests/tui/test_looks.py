import pytest
from textual.theme import BUILTIN_THEMES

from game.front.start import Start
from game.tui.themes import THEMES
from tests.tui.stage import Stage, setup

TALK = Start(setup=setup(), seed=7)


async def test_every_theme_there_is_draws_the_table(stage: Stage) -> None:
    names = [*(theme.name for theme in THEMES), *BUILTIN_THEMES]
    async with stage.open(TALK) as player:
        await player.press("space", "s")
        for name in names:
            player.app.theme = name
            await player.pilot.pause()
            assert "★ starred" in player.shown
    assert stage.house().settings.theme == names[-1]


@pytest.mark.parametrize("theme", [THEMES[1].name, "ansi-dark", "no such theme"])
async def test_the_look_is_remembered_and_an_unknown_one_is_no_trouble(stage: Stage, theme: str) -> None:
    stage.house().keep_settings(theme=theme)
    async with stage.open() as player:
        assert player.app.theme == (theme if theme in player.app.available_themes else THEMES[0].name)
        assert "time" in player.shown


@pytest.mark.parametrize(("value", "colourless"), [("", False), ("1", True), (None, False)])
def test_an_empty_no_color_asks_for_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, value: str | None, colourless: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    assert stage.app().no_color is colourless


async def test_one_key_leads_from_candle_to_daylight_and_back_and_is_remembered(stage: Stage) -> None:
    candle, daylight = (theme.name for theme in THEMES)
    stage.house().keep_settings(theme="nord")
    async with stage.open(TALK) as player:
        for theme in (candle, daylight):
            await player.press("ctrl+t")
            assert player.app.theme == theme
        await player.press("space", "question_mark", "end")
        assert "  ctrl+t By candle, or by daylight." in player.shown
    assert stage.house().settings.theme == daylight
    async with stage.open() as player:
        assert player.app.theme == daylight
        await player.press("ctrl+t")
        assert player.app.theme == candle
