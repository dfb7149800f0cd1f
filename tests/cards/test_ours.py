"""Cards of their own go into the deck "Ours", and nothing they wrote is lost or disturbed."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.base.errors import WrongUse
from game.base.places import builtin_decks
from game.cards.check import check_text
from game.cards.library import load_library
from game.cards.model import Form, Kind
from game.cards.ours import add_own_card
from game.cards.placeholders import fill
from tests.base.test_files import disk_full_after


def _texts(folder: Path, deck: str = "ours") -> list[str]:
    return [fill(card.text, "Kim", "Jo") for card in load_library(builtin_decks(), folder).find(deck).cards]


def test_the_deck_is_made_with_the_schema_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "decks"
    add_own_card(folder, "What was in the soup?", "first")
    library = load_library(builtin_decks(), folder)
    assert library.diagnostics == ()
    deck = library.find("ours")
    (card,) = deck.cards
    assert deck.title == "Ours"
    assert (card.kind, card.form, card.depth, card.tags) == (Kind.CONVERSATION, Form.QUESTION, 1, ("ours",))
    assert (folder / "deck.schema.json").read_bytes() == (builtin_decks() / "deck.schema.json").read_bytes()
    assert json.loads((folder / "ours.json").read_bytes())["$schema"] == "./deck.schema.json"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "ours.json").stat().st_mode & 0o777 == 0o600


def test_the_same_card_is_added_once(tmp_path: Path) -> None:
    for _ in range(3):
        add_own_card(tmp_path, "What soup?", "first")
    add_own_card(tmp_path, "What soup?", "second")
    assert _texts(tmp_path) == ["What soup?", "What soup?"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(min_size=1, max_size=500))
def test_whatever_they_write_can_be_played_and_reads_the_same(tmp_path: Path, words: str) -> None:
    folder = tmp_path / "d"
    for path in folder.glob("*.json"):
        path.unlink()
    try:
        add_own_card(folder, words, "first")
    except WrongUse:
        return
    assert check_text("ours.json", (folder / "ours.json").read_bytes()).diagnostics == []
    (shown,) = _texts(folder)
    if words.isprintable() and words == " ".join(words.split()) and len(words) < 100 and words.isascii():
        assert shown == words


def test_the_rest_of_the_file_stays_as_it_is(tmp_path: Path) -> None:
    before = (
        '\ufeff{ "x-note" : "ours",\r\n\t"title": "Unsere","id":"ours", "format":1,\r\n\t"cards":\t[\r\n'
        '\t\t\t{"id":"a", "kind":"conversation",\r\n\t\t\t "text":"Hm?" }\r\n\t],  "comment" :"end"  }'
    )
    (tmp_path / "ours.json").write_bytes(before.encode())
    add_own_card(tmp_path, "New?", "b")
    after = (tmp_path / "ours.json").read_bytes().decode()
    card = (
        '{"id": "b", "kind": "conversation", "form": "question", "text": "New?", "depth": 1, '
        '"tags": ["ours"]}'
    )
    assert after == before.replace('"Hm?" }', '"Hm?" },\r\n\t\t\t' + card)


@pytest.mark.parametrize(
    "cards", ["[]", "[ ]", "[\n  ]", '[{"id": "a", "kind": "conversation", "text": "A?"}]']
)
def test_a_list_on_one_line_or_an_empty_one_takes_a_card(tmp_path: Path, cards: str) -> None:
    (tmp_path / "ours.json").write_text(f'{{"format": 1, "id": "ours", "title": "O", "cards": {cards}}}')
    add_own_card(tmp_path, "New?", "b")
    assert _texts(tmp_path)[-1] == "New?"


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"\xff\xfe", b"[]", b'{"format": 2, "id": "ours", "cards": []}']
)
def test_a_broken_deck_is_left_alone_and_the_card_goes_beside_it(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "ours.json").write_bytes(broken)
    add_own_card(tmp_path, "New?", "b")
    add_own_card(tmp_path, "New?", "b")
    assert (tmp_path / "ours.json").read_bytes() == broken
    assert _texts(tmp_path, "ours-2") == ["New?"]


def test_a_full_deck_gives_way_to_the_next(tmp_path: Path) -> None:
    cards = [{"id": f"c-{at}", "kind": "conversation", "text": "A?"} for at in range(5000)]
    deck = {"format": 1, "id": "ours", "title": "Ours", "cards": cards}
    (tmp_path / "ours.json").write_text(json.dumps(deck))
    add_own_card(tmp_path, "New?", "b")
    assert _texts(tmp_path, "ours-2") == ["New?"]


def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.txt"
    target.write_text('{"format": 1, "id": "ours", "title": "Ours", "cards": []}')
    folder = tmp_path / "decks"
    folder.mkdir()
    (folder / "ours.json").symlink_to(target)
    before = target.read_bytes()
    add_own_card(folder, "New?", "b")
    assert target.read_bytes() == before
    assert (folder / "ours.json").is_symlink()
    assert _texts(folder, "ours-2") == ["New?"]


def test_a_full_disk_leaves_the_deck_as_it_was(tmp_path: Path) -> None:
    add_own_card(tmp_path, "First?", "a")
    before = (tmp_path / "ours.json").read_bytes()
    with disk_full_after(50), pytest.raises(OSError, match="File too large"):
        add_own_card(tmp_path, "Second?", "b")
    assert (tmp_path / "ours.json").read_bytes() == before
    add_own_card(tmp_path, "Second?", "b")
    assert _texts(tmp_path) == ["First?", "Second?"]


@pytest.mark.parametrize("words", ["", "  \n", "\x1b"])
def test_no_words_make_no_card(tmp_path: Path, words: str) -> None:
    with pytest.raises(WrongUse):
        add_own_card(tmp_path, words, "a")
    assert not (tmp_path / "ours.json").exists()


def test_an_id_that_is_none_is_the_caller_s_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no card id"):
        add_own_card(tmp_path, "Hm?", "Not an id")
