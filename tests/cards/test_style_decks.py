"""The style of whole decks: doubles, openings, excuses, and what `deck check --style` prints."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from game.base.places import builtin_decks
from game.cards.diagnostics import Diagnostic, Severity
from game.cards.library import Library, load_library
from game.cards.model import Card
from game.cards.render import render
from game.cards.style.check import check_style
from game.cards.style.lint import lint_decks
from game.cards.style.names import RuleName
from game.cards.style.near import body, near_doubles, near_pairs, near_this
from game.cards.style.openings import same_openings
from game.cards.style.sheet import read_sheet
from tests.cards.style_cards import asked, done

R = RuleName
BUILT_IN = sorted(builtin_decks().glob("[0-9]*.json"))
EMPTY = Library(())

# Words that codespell takes for misspellings of others.
RIGHT_WORDS = ("noes", "sting")


def test_the_built_in_decks_have_no_warnings() -> None:
    found = check_style(BUILT_IN, load_library(builtin_decks(), None))

    assert len(BUILT_IN) == 12
    assert render(found, colour=False) == ""


def test_each_built_in_deck_alone_has_no_warnings_beside_the_others() -> None:
    library = load_library(builtin_decks(), None)

    assert check_style(BUILT_IN[4:5], library) == []


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_built_in_cards_are_set_in_one_way(path: Path) -> None:
    texts = list(_texts(json.loads(path.read_text("utf-8"))))

    assert [text for text in texts if "'" in text or '"' in text or "..." in text] == []
    assert [text for text in texts if text.count("“") != text.count("”")] == []
    assert [text for text in texts if text.endswith(" …") or "  " in text or text != text.strip()] == []


def test_built_in_cards_are_spelled_right() -> None:
    ignore = f"--ignore-words-list={','.join(RIGHT_WORDS)}"
    command = [sys.executable, "-m", "codespell_lib", ignore, *map(str, BUILT_IN)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)


def test_a_misspelling_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "deck.json").write_text('{"text": "What did you recieve?"}', "utf-8")
    command = [sys.executable, "-m", "codespell_lib", str(tmp_path / "deck.json")]

    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


def test_near_doubles_are_found_across_decks_and_warned_of_on_the_later_card() -> None:
    first = asked("Which song did we hum at the sink this morning?", deck="a")
    second = asked("Which song did we both hum at the sink, this morning?", deck="b")
    other = asked("Which spoon is missing from the drawer since Sunday?", deck="c")

    (pair,) = near_pairs([first, other, second])

    assert (pair.other, pair.card) == (first, second)
    assert [found.other for found in near_this(second, [first, other, second])] == [first]
    assert [(found.rule, found.card) for found in near_doubles([first, other, second])] == [
        (R.NEAR_DOUBLE, second.key)
    ]
    assert near_this(other, [first, second]) == []


def test_the_same_card_twice_or_a_ritual_beside_a_question_is_no_double() -> None:
    question = asked("A cup, passed on: which one, and who takes it?")

    assert near_pairs([question, question]) == []
    assert near_pairs([question, done(text=question.text)]) == []
    assert near_pairs([asked("Which cup?"), asked("Which cup did nobody take today?", id="longer")]) == []


def test_rarer_words_find_every_double_that_comparing_all_with_all_finds() -> None:
    cards = _shuffled_cards(300)
    bodies = [body(card) for card in cards]
    everywhere = {
        (one, other)
        for one in range(len(cards))
        for other in range(one)
        if near_this(cards[one], [cards[other]])
    }

    found = {(cards.index(pair.card), cards.index(pair.other)) for pair in near_pairs(cards)}

    assert len(set(bodies)) == len(bodies)
    assert everywhere
    assert found == everywhere


def test_the_fourth_card_that_begins_alike_is_warned_of() -> None:
    cards = [asked(f"On three, name {thing}.", id=thing) for thing in ("tea", "soup", "bread", "salt")]

    assert list(same_openings(cards[:3])) == []
    (found,) = same_openings(cards)
    assert found.card == "mine/salt"
    assert "on three" in found.message


def test_warnings_are_placed_like_faults_and_carry_name_and_reason(tmp_path: Path) -> None:
    path = _deck(tmp_path, "mine", [_raw("What did your mum sing?", id="sung")])

    (found,) = check_style([path], EMPTY)

    assert (found.code.value, found.severity, found.pointer) == (
        "style-gendered",
        Severity.WARNING,
        "/cards/0/text",
    )
    assert (found.card, found.source_line[found.column - 1 :][: found.width]) == ("sung", "mum")
    printed = render([found], colour=False)
    assert printed.startswith("warning[style-gendered]: “mum” assumes a gender.\n")
    assert "use a name, “you”, or “they”" in printed


def test_an_excuse_with_a_reason_silences_its_rule_alone(tmp_path: Path) -> None:
    text = "What did your mum sing over a beer?"
    excused = _raw(text, **{"x-style-ok": {"style-gendered": "a song title", "style-alcohol": "root beer"}})

    assert _codes(check_style([_deck(tmp_path, "mine", [excused])], EMPTY)) == []
    excused["x-style-ok"] = {"style-gendered": "a song title"}
    assert _codes(check_style([_deck(tmp_path, "mine", [excused])], EMPTY)) == [R.ALCOHOL]


@pytest.mark.parametrize(
    ("excuses", "message"),
    [
        ({"style-gendred": "a title"}, 'There is no rule "style-gendred". Did you mean "style-gendered"?'),
        ({"style-gendered": " "}, "style-gendered is excused without a reason."),
        ({"style-alcohol": "none here"}, "style-alcohol has nothing to excuse here."),
        (["style-gendered"], "x-style-ok holds no rules."),
    ],
)
def test_an_excuse_of_no_use_is_warned_of(tmp_path: Path, excuses: object, message: str) -> None:
    path = _deck(tmp_path, "mine", [_raw("What stood here today?", **{"x-style-ok": excuses})])

    (found,) = check_style([path], EMPTY)

    assert (found.code.value, found.message) == ("style-excuse", message)


def test_an_excused_near_double_is_quiet(tmp_path: Path) -> None:
    text = "Which song did we hum at the sink this morning?"
    first = _deck(tmp_path, "first", [_raw(text)])
    plain, excused = _raw(text), _raw(text, **{"x-style-ok": {"style-near-double": "a refrain"}})

    assert _codes(check_style([first, _deck(tmp_path, "other", [plain])], EMPTY)) == [R.NEAR_DOUBLE]
    assert _codes(check_style([first, _deck(tmp_path, "other", [excused])], EMPTY)) == []


def test_an_own_card_is_compared_with_the_library(tmp_path: Path) -> None:
    library = load_library(builtin_decks(), None)
    known = library.decks[2].cards[0]

    (found,) = check_style([_deck(tmp_path, "mine", [_raw(known.text)])], library)

    assert found.code.value == R.NEAR_DOUBLE
    assert known.key in found.message


def test_an_overlay_is_linted_as_played_and_is_no_double_of_its_base(tmp_path: Path) -> None:
    library = load_library(builtin_decks(), None)
    base = next(card for card in library.decks[2].cards if card.depth == 3)
    path = tmp_path / "overlay.json"
    changed = {"id": base.id, "listen": ""}
    path.write_text(json.dumps({"format": 1, "id": "x", "extends": base.deck, "cards": [changed]}), "utf-8")

    assert _codes(check_style([path], library)) == [R.LISTENER_CUE]


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[]", b'{"cards": 3}', b'{"cards": [1, {"id": "x"}]}', b"{"])
def test_what_is_no_deck_or_no_card_says_nothing_about_style(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(raw)

    assert check_style([path, tmp_path / "missing.json"], EMPTY) == []


def test_decks_in_other_languages_keep_the_rules_of_shape() -> None:
    deck = {"id": "x", "language": "de", "cards": [_raw("Was ist her?", depth=2, follow_ups=[])]}
    sheet = read_sheet("x.json", json.dumps(deck).encode(), EMPTY)

    assert sheet is not None
    assert [each.finding.rule for each in lint_decks([sheet])] == [R.FOLLOW_UP]


def _deck(folder: Path, name: str, cards: Sequence[dict[str, object]]) -> Path:
    path = folder / f"{name}.json"
    deck = {"format": 1, "id": name, "title": name, "cards": cards}
    path.write_text(json.dumps(deck, ensure_ascii=False, indent=2), "utf-8")
    return path


def _raw(text: str, **fields: object) -> dict[str, object]:
    card = {"id": "one", "kind": "conversation", "text": text, "follow_ups": ["And then?"], "listen": "Nod."}
    return {**card, **fields}


def _codes(found: Sequence[Diagnostic]) -> list[str]:
    return [each.code.value for each in found]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in items for text in _texts(item)]


def _shuffled_cards(count: int) -> list[Card]:
    """Questions made of one another's words: some are near doubles, most are not."""
    chance = Random(7)
    texts = [card.text.split() for card in load_library(builtin_decks(), None).cards() if card.form][:150]
    words = [word for text in texts for word in text]
    keep = [chance.random() for _ in range(count)]
    mixed = (
        [word if chance.random() < keep[at] else chance.choice(words) for word in texts[at % len(texts)]]
        for at in range(count)
    )
    return [asked(" ".join([*text, f"end{at}"]), id=f"card-{at}") for at, text in enumerate(mixed)]
