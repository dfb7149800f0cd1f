"""Screens that leave something to their heirs cannot be made without it."""

import pytest

from game.tui.abstract import Abstract
from game.tui.book.highlights import HighlightsLeaf
from game.tui.book.leaf import HIGHLIGHTS, Leaf
from game.tui.book.room import BlocksRoom, BookRoom
from game.tui.screens.at_desk import AtDesk
from game.tui.screens.browse import Browse
from game.tui.screens.page import Page

LEFT_OPEN: dict[type[Abstract], str] = {
    BookRoom: "action_end action_move action_page body heading keys reload",
    Leaf: "action_end action_move action_page body keys reload",
    BlocksRoom: "draw_block heading keys load",
    Page: "lines",
    Browse: "card_at list_cards tell",
    AtDesk: "show_piece turn_to",
}


class _Half(Browse):
    """An heir that leaves one thing open."""

    def list_cards(self) -> tuple[()]:
        return ()

    def tell(self) -> None:
        """Nothing."""


@pytest.mark.parametrize("kind", LEFT_OPEN)
def test_what_leaves_something_open_cannot_be_made(kind: type[Abstract]) -> None:
    assert sorted(kind.__abstractmethods__) == LEFT_OPEN[kind].split()
    with pytest.raises(TypeError, match="abstract"):
        kind()


def test_an_heir_must_bring_all_of_it() -> None:
    half: type[Abstract] = _Half
    with pytest.raises(TypeError, match=r"abstract method '?card_at"):
        half()


def test_one_that_brings_it_can() -> None:
    assert HighlightsLeaf().NAME == HIGHLIGHTS
