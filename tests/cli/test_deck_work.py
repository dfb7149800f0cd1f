"""Making, changing and sharing decks from the command line."""

import json
from pathlib import Path

import pytest

from game.cli.main import run
from game.cli.surroundings import Surroundings
from tests.cli.running import Ran, now, ran
from tests.plain.scripts import write_deck


def deck(home: Path, name: str = "kitchen") -> Path:
    return home / "decks" / f"{name}.json"


def edited(home: Path, script: Path, *arguments: str) -> Ran:
    """`deck edit` with a shell script as the editor; the file is its second argument, behind the line."""
    from io import StringIO

    out, err = StringIO(), StringIO()
    environ = {"MAGIC_CIRCLE_HOME": str(home), "EDITOR": str(script)}
    here = Surroundings(None, out, err, environ, now, lambda: 7)
    return Ran(run(["deck", "edit", *arguments], here), out.getvalue(), err.getvalue())


@pytest.fixture
def vim(tmp_path: Path) -> Path:
    """An editor that does what the file `vim.do` beside it says, and notes how it was called."""
    path = tmp_path / "vim"
    path.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/called\n. {tmp_path}/vim.do\n')
    path.chmod(0o700)
    (tmp_path / "vim.do").write_text("true\n")
    return path


def test_a_deck_is_made_copied_and_taken_away(home: Path) -> None:
    made = ran(home, "deck", "new", "kitchen", "--title", "Our Kitchen")
    assert (made.code, json.loads(deck(home).read_text())["title"]) == (0, "Our Kitchen")
    assert str(deck(home)) in made.out
    assert ran(home, "deck", "copy", "slow-start", "ours").code == 0
    rows = {row["id"]: row["cards"] for row in ran(home, "deck", "list", "--json").json}
    assert (rows["kitchen"], rows["ours"]) == (0, 52)
    gone = ran(home, "deck", "remove", "ours")
    assert (gone.code, deck(home, "ours").exists()) == (0, False)
    assert "versions --restore" in gone.out or "--restore NUMBER" in gone.out
    assert ran(home, "deck", "versions", "ours", "--restore", "1").code == 0
    assert deck(home, "ours").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "slow-start", "--title", "T"),
        ("new", "Our Deck", "--title", "T"),
        ("copy", "slow-strat", "x"),
        ("copy", "slow-start", "full-cup"),
        ("remove", "slow-start"),
        ("edit", "slow-strat"),
        ("edit", "slow-start", "plams-nearly"),
        ("versions", "kitchen", "--restore", "3"),
        ("versions", "never-heard-of"),
        ("export", "slow-strat", "--to", "/tmp/x.html"),
        ("export", "slow-start", "--to", "/tmp/x.docx"),
    ],
)
def test_wrong_use_says_what_to_do(home: Path, arguments: tuple[str, ...]) -> None:
    result = ran(home, "deck", *arguments)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1
    assert not (home / "decks").exists()


def test_a_built_in_deck_is_edited_at_the_card_as_a_change(home: Path, vim: Path) -> None:
    (vim.parent / "vim.do").write_text('sed -i "s/Palms, nearly/Palms, closer/" "$2"\n')
    result = edited(home, vim, "slow-start", "palms-nearly")
    assert (result.code, result.out) == (0, "No faults.\n")
    line = int((vim.parent / "called").read_text().removeprefix("+"))
    assert '"palms-nearly"' in "".join(deck(home, "slow-start").read_text().splitlines()[line - 1 : line + 1])
    shown = ran(home, "deck", "show", "slow-start", "--json").json
    assert "Palms, closer." in [card["text"] for card in shown["cards"]]


def test_looking_without_writing_leaves_nothing_behind(home: Path, vim: Path) -> None:
    assert edited(home, vim, "slow-start", "palms-nearly").out == "Nothing changed.\n"
    assert not deck(home, "slow-start").exists()


def test_an_edit_that_breaks_the_deck_is_told_and_the_old_one_kept(home: Path, vim: Path) -> None:
    write_deck(home, {"text": "Tea?", "kind": "conversation"})
    before = deck(home, "mine").read_bytes()
    assert ran(home, "deck", "check", "mine").code == 0
    (vim.parent / "vim.do").write_text('printf "{" > "$2"\n')
    result = edited(home, vim, "mine")
    assert result.code == 1
    assert "The file ends before the deck does." in result.out
    assert "last good copy stays in play" in result.out
    (version,) = (home / "versions" / "mine").iterdir()
    assert version.read_bytes() == before
    (vim.parent / "vim.do").write_text("false\n")
    assert "The editor ended with code 1." in edited(home, vim, "mine").err


def test_fix_says_what_it_does_and_keeps_the_old(home: Path) -> None:
    ran(home, "deck", "new", "theirs", "--title", "Theirs")
    path = deck(home, "theirs")
    card = b'{"id": "x", "kind": "conversation", "text": "Hi?",}'
    before = b'{"format": 1, "id": "a", "title": "A", "cards": [\n' + card + b",\n]}\n"
    path.write_bytes(before)
    dry = ran(home, "deck", "fix", str(path), "--dry-run")
    assert (dry.code, path.read_bytes()) == (0, before)
    assert "line 2: the comma after the last entry was taken out" in dry.out
    assert '+{"id": "x", "kind": "conversation", "text": "Hi?"}' in dry.out
    wet = ran(home, "deck", "fix", str(path))
    assert (wet.code, ran(home, "deck", "check", str(path)).code) == (0, 0)
    (version,) = (home / "versions" / "a").iterdir()
    assert version.read_bytes() == before
    assert str(version) in wet.out


def test_a_file_of_somebody_elses_is_kept_beside_it_and_never_among_our_versions(
    home: Path, tmp_path: Path
) -> None:
    ran(home, "deck", "new", "kitchen", "--title", "Our Kitchen")
    path = tmp_path / "kitchen.json"
    for written in (b'{"format": 1, "id": "a", "title": "A", "cards": [],}', b"{'format': 1,}"):
        path.write_bytes(written)
        assert f"As it was: {path}" in ran(home, "deck", "fix", str(path)).out
    first, second = tmp_path / "kitchen.json.bak", tmp_path / "kitchen.json.2.bak"
    assert first.read_bytes().endswith(b"[],}")
    assert second.read_bytes() == b"{'format': 1,}"
    assert "No version" in ran(home, "deck", "versions", "kitchen").out


def test_fix_leaves_what_it_cannot_know(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    path.write_text('{"format": 1, "id": "a", "title": "A", "cards": [{"id": "x", "kind": "conversation"}]}')
    result = ran(home, "deck", "fix", str(path))
    assert result.code == 1
    assert "This card has no `text`." in result.out
    assert ran(home, "deck", "fix", str(tmp_path / "none.json")).code == 3


def test_import_tells_each_row_and_writes_unless_it_is_a_dry_run(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "our-table.csv"
    path.write_text("text,depth\nWhich soup?,2\nBread?,9\n,\n")
    dry = ran(home, "deck", "import", str(path), "--dry-run")
    assert dry.out.splitlines() == [
        "our-table.csv, CSV, into Our Table (our-table)",
        "line 2: added: “Which soup?”: a new card",
        "line 3: skipped: “Bread?”: `depth` is 9; it can be at most 3.",
        "1 added, 1 skipped.",
        "Nothing was written.",
    ]
    assert not deck(home, "our-table").exists()
    assert ran(home, "deck", "import", str(path)).code == 0
    assert len(ran(home, "deck", "show", "our-table", "--json").json["cards"]) == 1
    again = ran(home, "deck", "import", str(path))
    assert (again.code, "--to our-table" in again.err) == (2, True)
    before = deck(home, "our-table").read_bytes()
    assert "1 same, 1 skipped." in ran(home, "deck", "import", str(path), "--to", "our-table").out
    assert deck(home, "our-table").read_bytes() == before


@pytest.mark.parametrize(("unsure", "cards"), [(None, 1), ("skip", 1), ("change", 1), ("add", 2)])
def test_what_is_not_sure_stays_out_unless_somebody_says(
    home: Path, tmp_path: Path, unsure: str | None, cards: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Which soup would you cook tonight?\n")
    ran(home, "deck", "import", str(path), "--to", "soups")
    path.write_text("Which soup would you cook tonite?\n")
    result = ran(
        home, "deck", "import", str(path), "--to", "soups", *(["--unsure", unsure] if unsure else [])
    )
    assert ("unsure" in result.out) is (unsure is None)
    texts = [card["text"] for card in ran(home, "deck", "show", "soups", "--json").json["cards"]]
    assert (len(texts), any("tonite" in text for text in texts)) == (cards, unsure in ("change", "add"))


@pytest.mark.parametrize(("name", "code"), [("none.csv", 3), ("a.xlsx", 1), ("broken.json", 1)])
def test_a_file_that_cannot_be_imported(home: Path, tmp_path: Path, name: str, code: int) -> None:
    if code == 1:
        (tmp_path / name).write_text("{")
    result = ran(home, "deck", "import", str(tmp_path / name))
    assert (result.code, len(result.err.splitlines())) == (code, 1)


def test_a_strangers_deck_cannot_leave_the_folder(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"format": 1, "id": "../../evil", "title": "T", "cards": []}))
    assert ran(home, "deck", "import", str(path)).code == 1
    assert ran(home, "deck", "import", str(path), "--to", "../../evil").code != 0
    assert [found.name for found in tmp_path.rglob("evil*")] == []


def test_export_by_the_name_of_the_file(home: Path, tmp_path: Path) -> None:
    result = ran(home, "deck", "export", "slow-start", "--to", str(tmp_path / "cards.html"))
    assert (result.code, "print it" in result.out) == (0, True)
    assert (tmp_path / "cards.html").read_text().startswith("<!doctype html>")
    assert ran(home, "deck", "export", "slow-start", "--to", str(tmp_path / "a"), "--as", "anki").code == 0
    assert ran(home, "deck", "export", "slow-start", "--to", str(tmp_path / "a"), "--as", "csv").code == 2


def test_a_deck_of_one_card_is_not_told_of_as_of_many(home: Path, tmp_path: Path) -> None:
    write_deck(home, {"text": "Which spoon is yours?"})
    told = [
        ran(home, "deck", "export", "mine", "--to", str(tmp_path / "cards.csv")).out,
        ran(home, "deck", "copy", "mine", "ours").out,
    ]
    assert [said.split(",")[0] for said in told] == ["1 card", "1 card"]


BREAKS = {"cut short": b'{"cards": [', "not UTF-8": b'{"title": "\xff"}', "no deck": b"[]"}


@pytest.mark.parametrize("ending", ["json", "csv"])
@pytest.mark.parametrize("broken", BREAKS)
def test_of_a_deck_that_was_just_broken_the_last_good_form_goes_out_and_that_is_said(
    home: Path, tmp_path: Path, broken: str, ending: str
) -> None:
    write_deck(home, {"text": "Which spoon is yours?"})
    good, bad = tmp_path / f"good.{ending}", tmp_path / f"bad.{ending}"
    assert ran(home, "deck", "export", "mine", "--to", str(good)).code == 0
    deck(home, "mine").write_bytes(BREAKS[broken])
    result = ran(home, "deck", "export", "mine", "--to", str(bad))
    assert (result.code, result.err) == (1, "")
    assert bad.read_bytes() == good.read_bytes()
    assert ran(home, "deck", "check", "mine").out in result.out
    assert "what was exported is its last good form" in " ".join(result.out.split())


@pytest.mark.parametrize("broken", BREAKS)
def test_of_a_file_that_never_was_a_deck_nothing_goes_out_and_that_is_said(
    home: Path, tmp_path: Path, broken: str
) -> None:
    write_deck(home, {"text": "Which spoon is yours?"})
    deck(home, "mine").write_bytes(BREAKS[broken])
    result = ran(home, "deck", "export", "mine", "--to", str(tmp_path / "out.json"))
    assert (result.code, result.err, list(tmp_path.glob("out*"))) == (1, "", [])
    assert ran(home, "deck", "check", "mine").out in result.out
    assert "Nothing was exported" in result.out


def test_a_card_with_a_fault_stays_out_of_what_is_exported_and_that_is_said(
    home: Path, tmp_path: Path
) -> None:
    write_deck(home, {"text": "Which spoon is yours?"}, {"text": "Tea?", "depth": 9})
    result = ran(home, "deck", "export", "mine", "--to", str(tmp_path / "out.csv"))
    assert (result.code, "Tea?" in (tmp_path / "out.csv").read_text()) == (1, False)
    assert "One card with faults stayed out." in " ".join(result.out.split())
    result = ran(home, "deck", "export", "mine", "--to", str(tmp_path / "out.json"))
    assert (result.code, "Tea?" in (tmp_path / "out.json").read_text()) == (1, True)
    assert "as it is, with its faults" in " ".join(result.out.split())


def test_style_is_told_when_asked_for(home: Path) -> None:
    write_deck(home, {"text": "Do you like soup?", "kind": "conversation"})
    assert ran(home, "deck", "check", "mine", "--json").json == []
    styled = ran(home, "deck", "check", "mine", "--style", "--json")
    assert styled.code == 0
    assert {(found["severity"], found["code"][:6]) for found in styled.json} == {("warning", "style-")}
    assert ran(home, "deck", "check", "--style").code == 0
