import json
from io import StringIO
from pathlib import Path

import pytest

from game.base.places import builtin_decks
from game.cards.model import Energy
from game.cli.main import run
from game.cli.surroundings import Surroundings
from game.cli.values import ENERGIES
from tests.cli.running import now, ran
from tests.plain.scripts import documents, write_deck


class Terminal(StringIO):
    """Somewhere with a width."""

    def isatty(self) -> bool:
        return True


def test_where_names_every_place_and_makes_none(home: Path) -> None:
    found = ran(home, "where", "--json").json
    assert list(found) == ["home", "decks", "journal", "live", "backups", "settings"]
    assert found["journal"] == str(home / "journal.json")
    assert str(home / "live") in ran(home, "where").out
    assert not home.exists()


def test_support_is_the_page_and_leaves_no_trace(home: Path) -> None:
    assert "Where to find help" in ran(home, "support").out
    assert not home.exists()


def test_on_a_terminal_the_paragraphs_of_support_hang_from_their_dots(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = Terminal()
    here = Surroundings(None, out, out, {"MAGIC_CIRCLE_HOME": str(home)}, now, lambda: 7)
    assert run(["support"], here) == 0
    title, first, second, *_ = out.getvalue().splitlines()
    assert (title, first) == ("When not to play", "· If you are afraid of the other, or")
    assert second == "  feel pressed, punished or watched:"
    assert max(map(len, out.getvalue().splitlines())) < 40


def test_sessions_are_the_documents_of_the_journal_less_what_lay_on_the_table(played: Path) -> None:
    [document] = documents(played)
    assert document["seen"]
    assert ran(played, "sessions", "--json").json == [{k: v for k, v in document.items() if k != "seen"}]
    row = ran(played, "sessions").out
    assert row == f"Sat 31 Jan 2026, 21:40   2 cards  {document['id'][:8]}  The soup evening\n"


def test_highlights_have_the_promised_shape(played: Path) -> None:
    [found] = ran(played, "highlights", "--json").json
    assert {"session", "at", "deck", "card", "kind", "text", "notes"} <= set(found)
    assert found["deck"] == "slow-start"
    assert found["notes"] == [{"by": "Ben", "text": "the soup"}]
    assert "\n  Ben: the soup\n" in ran(played, "highlights").out


@pytest.mark.parametrize(
    ("option", "value", "count"),
    [
        ("--search", "SOUP", 1), ("--search", "stew", 0), ("--deck", "slow-start", 1),
        ("--deck", "everyday", 0), ("--by", "ben", 1), ("--by", "Ana", 0),
        ("--since", "2026-01-31", 1), ("--since", "2026-02-01", 0),
        ("--until", "2026-01-31", 1), ("--until", "2026-01-30", 0),
    ],
)  # fmt: skip
def test_highlights_are_found_by_what_is_asked(played: Path, option: str, value: str, count: int) -> None:
    assert len(ran(played, "highlights", option, value, "--json").json) == count


def test_an_empty_journal_is_said_in_words_and_is_an_empty_list(home: Path) -> None:
    assert "magic-circle play" in ran(home, "sessions").out
    assert ran(home, "sessions", "--json").json == []
    assert ran(home, "highlights", "--json").json == []


def test_the_journal_at_a_glance(played: Path) -> None:
    status = ran(played, "journal", "status", "--json").json
    size = (played / "journal.json").stat().st_size
    assert status == {"sessions": 1, "highlights": 1, "live": 0, "bytes": size, "schema": 1, "locked": False}
    assert "Evenings         1" in ran(played, "journal", "status").out


def test_a_sound_journal_has_no_faults(played: Path) -> None:
    assert ran(played, "journal", "check", "--json").json == []
    assert ran(played, "journal", "check").code == 0


def test_a_damaged_journal_is_a_fault_and_changed_by_no_look(played: Path) -> None:
    (played / "journal.json").write_bytes(b"")
    result = ran(played, "journal", "check")
    assert result.code == 1
    assert "journal.json: It cannot be read: it is empty." in result.out
    assert ran(played, "sessions").code == 3
    assert (played / "journal.json").read_bytes() == b""


def test_deck_list_has_the_promised_shape(home: Path) -> None:
    found = ran(home, "deck", "list", "--json").json
    assert [deck["number"] for deck in found] == list(range(1, 13))
    assert {"id", "title", "strategy", "number", "cards", "source", "path"} <= set(found[0])
    assert all(Path(deck["path"]).is_file() for deck in found)


def test_deck_list_fits_80_columns_whatever_a_deck_is_called(home: Path) -> None:
    write_deck(home, {"text": "Tea?"})
    deck = home / "decks" / "mine.json"
    deck.write_text(deck.read_text("utf-8").replace('"Mine"', json.dumps("Very long " * 7)), "utf-8")
    lines = ran(home, "deck", "list").out.splitlines()
    assert len(lines) == 14
    assert max(map(len, lines)) <= 80


def test_a_deck_that_cannot_be_played_is_named_beside_the_list(home: Path) -> None:
    write_deck(home, {"text": "Tea?"})
    (home / "decks" / "mine.json").write_text("{", "utf-8")
    result = ran(home, "deck", "list", "--json")
    assert len(result.json) == 12
    assert "mine.json, line 1" in result.err


def test_deck_show_is_the_deck_as_played(home: Path) -> None:
    shown = ran(home, "deck", "show", "slow-start", "--json").json
    [file] = builtin_decks().glob("05-*.json")
    as_written = json.loads(file.read_text("utf-8"))
    assert [card["text"] for card in shown["cards"]] == [card["text"] for card in as_written["cards"]]
    assert (shown["id"], shown["format"], shown["source"]) == ("slow-start", 1, "built-in")
    assert as_written["cards"][0]["text"] in ran(home, "deck", "show", "slow-start").out


def test_deck_show_says_how_long_a_step_takes_and_has_no_lines_of_blanks(home: Path) -> None:
    write_deck(
        home,
        {"kind": "ritual", "text": "Tea.", "steps": [{"text": "Pour.", "seconds": 120}, {"text": "Drink."}]},
        {"text": "Which tea?"},
    )
    shown = ran(home, "deck", "show", "mine").out
    assert "\n  together: Pour. (2 minutes)\n  together: Drink.\n\nmine/" in shown.replace("card-2", "mine/")
    assert not any(line.isspace() for line in shown.splitlines())
    assert "\n\n\n" not in shown


def test_deck_show_has_the_overlay_applied(home: Path) -> None:
    folder = home / "decks"
    folder.mkdir(parents=True)
    first = ran(home, "deck", "show", "slow-start", "--json").json["cards"][0]["id"]
    overlay = {
        "format": 1,
        "id": "ours-slow",
        "extends": "slow-start",
        "cards": [{"id": first, "text": "Why?"}],
    }
    (folder / "ours-slow.json").write_text(json.dumps(overlay), "utf-8")
    shown = ran(home, "deck", "show", "slow-start", "--json").json
    assert shown["source"] == "overlay"
    assert shown["cards"][0]["text"] == "Why?"


def test_the_schema_is_printed_as_it_lies_beside_the_decks(home: Path) -> None:
    assert ran(home, "deck", "schema").out == (builtin_decks() / "deck.schema.json").read_text("utf-8")


def test_the_energies_are_those_of_the_cards() -> None:
    assert list(ENERGIES) == [energy.value for energy in Energy]


def test_json_of_what_people_wrote_cannot_act_on_a_terminal(home: Path) -> None:
    write_deck(home, {"text": "Tee für zwei?"})
    result = ran(home, "deck", "show", "mine", "--json")
    assert result.out.isascii()
    assert result.json["cards"][0]["text"] == "Tee für zwei?"


def test_a_journal_edited_by_hand_cannot_act_on_a_terminal(played: Path) -> None:
    journal = played / "journal.json"
    journal.write_text(journal.read_text("utf-8").replace("The soup", "\\u001b[2J\\u009bThe soup"), "utf-8")
    result = ran(played, "sessions")
    assert result.out.endswith("[2JThe soup evening\n")
    assert "\x1b" not in result.out
