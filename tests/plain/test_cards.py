from pathlib import Path

from tests.plain.scripts import told_evening, write_deck

QUESTION: dict[str, object] = {"text": "Which spoon?", "follow_ups": ["And which fork?"], "listen": "Nod."}


def test_a_card_says_deck_kind_reader_answerer_and_text(home: Path) -> None:
    write_deck(home, QUESTION)
    lines = told_evening(home).lines
    at = lines.index("Mine · conversation")
    assert lines[at + 1] == "Ana reads; Ben answers first, then Ana."
    assert lines[at + 3] == "Which spoon?"
    assert "While you listen: Nod." in lines
    assert "fork" not in "\n".join(lines)


def test_a_ritual_says_its_numbered_steps_who_does_them_and_how_long(home: Path) -> None:
    steps = [{"text": "Wait for {partner}.", "who": "reader", "seconds": 30}, {"text": "Go.", "who": "each"}]
    rest = {"smaller": "Half.", "way_out": "Tea.", "say": "Done."}
    write_deck(home, {"kind": "ritual", "text": "Doors.", "steps": steps, **rest})
    lines = told_evening(home).lines
    assert "Mine · ritual" in lines
    assert "Ana reads; for both of you." in lines
    assert "  1. Ana: Wait for Ben. (30 seconds)" in lines
    assert "  2. Each of you: Go." in lines
    assert lines[-5:-2] == ["Smaller: Half.", "A way out: Tea.", "To end, say: Done."]


def test_a_choice_says_its_options(home: Path) -> None:
    write_deck(home, {"form": "choose", "text": "Tea?", "options": ["Green", "Black"]})
    lines = told_evening(home).lines
    assert "Mine · choose" in lines
    assert lines.index("  1. Green") + 1 == lines.index("  2. Black")


def test_a_follow_up_is_said_when_it_is_asked_and_then_stays_with_the_card(home: Path) -> None:
    write_deck(home, QUESTION)
    text = told_evening(home, "f", "f", "b", "", "").text
    assert text.count("Further: And which fork?") == 2
    assert "This card asks nothing further. Stay as long as you like." in text
