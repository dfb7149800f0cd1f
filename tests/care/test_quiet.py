"""Another card is counted nowhere; help is dated and sourced; context tags by the command line."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from game.base.places import Places, builtin_decks
from game.cards.library import load_library
from game.cards.model import Energy
from game.front import context, wording
from game.front.help_lines import help_lines
from game.front.opening import House
from game.front.support import HELPING_HAND, leads_here, support_lines
from game.journal.journal import Journal
from game.journal.records import Couple
from game.play import intents as do
from game.play.setup import Setup
from tests.care.launch import BASE
from tests.end_to_end.commands import command

NAMES = ("Ada", "Ben")


def evening(home: Path, exchanges: int) -> House:
    """One card played, after so many others."""
    house = House(Places(home), lambda: BASE, lambda: 7)
    house.journal.save_couple(Couple(NAMES))
    table = house.begin(Setup(NAMES, 20, Energy.SOME), seed=7)
    intents: list[do.Intent] = [do.Next(), *[do.Another()] * exchanges, do.Next(), do.Land(), do.End()]
    for intent in intents:
        said = [wording.recap(table.session)]
        table.do(intent)
        assert str(exchanges) not in "".join(said)
    assert table.session.turns_played == 2
    return house


def numbers(value: object, *, but: str = "") -> Iterable[int]:
    """Every number in a JSON value, and the length of every list in a field of another name."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name != but:
                yield from numbers(inner, but=but)
    elif isinstance(value, list):
        yield len(value)
        for inner in value:
            yield from numbers(inner, but=but)
    elif isinstance(value, int):
        yield value


def test_another_card_is_counted_nowhere(tmp_path: Path) -> None:
    """Seven exchanges leave the same numbers as none, in the journal, the commands and the summary."""
    many, none = evening(tmp_path / "many", 7), evening(tmp_path / "none", 0)
    for what in (("sessions", "--json"), ("highlights", "--json"), ("journal", "status", "--json")):
        found = [json.loads(command(house.places.home, *what).stdout) for house in (many, none)]
        assert 7 not in numbers(found[0])
        if what[0] != "journal":
            assert list(numbers(found[0])) == list(numbers(found[1]))
    # The journal alone keeps what was dealt, so that none comes twice.
    documents = [json.loads((house.places.journal).read_text())["sessions"]["1"] for house in (many, none)]
    assert list(numbers(documents[0], but="seen")) == list(numbers(documents[1], but="seen"))
    assert documents[0]["seen"] == sorted(documents[0]["seen"])
    lines = [wording.evening_line(house.journal.sessions()[0]) for house in (many, none)]
    assert lines[0] == lines[1]


def test_help_is_dated_and_every_number_has_its_source() -> None:
    found = help_lines()
    assert date(2025, 1, 1) < found.checked
    regions = [region.region for region in found.regions]
    assert regions == [
        *("United Kingdom", "Ireland", "United States", "Canada"),
        *("Australia", "New Zealand", "France", "Germany"),
    ]
    for region in found.regions:
        assert region.lines[0].need == "In danger now"
        assert any("Afraid" in line.need for line in region.lines)
        assert all(line.source and line.seen and line.call for line in region.lines)
    page = " ".join(support_lines())
    assert "Numbers change" in page
    assert "Most were compared" in page
    assert "findahelpline.com" in page


def test_the_deck_a_helping_hand_leads_to_the_support_page() -> None:
    deck = load_library(builtin_decks(), None).find(HELPING_HAND)
    assert all(leads_here(card) for card in deck.cards)


def test_every_tag_of_the_built_in_decks_has_a_sentence() -> None:
    asked = {tag for card in load_library(builtin_decks(), None).cards() for tag in card.requires}
    assert asked <= context.SENTENCES.keys()


def test_context_on_the_command_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert command(home, "context", "--on", "baby").returncode == 2
    Journal(Places(home)).save_couple(Couple(NAMES))
    assert command(home, "context", "--on", "baby", "--on", "apart").returncode == 0
    shown = json.loads(command(home, "context", "--off", "apart", "--json").stdout)
    assert [tag["tag"] for tag in shown if tag["on"]] == ["baby"]
    wrong = command(home, "context", "--on", "toodler")
    assert wrong.returncode == 2
    assert "toddler" in wrong.stderr
    assert Journal(Places(home)).standing().tags == {"baby"}
