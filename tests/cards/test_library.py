"""All decks there are, and nothing in a folder that can stop the start."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.base.errors import WrongUse
from game.base.places import builtin_decks
from game.cards.diagnostics import Code
from game.cards.library import Library, load_library
from game.cards.model import Source

SOUP: dict[str, object] = {"id": "soup", "kind": "conversation", "text": "What soup?"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "decks"
    folder.mkdir(parents=True)
    return folder


def _write(folder: Path, name: str, *cards: object, **fields: object) -> Path:
    document = {
        "format": 1,
        "id": Path(name).stem,
        "title": Path(name).stem.title(),
        "cards": cards,
        **fields,
    }
    path = folder / name
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return path


def _load(own: Path) -> Library:
    return load_library(builtin_decks(), own)


def _codes(library: Library) -> list[Code]:
    return [found.code for found in library.diagnostics]


def test_built_in_decks_come_by_number_and_own_ones_by_title(own: Path) -> None:
    _write(own, "b.json", SOUP, title="apples")
    _write(own, "a.json", SOUP, title="Bread")
    library = _load(own)
    numbers = [deck.strategy.number for deck in library.decks if deck.strategy is not None]
    assert numbers == list(range(1, 13))
    assert [deck.title for deck in library.decks[12:]] == ["apples", "Bread"]
    assert {deck.source for deck in library.decks[12:]} == {Source.OWN}
    assert library.diagnostics == ()


def test_cards_know_their_deck() -> None:
    library = load_library(builtin_decks(), None)
    for deck in library.decks:
        assert all((card.deck, card.deck_title) == (deck.id, deck.title) for card in deck.cards)
    keys = [card.key for card in library.cards()]
    assert len(set(keys)) == len(keys)


def test_an_unknown_deck_is_answered_with_the_nearest() -> None:
    library = load_library(builtin_decks(), None)
    assert library.find("slow-start").title == "Slow Start"
    with pytest.raises(WrongUse) as raised:
        library.find("slow-strat")
    assert raised.value.sentence() == 'There is no deck "slow-strat". Did you mean "slow-start"?'
    with pytest.raises(WrongUse, match="There is no deck") as raised:
        library.find("\x1b[31mqqqqqqqq")
    assert "\x1b" not in raised.value.sentence()
    assert "deck list" in raised.value.next_step


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    assert _load(tmp_path / "none").diagnostics == ()


def test_a_faulty_card_is_left_out_and_said(own: Path) -> None:
    path = _write(own, "ours.json", SOUP, {**SOUP, "id": "bread", "text": "{partnr}"})
    library = _load(own)
    assert [card.id for card in library.find("ours").cards] == ["soup"]
    (found,) = library.diagnostics
    assert (found.file, found.card, found.line) == (str(path), "bread", 14)


def test_a_broken_deck_stays_out_and_the_others_play(own: Path) -> None:
    (own / "broken.json").write_text("{")
    _write(own, "sound.json", SOUP)
    library = _load(own)
    assert library.deck("sound") is not None
    assert library.deck("broken") is None
    assert _codes(library) == [Code.CUT_SHORT]


def test_the_last_good_copy_of_a_broken_deck_stays_in_play(own: Path) -> None:
    path = _write(own, "soups.json", SOUP)
    _load(own)
    path.write_text(path.read_text()[:-9])
    library = _load(own)
    assert [card.text for card in library.find("soups").cards] == ["What soup?"]
    assert _codes(library) == [Code.CUT_SHORT, Code.LAST_GOOD]
    _write(own, "soups.json", {**SOUP, "text": "What bread?"})
    assert [card.text for card in _load(own).find("soups").cards] == ["What bread?"]
    path.write_text("")
    assert [card.text for card in _load(own).find("soups").cards] == ["What bread?"]


def test_the_good_copy_is_private_and_written_only_when_it_differs(own: Path) -> None:
    _write(own, "soups.json", SOUP)
    _load(own)
    copy = own.parent / "versions" / "soups.good.json"
    assert copy.stat().st_mode & 0o777 == 0o600
    before = copy.stat().st_ino
    _load(own)
    assert copy.stat().st_ino == before


@pytest.mark.parametrize(
    "raw", [b"{", b"\xff", b'{"id": "x", "cards": [{"id": 5}]}', b'{"id": "x", "cards": 4}']
)
def test_a_copy_that_is_no_good_is_not_trusted(own: Path, raw: bytes) -> None:
    (own / "x.json").write_bytes(raw)
    (own.parent / "versions").mkdir()
    (own.parent / "versions" / "x.good.json").write_bytes(raw)
    library = _load(own)
    assert len(library.decks) in (12, 13)
    assert sum(len(deck.cards) for deck in library.decks[12:]) == 0


def test_a_deck_read_from_its_copy_is_the_same(own: Path) -> None:
    _write(own, "soups.json", {**SOUP, "depth": 2.0, "x-half": 0.5}, title="Soups \u00e9")
    assert _load(own).find("soups") == _load(own).find("soups")


def test_a_warning_is_told_each_time_and_the_deck_has_a_good_copy_all_the_same(own: Path) -> None:
    path = _write(own, "soups.json", {**SOUP, "mood": "soft"})
    for _ in range(3):
        assert _codes(_load(own)) == [Code.UNKNOWN_FIELD]
    path.write_text("{")
    assert [card.id for card in _load(own).find("soups").cards] == ["soup"]


def test_starting_with_sound_decks_needs_no_tools_for_faults(own: Path) -> None:
    _write(own, "soups.json", SOUP)
    _load(own)
    code = (
        "import sys; from pathlib import Path; from game.cards.library import load_library\n"
        f"library = load_library(Path({str(builtin_decks())!r}), Path({str(own)!r}))\n"
        "assert len(library.decks) == 13\n"
        "print([name for name in ('jsonschema_rs', 'rapidfuzz', 'game.cards.scan') if name in sys.modules])"
    )
    root = builtin_decks().parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_faulty_deck_does_not_become_the_good_copy(own: Path) -> None:
    _write(own, "soups.json", {**SOUP, "depth": 7})
    _load(own)
    assert not (own.parent / "versions").exists()


def test_an_id_of_a_built_in_deck_is_refused_with_a_way_out(own: Path) -> None:
    _write(own, "mine.json", SOUP, id="slow-start")
    library = _load(own)
    assert library.find("slow-start").source is Source.BUILT_IN
    (found,) = library.diagnostics
    assert found.code is Code.DECK_ID_TAKEN
    assert '"extends": "slow-start"' in found.hint


def test_an_id_of_another_own_deck_is_refused_by_name(own: Path) -> None:
    _write(own, "a.json", SOUP, id="soups")
    _write(own, "b.json", SOUP, id="soups")
    (found,) = _load(own).diagnostics
    assert Path(found.file).name == "b.json"
    assert "a.json" in found.message


def test_an_overlay_changes_adds_and_hides_under_the_base_deck_s_id(own: Path) -> None:
    base = load_library(builtin_decks(), None).find("slow-start")
    first, second, *_ = base.cards
    _write(
        own,
        "mine.json",
        {"id": first.id, "text": "Ours {{1}}."},
        SOUP,
        extends="slow-start",
        hide=[second.id],
    )
    library = _load(own)
    deck = library.find("slow-start")
    assert library.diagnostics == ()
    assert deck.source is Source.OVERLAY
    assert deck.path.endswith("mine.json")
    assert library.deck("mine") is None
    assert [card.id for card in deck.cards] == [first.id, *(card.id for card in base.cards[2:]), "soup"]
    assert deck.cards[0].key == first.key
    assert deck.cards[0].text == "Ours {{1}}."
    assert deck.cards[0].depth == first.depth


def test_a_change_that_makes_no_card_is_left_out_and_said(own: Path) -> None:
    base = load_library(builtin_decks(), None).find("slow-start")
    talk = next(card for card in base.cards if card.form == "question")
    near = talk.id[:-1]
    _write(
        own, "mine.json", {"id": talk.id, "form": "choose"}, {"id": near, "text": "Hm?"}, extends="slow-start"
    )
    library = _load(own)
    assert [card.text for card in library.find("slow-start").cards] == [card.text for card in base.cards]
    assert [card.form for card in library.find("slow-start").cards] == [card.form for card in base.cards]
    assert [(found.card, found.is_error) for found in library.diagnostics] == [(talk.id, True), (near, True)]
    assert library.diagnostics[1].hint == f'Did you mean "{talk.id}"?'


def test_an_overlay_over_nothing_or_over_an_overlay_is_said(own: Path) -> None:
    _write(own, "a.json", extends="slow-strat")
    _write(own, "b.json", extends="slow-start")
    _write(own, "c.json", extends="slow-start")
    library = _load(own)
    assert _codes(library) == [Code.EXTENDS, Code.EXTENDS]
    assert library.diagnostics[0].hint == 'Did you mean "slow-start"?'
    assert "b.json" in library.diagnostics[1].message


def test_hiding_what_is_not_there_is_a_warning(own: Path) -> None:
    _write(own, "a.json", extends="slow-start", hide=["no-such-card"])
    (found,) = _load(own).diagnostics
    assert (found.code, found.is_error, found.pointer) == (Code.HIDE, False, "/hide/0")


def test_links_and_odd_things_are_not_followed(own: Path, tmp_path: Path) -> None:
    secret = _write(tmp_path, "secret.json", SOUP)
    (own / "link.json").symlink_to(secret)
    (own / "folder.json").mkdir()
    os.mkfifo(own / "pipe.json")
    (own / ".tmp-half.json").write_text("{")
    (own / "deck.schema.json").write_text("{}")
    library = _load(own)
    assert len(library.decks) == 12
    assert _codes(library) == [Code.LINK] * 3


def test_a_deck_from_a_friend_cannot_write_to_the_terminal(own: Path) -> None:
    _write(own, "friend.json", {**SOUP, "text": "Hi \x1b]0;gotcha\x07"}, SOUP | {"id": "ok"})
    library = _load(own)
    assert [card.id for card in library.find("friend").cards] == ["ok"]


def test_a_damaged_built_in_deck_does_not_stop_the_start(tmp_path: Path) -> None:
    for path in sorted(builtin_decks().glob("*.json"))[:2]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "03-broken.json").write_bytes(b"{")
    (tmp_path / "04-wrong.json").write_bytes(b'{"id": "x", "cards": [{"id": 5}]}')
    library = load_library(tmp_path, None)
    assert len(library.decks) == 2
    assert _codes(library) == [Code.UNREADABLE, Code.UNREADABLE]
