"""Cards to print, cut and play on paper: one page of HTML, no script, nothing fetched.

Nine to a page, fronts and backs; a card is as large as a playing card, 63 by 88 millimetres, so
that a page fits on A4 and Letter alike. The colours and the order are those of the screen by day.
"""

from collections.abc import Iterator, Sequence
from html import escape
from math import cos, pi, sin, sqrt

from game.base.text import clean
from game.cards.model import Card, Deck, Form
from game.cards.saying import (
    BY_ROLE,
    DEPTH_MARKS,
    FORM_CUES,
    asides_of,
    by_role,
    kind_words,
    time_box,
    who_answers_by_role,
)

MARK = "Magic Circle printed cards"
"""By which an earlier file of this sort is known."""

_ACROSS, _A_PAGE = 3, 9
_NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'"
_NOTE = (
    "Print on A4 or Letter, in colour or not, without scaling. On both sides: flip on the long edge. "
    "Then cut along the lines."
)
_LARGEST, _SMALLEST = 10.5, 3.0
_ROOM = 360
"""How many characters, a block counting as some, fill a card in the largest size."""
_BLOCK = 34
_LAMPS = 24

_STYLE = """
:root { --paper: #f4ece0; --card: #fdf8ef; --edge: #c9ae8c; --ink: #33291f; --quiet: #6f6152;
  --accent: #9a5a1c; --second: #14685a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); print-color-adjust: exact;
  -webkit-print-color-adjust: exact; font: 9pt/1.35 "Iowan Old Style", Georgia, "Noto Serif", serif; }
.note { max-width: 189mm; margin: 6mm auto; color: var(--quiet); text-align: center; }
.sheet { width: 189mm; height: 264mm; margin: 0 auto 8mm; display: grid; align-content: start;
  grid-template-columns: repeat(3, 63mm); grid-auto-rows: 88mm; }
.card { position: relative; overflow: hidden; padding: 5mm; background: var(--card); display: flex;
  flex-direction: column; gap: .6em; line-height: 1.3;
  outline: .2mm solid var(--edge); outline-offset: -.1mm; }
.card p, .card ul, .card ol { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere;
  white-space: pre-line; }
.head { display: flex; justify-content: space-between; gap: 2mm; color: var(--quiet); font-size: 6.5pt; }
.dots { color: var(--edge); letter-spacing: .05em; white-space: nowrap; }
.text { font-weight: bold; font-size: 1.16em; line-height: 1.3; }
.mark { color: var(--accent); }
.who { color: var(--second); }
.asides { margin-top: auto !important; color: var(--quiet); font-size: .88em; font-style: italic; }
.asides b { font-weight: normal; font-style: normal; }
.quiet { color: var(--quiet); }
.back { align-items: center; justify-content: center; text-align: center; color: var(--accent); }
.back::before { content: ""; position: absolute; inset: 4mm; border: .3mm solid var(--edge);
  border-radius: 3mm; }
.ring { width: 30mm; height: 30mm; fill: var(--accent); }
.title { font-size: 12pt; }
@page { margin: 7mm; }
@media print { body { background: none; } .note { display: none; }
  .sheet { margin: 0 auto; break-after: page; break-inside: avoid; }
  .sheet:last-child { break-after: auto; } }
"""


def as_printed_cards(deck: Deck) -> str:
    """The whole file."""
    return "\n".join(_lines(deck)) + "\n"


def _lines(deck: Deck) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{_text(deck.language)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta name="generator" content="{MARK}">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FETCHED}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text(deck.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<p class="note">{_NOTE}</p>'
    for start in range(0, len(deck.cards), _A_PAGE):
        cards = deck.cards[start : start + _A_PAGE]
        yield _sheet([_front(deck, card) for card in cards])
        yield _sheet(_mirrored([_back(deck)] * len(cards)))
    yield "</body>\n</html>"


def _sheet(cards: Sequence[str]) -> str:
    return '<section class="sheet">\n' + "\n".join(cards) + "\n</section>"


def _mirrored(backs: Sequence[str]) -> list[str]:
    """Backs for a page that is turned over its long edge: a row that is not full begins at the right."""
    short = -len(backs) % _ACROSS
    full = len(backs) - (_ACROSS - short if short else 0)
    return [*backs[:full], *["<div></div>"] * short, *backs[full:]]


def _front(deck: Deck, card: Card) -> str:
    parts = [_head(deck, card), f'<p class="text">{_spoken(card.text)}</p>']
    parts += [_list("options", [f'<span class="mark">◦</span> {_spoken(each)}' for each in card.options])]
    parts += [_steps(card), _who(card)]
    parts += [f'<p><span class="mark">↳</span> {_spoken(each)}</p>' for each in card.follow_ups]
    asides = [f"<b>{label}:</b> {_spoken(words)}" for label, words in asides_of(card)]
    parts += [_list("asides", asides)]
    return (
        f'<article class="card" style="font-size: {_size(card):.1f}pt" dir="auto">{"".join(parts)}</article>'
    )


def _head(deck: Deck, card: Card) -> str:
    title = _text(deck.title)
    dots = f'<span class="dots">{DEPTH_MARKS.get(card.depth, "")}</span>'
    return f'<p class="head"><span>{title} · {kind_words(card)}</span>{dots}</p>'


def _steps(card: Card) -> str:
    rows = []
    for step in card.steps:
        time = f' <span class="quiet">({time_box(step.seconds)})</span>' if step.seconds else ""
        rows.append(f'<span class="mark">{BY_ROLE[step.who]}:</span> {_spoken(step.text)}{time}')
    return _list("steps", rows)


def _who(card: Card) -> str:
    cue, who = FORM_CUES.get(card.form, ""), who_answers_by_role(card)
    if not who:
        return ""
    shown = f'<span class="quiet">{cue}</span> ' if cue else ""
    if card.form is Form.ON_THREE:
        return f"<p>{shown}</p>"
    return f'<p>{shown}<span class="who">{who}</span></p>'


def _list(name: str, rows: Sequence[str]) -> str:
    return f'<ul class="{name}">{"".join(f"<li>{row}</li>" for row in rows)}</ul>' if rows else ""


def _size(card: Card) -> float:
    """How large the words are set to fit, in points: half the size has room for four times as many."""
    blocks = [*card.options, *card.follow_ups, *(step.text for step in card.steps)]
    blocks += [label + words for label, words in asides_of(card)]
    weight = 1.4 * len(card.text) + sum(len(block) + _BLOCK for block in blocks)
    return max(_SMALLEST, min(_LARGEST, _LARGEST * sqrt(_ROOM / max(1, weight))))


def _back(deck: Deck) -> str:
    return f'<div class="card back">{_ring()}<p class="title">{_text(deck.title)}</p></div>'


def _spoken(text: str) -> str:
    return _text(by_role(text))


def _text(text: str) -> str:
    """People's words, which can mean nothing to a browser."""
    return escape(clean(text), quote=True)


def _ring() -> str:
    angles = (2 * pi * at / _LAMPS for at in range(_LAMPS))
    dots = (
        f'<circle cx="{50 + 42 * sin(angle):.1f}" cy="{50 - 42 * cos(angle):.1f}" r="1.8"/>'
        for angle in angles
    )
    return f'<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">{"".join(dots)}</svg>'
