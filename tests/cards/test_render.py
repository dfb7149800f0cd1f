"""Diagnostics as people and scripts get them."""

from game.cards.check import check_text
from game.cards.render import one_line, render, to_builtins

RAW = b'{"format": 1, "id": "a", "title": "A", "cards": [\n\t{"id": "soup", "kind": "dance", "text": "S"}]}'


def test_scripts_get_the_promised_shape() -> None:
    assert to_builtins(check_text("d.json", RAW).diagnostics) == [
        {
            "file": "d.json",
            "line": 2,
            "column": 25,
            "pointer": "/cards/0/kind",
            "card": "soup",
            "code": "choice",
            "severity": "error",
            "message": '`kind` cannot be "dance".',
            "hint": "Use one of: conversation, ritual.",
        }
    ]


def test_colour_changes_nothing_but_colour() -> None:
    found = check_text("d.json", RAW).diagnostics
    coloured = render(found, colour=True)
    assert "\x1b[31merror" in coloured
    for code in ("\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == render(found, colour=False)


def test_the_file_cannot_write_to_the_terminal() -> None:
    raw = b'{"format": 1, "id": "a\x1b]0;x\x07", "ti\x1btle": "\xe2\x80\xae", "\x9b": 1}'.decode(
        "latin-1"
    ).encode()
    shown = render(check_text("d\x1b[31m.json", raw).diagnostics, colour=False)
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_nothing_is_nothing() -> None:
    assert render([], colour=True) == ""


def test_one_line_names_file_line_and_reason() -> None:
    (found,) = check_text("d.json", RAW).diagnostics
    assert one_line(found) == 'd.json, line 2: `kind` cannot be "dance".'
