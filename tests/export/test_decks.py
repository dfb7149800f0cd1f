"""Decks that leave the house, and come back the same."""

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.base.errors import WrongUse
from game.base.places import builtin_decks
from game.cards.importing.plan import Outcome, plan
from game.cards.importing.reading import read_rows
from game.cards.library import load_library
from game.cards.model import Card, Deck, Form, Kind, Step
from game.export.deck_tables import as_csv
from game.export.decks import Format, export_deck
from game.export.printed_cards import as_printed_cards
from tests.cards.workshops import a_workshop

DECKS = load_library(builtin_decks(), None).decks
ENDINGS = {
    Format.JSON: "json",
    Format.CSV: "csv",
    Format.MARKDOWN: "md",
    Format.TEXT: "txt",
    Format.ANKI: "txt",
}
EVIL = '<script>alert(1)</script>"&\x1b[31m\u202e {reader} [x](javascript:y)'


def evil_deck() -> Deck:
    card = Card("mine", "a", Kind.CONVERSATION, EVIL, follow_ups=(EVIL,), listen=EVIL, options=(EVIL, EVIL))
    steps = (Step(EVIL, seconds=60),)
    ritual = Card("mine", "b", Kind.RITUAL, EVIL, steps=steps, smaller=EVIL, way_out=EVIL, say=EVIL)
    return Deck("mine", f"</title>{EVIL}", (card, ritual), language='"><script>')


@pytest.mark.parametrize("wanted", ENDINGS)
@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.id)
def test_what_goes_out_comes_back_the_same(tmp_path: Path, deck: Deck, wanted: Format) -> None:
    path = tmp_path / f"out.{ENDINGS[wanted]}"
    assert export_deck(deck, path, wanted) is wanted
    piece = a_workshop(tmp_path / "home").open(deck.id)
    found = plan(piece, read_rows(path)[1].rows)
    assert [each.line() for each in found if each.outcome is not Outcome.SAME] == []
    assert len(found) == len(deck.cards)


def test_the_ending_of_the_name_says_what_it_becomes(tmp_path: Path) -> None:
    assert export_deck(DECKS[0], tmp_path / "a.HTML") is Format.HTML
    with pytest.raises(WrongUse, match="no sort of file"):
        export_deck(DECKS[0], tmp_path / "a.docx")


def test_a_file_that_may_have_been_worked_on_is_not_replaced(tmp_path: Path) -> None:
    for name in ("a.csv", "a.json", "a.md", "a.txt"):
        export_deck(DECKS[0], tmp_path / name)
        with pytest.raises(WrongUse, match="there already"):
            export_deck(DECKS[1], tmp_path / name)
    export_deck(DECKS[0], tmp_path / "a.html")
    export_deck(DECKS[1], tmp_path / "a.html")
    assert DECKS[1].title in (tmp_path / "a.html").read_text()


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(start: str) -> None:
    deck = replace(DECKS[0], cards=(replace(DECKS[0].cards[0], text=start),))
    text = as_csv(deck)
    assert text.startswith("\ufeff")
    cells = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))[1]
    assert f"'{start}" in cells
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r")] == []


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.classes: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}
        self.classes += [(value or "").split()[0] for name, value in attrs if name == "class"]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_nothing_that_people_wrote_means_anything_to_a_browser() -> None:
    page = Page(as_printed_cards(evil_deck()))
    known = {"html", "head", "meta", "title", "style", "body", "p", "section", "article", "div", "span", "ul",
             "li", "b", "svg", "circle"}  # fmt: skip
    assert set(page.tags) <= known
    assert not {name for name in page.names if name.startswith("on") or name in ("href", "src", "action")}
    assert page.words.count("<script>alert(1)</script>") >= 10
    assert not {"\x1b", "\u202e"} & set(page.words)


def test_a_printed_page_is_one_file_that_fetches_nothing() -> None:
    text = as_printed_cards(DECKS[0])
    assert "default-src 'none'" in text
    assert "http" not in text.replace("http-equiv", "")
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize(("cards", "backs"), [(9, 9), (10, 10), (11, 11), (52, 52)])
def test_nine_to_a_page_fronts_and_backs(cards: int, backs: int) -> None:
    deck = replace(DECKS[4], cards=DECKS[4].cards[:cards])
    page = Page(as_printed_cards(deck))
    assert page.classes.count("sheet") == 2 * -(-cards // 9)
    assert page.tags.count("article") == cards
    assert page.classes.count("ring") == backs


def test_a_back_lies_behind_its_front_when_the_page_is_turned() -> None:
    deck = replace(DECKS[4], cards=DECKS[4].cards[:4])
    back = as_printed_cards(deck).split('<section class="sheet">')[2]
    shape = ["back" if "ring" in line else "empty" for line in back.splitlines() if line.startswith("<div")]
    assert shape == ["back", "back", "back", "empty", "empty", "back"]


def test_the_roles_stand_in_for_the_names() -> None:
    card = replace(DECKS[0].cards[0], text="{reader} asks: what would {partner} do? {partner} says.")
    words = Page(as_printed_cards(replace(DECKS[0], cards=(card,)))).words
    assert "The reader asks: what would the partner do? The partner says." in words


def printed(card: Card) -> tuple[list[float], str]:
    """The size of each card that one card becomes on paper, and all words on them."""
    text = as_printed_cards(Deck("mine", "Mine", (card,)))
    sizes = [
        float(size) for size in re.findall(r'<article class="card" style="font-size: ([0-9.]+)pt"', text)
    ]
    return sizes, Page(text).words


def test_a_card_too_full_for_paper_goes_on_upon_another_and_stays_readable() -> None:
    lines = tuple(f"Line {number}." for number in range(40))
    sizes, words = printed(Card("mine", "a", Kind.CONVERSATION, "\n".join(lines)))
    assert sizes == [6.0, 6.0]
    assert all(line in words for line in lines)
    assert "a, goes on" in words
    full = "word " * 80
    choose = Card("mine", "b", Kind.CONVERSATION, full, form=Form.CHOOSE, options=(full,) * 4, listen=full)
    sizes, words = printed(replace(choose, follow_ups=(full,) * 5))
    assert min(sizes) >= 6.0
    assert words.count("word") == 80 * 11


def test_line_breaks_make_a_card_fuller() -> None:
    text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    even, _ = printed(Card("mine", "a", Kind.CONVERSATION, text))
    broken, _ = printed(Card("mine", "a", Kind.CONVERSATION, text.replace(" ", "\n")))
    assert broken[0] < even[0]


def test_what_follows_a_sentence_on_paper_begins_with_a_capital() -> None:
    _, words = printed(Card("mine", "a", Kind.CONVERSATION, "Soup", form=Form.SHOW))
    assert "No words. The partner answers first" in words
