"""Cards from other files: every row is told, and nothing is merged that was not."""

import json
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.errors import Trouble, WrongUse
from game.cards.importing.plan import Answer, Outcome, Planned, bring_in, plan, summed_up
from game.cards.importing.reading import Sort, read_bytes
from game.cards.importing.rows import MAX_CELL, MAX_IMPORT_BYTES, MAX_ROWS, CannotImport, Row, Rows
from game.cards.importing.target import left_out, target_of
from game.cards.importing.values import BACK, other_side, value_of
from game.cards.model import Card, Deck, Kind
from game.cards.placeholders import escape
from game.cards.workpiece import Workpiece
from game.cards.workshop import Workshop
from game.export.deck_prose import as_markdown
from tests.cards.workshops import SOUP, a_deck, a_workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return a_workshop(tmp_path / "home")


def fields(name: str, text: str) -> list[dict[str, object]]:
    """What each row of a file says."""
    return [dict(row.fields) for row in read_bytes(name, text.encode())[1].rows]


def planned(piece: Workpiece, *rows: dict[str, object], **answers: Answer) -> tuple[Planned, ...]:
    said = {int(index[1:]): answer for index, answer in answers.items()}
    return plan(piece, [Row(number, row) for number, row in enumerate(rows, 1)], said)


def test_a_table_with_headings() -> None:
    text = (
        "Question,depth,Follow ups,tags,options\r\n"
        '"Which soup, and why?",2,"One? | Two?\nThree?","laugh, Ours",\r\n'
        "\r\n"
        "'=Salt?,,,,a | b\r\n"
    )
    assert fields("a.csv", text) == [
        {
            "text": "Which soup, and why?",
            "depth": 2,
            "follow_ups": ["One?", "Two?", "Three?"],
            "tags": ["laugh", "ours"],
        },
        {"text": "=Salt?", "options": ["a", "b"]},
    ]
    assert [row.line for row in read_bytes("a.csv", text.encode())[1].rows] == [2, 5]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_headings_tell_the_separator(separator: str) -> None:
    lines = [separator.join(("text", "listen")), separator.join(("A banana a day, again", "Nod."))]
    assert fields("a.csv", "\n".join(lines).replace("day, ", "day ")) == [
        {"text": "A banana a day again", "listen": "Nod."}
    ]


def test_steps_of_a_table() -> None:
    assert fields("a.csv", 'text,steps\nSpoon.,"Reader: Share it. (60 s)\nSit"\n') == [
        {"text": "Spoon.", "steps": [{"text": "Share it.", "who": "reader", "seconds": 60}, {"text": "Sit"}]}
    ]


def test_a_column_that_is_no_field_is_told() -> None:
    _, rows = read_bytes("a.csv", b"text,colour\nSoup?,red\n")
    assert rows.notes == ("The column “colour” is none of a card's fields; it is left out.",)


def test_what_a_spreadsheet_calls_unicode_text() -> None:
    raw = "text\tdepth\r\nCafé?\t2\r\n".encode("utf-16")
    assert [dict(row.fields) for row in read_bytes("a.csv", raw)[1].rows] == [{"text": "Café?", "depth": 2}]


def test_markdown_lists() -> None:
    text = (
        "# Our *Kitchen*\n\nwords\n\n- Which **soup**? {#soup}\n    - And then?\n"
        "* [ ] Spoon.\n    1. reader: Share it. (60 s)\n    2. Sit\n"
    )
    sort, rows = read_bytes("a.md", text.encode())
    assert (sort, rows.head) == (Sort.MARKDOWN, {"title": "Our Kitchen"})
    assert [dict(row.fields) for row in rows.rows] == [
        {"id": "soup", "text": "Which soup?", "follow_ups": ["And then?"]},
        {"text": "Spoon.", "steps": [{"text": "Share it.", "who": "reader", "seconds": 60}, {"text": "Sit"}]},
    ]


def test_plain_lines_and_their_braces() -> None:
    assert fields("a.txt", "Soup {partner}?\n\n- a {b} }\n") == [
        {"text": "Soup {partner}?"},
        {"text": "a {{b}} }}"},
    ]


def test_anki_text_by_its_header_lines() -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:5\n"
        'aB/1\tBasic\tWhich <b>soup</b>&nbsp;?\t"One?<br>Two?"\tlaugh Home::x\n'
    )
    assert read_bytes("a.txt", text.encode())[0] is Sort.ANKI
    assert fields("a.txt", text) == [
        {"id": "ab-1", "text": "Which soup\xa0?", "follow_ups": ["One?", "Two?"], "tags": ["laugh", "home-x"]}
    ]


def test_of_what_anki_shows_and_plays_only_the_words_come_in() -> None:
    text = (
        "#separator:tab\n#html:true\n"
        'Which <b>soup</b>?<img src="a.png">\tWarm it. [sound:a.mp3]\n'
        "<style>.card { color: red }</style>The {{c1::blue::colour}} bowl&#99999999999999999999;\t"
        "<script>alert(1)</script>\n"
        '<img src="b.png">\t\n'
    )
    _, rows = read_bytes("a.txt", text.encode())
    assert [dict(row.fields) for row in rows.rows] == [
        {"text": "Which soup?", "follow_ups": ["Warm it."]},
        {"text": "The blue bowl"},
        {},
    ]
    assert rows.notes == ("Pictures and sounds are left out: 3.",)


def test_a_deck_tells_its_faulty_cards(workshop: Workshop) -> None:
    document = {
        "format": 1,
        "id": "a",
        "title": "A",
        "cards": [{**SOUP, "id": "a", "depth": 9}, {**SOUP, "id": "b"}],
    }
    rows = read_bytes("a.json", json.dumps(document, indent=1).encode())[1].rows
    assert [(row.line, row.problem) for row in rows] == [(6, "`depth` is 9; it can be at most 3."), (12, "")]


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"colour\nred\n", "No column is called text"),
        ("a.csv", b'text\n"open\n', "cannot be told apart"),
        ("a.csv", b"text\ncaf\xe9\n", "not UTF-8"),
        ("a.md", b"words only\n", "no list"),
        ("a.xlsx", b"", "no sort of file"),
        ("a.json", b"{", "ends before"),
        ("a.txt", b"a" * (MAX_IMPORT_BYTES + 1), "more than"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name: str, raw: bytes, why: str) -> None:
    with pytest.raises(CannotImport, match=why) as raised:
        read_bytes(name, raw)
    assert raised.value.next_step


def test_a_file_is_bounded() -> None:
    _, rows = read_bytes("a.txt", b"Soup?\n" * (MAX_ROWS + 7))
    assert (len(rows.rows), rows.notes) == (MAX_ROWS, ("Only the first 5,000 cards are read.",))
    assert read_bytes("a.txt", b"*" * 100_000)[1].rows[0].problem == "The line is too long for a card."


def growth(of: Callable[[int], object], size: int) -> float:
    """How many times as long something takes that is four times as long."""

    def took(length: int) -> float:
        began = process_time()
        of(length)
        return process_time() - began

    return min(took(4 * size) / took(size) for _ in range(5))


@pytest.mark.parametrize("field", ["text", "follow_ups", "options", "steps", "tags", "depth", BACK])
@pytest.mark.parametrize("sign", [" ", " |", "(1 ", "each:", "\n", "{", "*a "])
def test_what_a_cell_says_takes_as_long_as_it_is_long(field: str, sign: str) -> None:
    def read(length: int) -> object:
        cell = f"a{sign * (length // len(sign))}b"
        return other_side(cell) if field == BACK else value_of(field, cell)

    assert growth(read, 4000) < 10


@pytest.mark.parametrize("sign", [" ", "*a ", "_a ", "**a *", "`a ", "a {#a", "\\", "[x] "])
def test_what_a_line_of_markdown_says_takes_as_long_as_it_is_long(sign: str) -> None:
    def read(length: int) -> object:
        return read_bytes("a.md", f"- a{sign * (length // len(sign))}b".encode())

    assert growth(read, MAX_CELL // 4 - 10) < 10


@pytest.mark.parametrize("name", ["a.csv", "a.md", "a.txt"])
def test_what_no_card_can_hold_is_skipped_and_told(name: str) -> None:
    text = f"text\n- {'a b ' * MAX_CELL}\n- Soup?\n"
    rows = read_bytes(name, text.encode())[1].rows
    assert [row.line for row in rows if "too long for a card" in row.problem] == [2]
    assert "Soup?" in str(rows[-1].fields["text"])


@given(
    st.text(st.characters(codec="ascii", categories=("P", "S", "L", "N", "Zs")) | st.just("é"), min_size=1)
)
def test_every_sign_of_markdown_comes_back_as_it_went_out(text: str) -> None:
    text = escape(" ".join(text.split())) or "?"
    deck = Deck("d", text[:80].strip(), (Card("d", "a", Kind.CONVERSATION, text, follow_ups=(text,)),))
    found = read_bytes("a.md", as_markdown(deck).encode())[1]
    assert [dict(row.fields) for row in found.rows] == [{"id": "a", "text": text, "follow_ups": [text]}]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("What **really *happened* here**?", "What really happened here?"),
        ("Our snake_case_word, _slowly_", "Our snake_case_word, slowly"),
        (r"\*Not\* this \\ *but* this", r"*Not* this \ but this"),
        (r"https:\//a.b and \=", "https://a.b and ="),
    ],
)
def test_marks_go_and_what_stands_for_itself_stays(written: str, read: str) -> None:
    assert fields("a.md", f"- {written}") == [{"text": read}]


def test_each_row_is_told(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    found = planned(
        piece,
        {"id": "which-soup", "text": "Which stew?"},
        {"text": "  one SPOON "},
        {"text": "Bread?"},
        {"text": "bread"},
        {"text": "One spoon."},
        {"text": "Salt?", "depth": 7},
        {"text": "Why?", "kind": "riddle"},
    )
    assert [each.outcome for each in found] == [
        Outcome.CHANGED, Outcome.CHANGED, Outcome.ADDED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED,
        Outcome.SKIPPED,
    ]  # fmt: skip
    assert found[0].line() == "line 1: changed: “Which stew?”: which-soup, by the same id; other: text."
    assert found[3].why == "the same text as line 3"
    assert found[4].why == "one-spoon was in line 2 already"
    assert "can be at most 3" in found[5].why
    assert summed_up(found) == "1 added, 2 changed, 4 skipped"


def test_former_ids_are_known_on_both_sides(workshop: Workshop) -> None:
    piece = a_deck(workshop).rename(0, "broth")
    found = planned(piece, {"id": "which-soup", "depth": 2}, {"id": "new", "was": ["one-spoon"], "touch": 1})
    assert [(each.outcome, each.card, each.fields) for each in found] == [
        (Outcome.CHANGED, "broth", {"depth": 2}),
        (Outcome.CHANGED, "one-spoon", {"touch": 1}),
    ]


def test_what_is_not_said_stays_as_it_is(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    (found,) = planned(piece, {"id": "one-spoon", "text": "One spoon.", "depth": 1, "tags": []})
    assert found.outcome is Outcome.SAME
    assert bring_in(piece, [found]).text == piece.text


def test_what_is_not_sure_is_asked(workshop: Workshop) -> None:
    piece = a_deck(workshop, {"kind": "conversation", "text": "Which soup would you cook tonight?"})
    row: dict[str, object] = {"text": "Which soup would you cook tonite?"}
    (unsure,) = planned(piece, row)
    assert unsure.outcome is Outcome.UNSURE
    assert bring_in(piece, [unsure]).text == piece.text
    outcomes = [planned(piece, row, _0=answer)[0].outcome for answer in Answer]
    assert outcomes == [Outcome.CHANGED, Outcome.ADDED, Outcome.SKIPPED]


def test_two_cards_with_one_text_are_not_sure(workshop: Workshop) -> None:
    piece = a_deck(workshop, SOUP, SOUP)
    assert planned(piece, {"text": "Which soup?"})[0].outcome is Outcome.UNSURE
    assert planned(piece, {"id": "which-soup-2", "text": "Which soup?"})[0].outcome is Outcome.SAME


def test_what_was_planned_is_done_and_undone_at_once(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    found = planned(
        piece,
        {"id": "which-soup", "depth": 3},
        {"text": "Bread?"},
        {"text": "Sit.", "steps": [{"text": "Sit"}]},
    )
    after = bring_in(piece, found)
    assert [(card.id, card.fields["kind"]) for card in after.cards] == [
        ("which-soup", "conversation"), ("one-spoon", "ritual"), ("bread", "conversation"), ("sit", "ritual"),
    ]  # fmt: skip
    assert after.cards[0].fields["depth"] == 3
    assert after.undo().text == piece.text
    assert planned(after, {"text": "Bread?"})[0].outcome is Outcome.SAME


def rows_of(document: dict[str, object]) -> Rows:
    return read_bytes("a.json", json.dumps({"format": 1, **document}).encode())[1]


STRANGER: dict[str, object] = {
    "id": "their-deck",
    "title": "Theirs",
    "x-from": "a friend",
    "cards": [{**SOUP, "id": "a"}],
}


def test_a_friends_deck_comes_under_its_own_name(workshop: Workshop) -> None:
    rows = rows_of(STRANGER)
    piece = target_of(workshop, rows, Path("a.json"), None)
    saved = workshop.save(bring_in(piece, plan(piece, rows.rows)))
    assert (saved.path.name, saved.title, saved.document["x-from"]) == (
        "their-deck.json",
        "Theirs",
        "a friend",
    )
    assert len(workshop.library().find("their-deck").cards) == 1


@pytest.mark.parametrize("deck_id", ["slow-start", "kitchen"])
def test_a_name_that_is_taken_has_two_ways_out(workshop: Workshop, deck_id: str) -> None:
    a_deck(workshop)
    rows = rows_of({**STRANGER, "id": deck_id})
    with pytest.raises(WrongUse, match="already") as raised:
        target_of(workshop, rows, Path("a.json"), None)
    assert f"--to {deck_id}" in raised.value.next_step
    assert target_of(workshop, rows, Path("a.json"), deck_id).id == deck_id
    assert target_of(workshop, rows, Path("a.json"), "another").id == "another"


@pytest.mark.parametrize("to", ["../evil", "/etc/x", "a/b", "A"])
def test_no_import_leaves_the_decks_folder(workshop: Workshop, to: str) -> None:
    with pytest.raises(WrongUse):
        target_of(workshop, rows_of(STRANGER), Path("a.json"), to)


def test_a_friends_changes_to_a_built_in_deck_stay_changes(workshop: Workshop) -> None:
    rows = rows_of(
        {
            "id": "x",
            "extends": "slow-start",
            "hide": ["hot-pan"],
            "cards": [{"id": "palms-nearly", "touch": 1}],
        }
    )
    piece = target_of(workshop, rows, Path("a.json"), None)
    found = plan(piece, rows.rows)
    assert summed_up(found) == "1 changed, 1 hidden"
    assert "“" in found[1].why
    saved = workshop.save(bring_in(piece, found))
    assert [each.outcome for each in plan(saved, rows.rows)] == [Outcome.SAME, Outcome.SAME]
    deck = workshop.library().find("slow-start")
    assert "hot-pan" not in {card.id for card in deck.cards}
    assert next(card.touch for card in deck.cards if card.id == "palms-nearly") == 1
    assert target_of(workshop, rows, Path("a.json"), None).saved is not None
    with pytest.raises(Trouble, match="which there is not"):
        target_of(workshop, rows_of({"id": "x", "extends": "nothing"}), Path("a.json"), None)


def test_what_a_friend_hides_is_told_wherever_it_goes(workshop: Workshop) -> None:
    rows = rows_of({"id": "x", "extends": "slow-start", "title": "Mine!", "hide": ["hot-pan", "no-such"]})
    fresh = target_of(workshop, rows, Path("a.json"), None)
    assert [each.outcome for each in plan(fresh, rows.rows)] == [Outcome.HIDDEN, Outcome.SKIPPED]
    assert bring_in(fresh, plan(fresh, rows.rows)).title != "Mine!"
    assert "left out: title" in left_out(rows, fresh)[0]
    kitchen = target_of(workshop, rows, Path("a.json"), a_deck(workshop).id)
    assert [each.outcome for each in plan(kitchen, rows.rows)] == [Outcome.SKIPPED] * 2
    assert left_out(rows, kitchen) == ()


def test_a_table_makes_a_deck_named_after_its_file(workshop: Workshop) -> None:
    rows = read_bytes("our_table.csv", b"text\nSoup?\n")[1]
    piece = target_of(workshop, rows, Path("our_table.csv"), None)
    assert (piece.id, piece.title) == ("our-table", "Our Table")
