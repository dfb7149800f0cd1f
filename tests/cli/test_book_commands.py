"""`keepsake`, `intentions`, the filters, and `journal backup`, `restore`, `forget`, `erase`."""

import stat
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from game.base.places import Places
from game.cli.main import run
from game.cli.surroundings import Surroundings
from game.front.start import Start
from game.journal import editing
from game.journal.book import Book
from game.journal.tables import Tables
from game.journal.writing import writing
from tests.cli.running import Ran, now, ran
from tests.export.hostile import HOSTILE
from tests.journal.test_forgetting import holding
from tests.plain.scripts import documents, setup, told


class Keyboard(StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def typed(home: Path, line: str, *arguments: str) -> Ran:
    """Run a command with somebody at the keyboard, who types this line."""
    out, err = StringIO(), StringIO()
    here = Surroundings(Keyboard(f"{line}\n"), out, err, {"MAGIC_CIRCLE_HOME": str(home)}, now, lambda: 7)
    return Ran(run(arguments, here), out.getvalue(), err.getvalue())


@pytest.mark.parametrize(
    ("option", "value", "count"),
    [
        ("--search", "SOUP", 1), ("--search", "stew", 0), ("--deck", "slow-start", 1),
        ("--deck", "everyday", 0), ("--strategy", "5", 1), ("--strategy", "6", 0), ("--by", "ben", 1),
        ("--by", "Ana", 0), ("--since", "2026-02-01", 0), ("--until", "2026-01-31", 1),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["sessions", "highlights"])
def test_both_lists_are_filtered_alike(
    played: Path, command: str, option: str, value: str, count: int
) -> None:
    assert len(ran(played, command, option, value, "--json").json) == count


def test_a_moment_of_this_day_or_by_chance(played: Path) -> None:
    assert ran(played, "highlights", "--on-this-day", "--json").json == []
    a_year_later = datetime(2027, 1, 31, 9, 0, tzinfo=UTC)
    assert len(ran(played, "highlights", "--on-this-day", "--json", clock=lambda: a_year_later).json) == 1
    assert len(ran(played, "highlights", "--random", "--json").json) == 1
    kinds = {
        kind: len(ran(played, "highlights", "--kind", kind, "--json").json)
        for kind in ("conversation", "ritual")
    }
    assert sum(kinds.values()) == 1


@pytest.mark.parametrize(
    "arguments", [("--strategy", "13"), ("--kind", "other"), ("--since", "soon"), ("--deck", "x")]
)
def test_filters_that_mean_nothing_are_wrong_use(played: Path, arguments: tuple[str, ...]) -> None:
    assert ran(played, "highlights", *arguments).code == 2


@pytest.mark.parametrize("name", ["us.html", "us.md"])
def test_a_keepsake_holds_what_is_chosen(played: Path, tmp_path: Path, name: str) -> None:
    to = tmp_path / name
    result = ran(played, "keepsake", "--to", str(to))
    assert (result.code, "plain text" in result.out) == (0, True)
    assert "the soup" in to.read_text("utf-8")
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    assert ran(played, "keepsake", "--to", str(to), "--search", "stew").out.startswith("0 moments")
    assert "the soup" not in to.read_text("utf-8")
    assert ran(played, "keepsake", "--to", str(tmp_path / "us.pdf")).code == 2
    assert ran(played, "keepsake").code == 2


def test_a_deck_that_only_the_journal_knows_can_be_asked_for(played: Path) -> None:
    book = Book(Places(played), now)
    evening = book.evenings()[0]
    ritual = book.make_answer_ours("Soup on Sundays", evening.id)
    assert ran(played, "highlights", "--deck", "our-rituals").code == 0
    assert ran(played, "highlights", "--deck", "no-such-deck").code == 2
    gone = "a-deck-that-is-gone"

    def move(tables: Tables) -> bool:
        for _, document in editing.documents(tables, "sessions", id=evening.id):
            document["cards"][0].update(deck=gone, starred=True)
        return True

    with writing(Places(played)) as journal:
        journal.edit(move)
    assert ritual.card.startswith("our-rituals/")
    assert [found["deck"] for found in ran(played, "highlights", "--deck", gone, "--json").json] == [gone]
    assert ran(played, "keepsake", "--deck", gone, "--to", str(played / "us.md")).code == 0


def test_past_times_are_not_written_for_a_calendar(played: Path, tmp_path: Path) -> None:
    Book(Places(played), now).intend("A swim", when=now() - timedelta(days=1))
    assert ran(played, "intentions", "--to", str(tmp_path)).code == 2
    assert list(tmp_path.glob("*.ics")) == []


def test_intentions_are_listed_closed_and_written_for_a_calendar(played: Path, tmp_path: Path) -> None:
    book = Book(Places(played), now)
    book.intend("A swim", owner=1, when=now() + timedelta(days=1))
    book.intend("Tea")
    assert ran(played, "intentions").out == "1. A swim · Ben · tomorrow, 23:00\n2. Tea\n"
    assert [found["text"] for found in ran(played, "intentions", "--json").json] == ["A swim", "Tea"]
    [line] = ran(played, "intentions", "--to", str(tmp_path)).out.splitlines()
    assert b"swim" not in Path(line).read_bytes()
    assert ran(played, "intentions", "--done", "2").code == 0
    assert ran(played, "intentions", "--done", "2").code == 2
    assert ran(played, "intentions", "--let-go", "1").code == 0
    assert "Nothing is planned" in ran(played, "intentions").out


def test_a_copy_and_the_way_back(played: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    assert ran(played, "journal", "backup", "--to", str(copy)).code == 0
    assert ran(played, "journal", "backup").code == 0
    [evening] = documents(played)
    assert ran(played, "journal", "forget", evening["id"][:6], "--yes").code == 0
    assert ran(played, "sessions", "--json").json == []
    result = ran(played, "journal", "restore", str(copy))
    assert (result.code, "with 1 evening." in result.out) == (0, True)
    assert len(ran(played, "sessions", "--json").json) == 1
    assert ran(played, "journal", "restore", str(tmp_path / "none")).code == 2
    copy.write_text("{")
    assert ran(played, "journal", "restore", str(copy)).code == 3


def test_forgetting_leaves_no_word(played: Path) -> None:
    [evening] = documents(played)
    (played / "quarantine").mkdir()
    (played / "quarantine" / "journal-1.json").write_text("the soup")
    assert len(holding(Places(played), "the soup")) > 1
    result = ran(played, "journal", "forget", evening["id"], "--yes")
    assert "quarantine/journal-1.json" in result.out.replace("\n", "")
    assert holding(Places(played), "the soup") == ["quarantine/journal-1.json"]
    assert ran(played, "journal", "forget", "--set-aside").code == 0
    assert holding(Places(played), "the soup") == []
    assert ran(played, "journal", "forget", evening["id"]).code == 2
    assert ran(played, "journal", "forget").code == 2


def test_somebody_at_the_keyboard_is_asked_before_an_evening_is_forgotten(played: Path) -> None:
    [evening] = documents(played)
    result = typed(played, "no", "journal", "forget", evening["id"])
    assert "Saturday, 31 January 2026" in result.out
    assert "Nothing was changed." in result.out
    assert len(documents(played)) == 1
    typed(played, "yes", "journal", "forget", evening["id"])
    assert documents(played) == []


def test_with_nobody_to_ask_no_evening_is_forgotten(played: Path) -> None:
    [evening] = documents(played)
    result = ran(played, "journal", "forget", evening["id"])
    assert (result.code, "This asks first" in result.err) == (2, True)
    assert len(documents(played)) == 1


def test_a_waiting_evening_can_be_forgotten(home: Path) -> None:
    told(home, "Ana", "Ben", "", "n the soup", start=Start(setup=setup(), seed=7))
    [log] = (home / "live").iterdir()
    assert "waits since" in typed(home, "no", "journal", "forget", log.stem[:5]).out
    assert ran(home, "journal", "forget", log.stem[:5], "--yes").code == 0
    assert holding(Places(home), "the soup") == []


def test_erasing_wants_the_word_or_yes(played: Path) -> None:
    assert ran(played, "journal", "erase").code == 2
    assert "Nothing was changed." in typed(played, "yes", "journal", "erase").out
    assert len(documents(played)) == 1
    assert typed(played, "Erase", "journal", "erase").code == 0
    assert not (played / "journal.json").exists()
    assert ran(played, "journal", "erase", "--yes").code == 0


def test_nothing_is_erased_where_nothing_is(home: Path) -> None:
    assert ran(home, "journal", "erase", "--yes").code == 0
    assert not home.exists()
    assert ran(home, "journal", "backup").code == 2


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_do_nothing_on_a_terminal(home: Path, text: str) -> None:
    line = text.replace("\n", " ")
    lines = ("", "s", f"n {line}", f"i {line}", "", "c", line, "")
    told(home, "Ana", "Ben", *lines, start=Start(setup=setup(decks=("slow-start",)), seed=7))
    for arguments in (("sessions",), ("highlights",), ("intentions",), ("highlights", "--search", line)):
        result = ran(home, *arguments)
        assert result.code == 0
        assert not any(ord(char) < 32 and char != "\n" for char in result.out)
        assert not any("\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e" for char in result.out)
