import re
import stat
from datetime import date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.base.errors import Trouble, WrongUse
from game.base.text import clean
from game.export.keepsake import Keepsake, keepsake, write_keepsake
from game.export.keepsake_html import render_html
from game.export.keepsake_markdown import render_markdown
from game.journal.highlights import Highlight, Words
from game.journal.records import Sealed
from tests.export.hostile import HOSTILE
from tests.journal.evenings import EVENING

TITLES = {"slow-start": "Slow Start"}
NAMES = ("Ada", "Émile")
MADE = date(2026, 1, 31)


def moment(text: str, *said: str, at: datetime = EVENING, evening: str = "") -> Highlight:
    notes = tuple(Words("Émile", words) for words in said)
    return Highlight("s", at, "slow-start", "c", "conversation", text, notes, evening)


def bound(*moments: Highlight, names: tuple[str, str] = NAMES) -> Keepsake:
    return keepsake(names, moments, TITLES, MADE)


class Tags(HTMLParser):
    """Every tag, attribute and piece of text that a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_book_goes_from_month_to_month() -> None:
    later = moment("Second?", at=EVENING + timedelta(days=20))
    letter = Sealed("i", 1, "Sealed words", EVENING + timedelta(days=1), None, EVENING, EVENING)
    book = keepsake(NAMES, [later, moment("First?", "Soup")], TITLES, MADE, [letter])
    assert [month.title for month in book.months] == ["November 2025", "December 2025"]
    assert [page.text for page in book.months[0].pages] == ["First?", ""]
    assert book.months[0].pages[1].words == (("Émile", "Sealed words"),)
    assert book.span == "November 2025 to December 2025"


@pytest.mark.parametrize("name", ["us.html", "us.htm", "US.HTML", "us.md"])
def test_it_is_one_private_file_that_says_it_is_plain(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_keepsake(path, bound(moment("What smells of home?", "Soup", evening="the soup evening")))
    text = path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [found.name for found in tmp_path.iterdir()] == [name]
    for said in ("Soup", "Slow Start", "Émile", "What smells of home?", "the soup evening", "plain file"):
        assert said in text
    assert "23 November" in text


def test_a_new_book_takes_the_place_of_an_old_one_and_of_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "us.html"
    write_keepsake(path, bound())
    write_keepsake(path, bound(moment("New?")))
    assert "New?" in path.read_text("utf-8")
    path.write_text("<p>my thesis</p>")
    with pytest.raises(WrongUse, match="there already"):
        write_keepsake(path, bound())
    assert path.read_text() == "<p>my thesis</p>"


@pytest.mark.parametrize("name", ["us", "us.pdf", "nowhere/us.md"])
def test_what_cannot_be_a_keepsake_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse):
        write_keepsake(tmp_path / name, bound())
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(Trouble):
        write_keepsake(tmp_path / "folder.md", bound())


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    hostile = list(HOSTILE.values())
    seen = Tags(
        render_html(bound(*(moment(text, text, evening=text) for text in hostile), names=(hostile[2], "B")))
    )
    assert set(seen.tags) <= {
        "html", "head", "meta", "title", "style", "body", "main", "header", "svg", "circle", "h1", "h2", "p",
        "section", "figure", "figcaption", "bdi", "blockquote", "span", "footer",
    }  # fmt: skip
    assert not {name for name, _ in seen.attributes if name.startswith("on") or name in ("src", "href")}
    page = render_html(bound())
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_stand_on_the_page_as_they_were_typed(text: str) -> None:
    seen = Tags(render_html(bound(moment(text, text))))
    assert seen.text.count(clean(text)) == 2


@pytest.mark.parametrize("render", [render_html, render_markdown])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_file_can_write_to_a_terminal(text: str, render: object) -> None:
    assert callable(render)
    made = render(bound(moment(text, text, evening=text), names=(text, text)))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)


def test_markdown_means_nothing_in_their_words() -> None:
    made = render_markdown(bound(moment(HOSTILE["markdown"], HOSTILE["html"])))
    said = [line.removeprefix("> ") for line in made.splitlines() if line.startswith("> ")]
    unescaped = re.compile(r"(?<!\\)[`_\[\]<>~|]")
    assert said
    for line in said:
        assert not unescaped.search(line), line
        assert not re.match(r"[-#+=]|\d+[.)]", line), line
    assert "\\<script\\>" in made
    assert "*a*" not in made
    assert made.count("\n# ") == 1
