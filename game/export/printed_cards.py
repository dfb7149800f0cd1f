"""Cards to print, cut and play on paper: one page of HTML, no script, nothing fetched.

Nine to a page, fronts and backs; a card is as large as a playing card, 63 by 88 millimetres, so
that a page fits on A4 and Letter alike. The colours and the order are those of the screen by day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count, groupby, pairwise
from math import ceil, cos, pi, sin

from game.base.text import clean
from game.cards.model import Card, Deck, Form, Step
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
_LARGEST, _SMALLEST, _STEP_DOWN = 10.5, 6.0, 0.5
"""Sizes in points; what is smaller nobody reads by candlelight."""
_WIDTH, _ROOM = 53.0, 71.0
"""Of a card's words, in millimetres, below its head."""
_POINT = 0.3528
_LINE, _GAP = 1.3, 0.6
_LETTER, _LEFT_OPEN = 0.5, 3
"""How wide a letter is, in the height of its line, and how many letters the end of a line leaves open."""
_TEXT_SCALE = 1.16
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


@dataclass(frozen=True)
class Block:
    """A piece of a card that stays together: its sort, as shown, its words, how large beside others."""

    name: str
    shown: str
    plain: str
    scale: float = 1.0


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
    fronts = [front for card in deck.cards for front in _fronts(deck, card)]
    for start in range(0, len(fronts), _A_PAGE):
        page = fronts[start : start + _A_PAGE]
        yield _sheet(page)
        yield _sheet(_mirrored([_back(deck)] * len(page)))
    yield "</body>\n</html>"


def _sheet(cards: Sequence[str]) -> str:
    return '<section class="sheet">\n' + "\n".join(cards) + "\n</section>"


def _mirrored(backs: Sequence[str]) -> list[str]:
    """Backs for a page that is turned over its long edge: a row that is not full begins at the right."""
    short = -len(backs) % _ACROSS
    full = len(backs) - (_ACROSS - short if short else 0)
    return [*backs[:full], *["<div></div>"] * short, *backs[full:]]


def _fronts(deck: Deck, card: Card) -> Iterator[str]:
    """The card's front; where its words would become too small to read it goes on upon further ones."""
    sheets = _spread(_blocks(card))
    size = _size(sheets[0]) if len(sheets) == 1 else _SMALLEST
    for number, blocks in enumerate(sheets):
        head = _head(deck, card, goes_on=number > 0)
        style = f'style="font-size: {size:.1f}pt" dir="auto"'
        yield f'<article class="card" {style}>{head}{_set(blocks)}</article>'


def _blocks(card: Card) -> list[Block]:
    """All that stands on a card below its head, in order; each line of its text by itself."""
    blocks = [Block("text", _spoken(line), line, _TEXT_SCALE) for line in card.text.split("\n")]
    blocks += [
        Block("options", f'<span class="mark">◦</span> {_spoken(each)}', each) for each in card.options
    ]
    blocks += [_step(step) for step in card.steps]
    blocks += _who(card)
    blocks += [
        Block("more", f'<span class="mark">↳</span> {_spoken(each)}', each) for each in card.follow_ups
    ]
    asides = asides_of(card)
    return blocks + [
        Block("asides", f"<b>{label}:</b> {_spoken(words)}", label + words) for label, words in asides
    ]


def _set(blocks: Sequence[Block]) -> str:
    """The blocks as a browser shows them; lines of the text, and rows of a list, come together."""
    parts = []
    for name, group in groupby(blocks, lambda block: block.name):
        shown = [block.shown for block in group]
        if name == "text":
            joined = "\n".join(shown)
            parts.append(f'<p class="text">{joined}</p>')
        elif name in ("options", "steps", "asides"):
            parts.append(_list(name, shown))
        else:
            parts += [f"<p>{each}</p>" for each in shown]
    return "".join(parts)


def _spread(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks on as few cards as hold them in the smallest size."""
    sheets: list[list[Block]] = [[]]
    for block in blocks:
        if sheets[-1] and _height([*sheets[-1], block], _SMALLEST) > _ROOM:
            sheets.append([])
        sheets[-1].append(block)
    return sheets


def _head(deck: Deck, card: Card, *, goes_on: bool) -> str:
    title = _text(deck.title)
    if goes_on:
        return f'<p class="head"><span>{title} · {_text(card.id)}, goes on</span></p>'
    dots = f'<span class="dots">{DEPTH_MARKS.get(card.depth, "")}</span>'
    return f'<p class="head"><span>{title} · {kind_words(card)}</span>{dots}</p>'


def _step(step: Step) -> Block:
    time = f" ({time_box(step.seconds)})" if step.seconds else ""
    quiet = f' <span class="quiet">{time.strip()}</span>' if time else ""
    role = BY_ROLE[step.who]
    shown = f'<span class="mark">{role}:</span> {_spoken(step.text)}{quiet}'
    return Block("steps", shown, f"{role}: {step.text}{time}")


def _who(card: Card) -> list[Block]:
    cue, who = FORM_CUES.get(card.form, ""), who_answers_by_role(card)
    if not who:
        return []
    who = who[0].upper() + who[1:] if cue.endswith(".") else who
    shown = f'<span class="quiet">{cue}</span> ' if cue else ""
    if card.form is Form.ON_THREE:
        return [Block("who", shown, cue)]
    return [Block("who", f'{shown}<span class="who">{who}</span>', f"{cue} {who}")]


def _list(name: str, rows: Sequence[str]) -> str:
    return f'<ul class="{name}">{"".join(f"<li>{row}</li>" for row in rows)}</ul>' if rows else ""


def _size(blocks: Sequence[Block]) -> float:
    """How large the words are set so that all of them fit, in points."""
    sizes = (_LARGEST - at * _STEP_DOWN for at in count())
    return next(size for size in sizes if size <= _SMALLEST or _height(blocks, size) <= _ROOM)


def _height(blocks: Sequence[Block], size: float) -> float:
    """About how high the blocks are, in millimetres, in a size in points."""
    em = size * _POINT
    lines = sum(block.scale * _lines_of(block, size) for block in blocks)
    gaps = sum(before.name != after.name or after.name == "more" for before, after in pairwise(blocks))
    return em * (_LINE * lines + _GAP * gaps)


def _lines_of(block: Block, size: float) -> int:
    a_line = _WIDTH / (_LETTER * block.scale * size * _POINT) - _LEFT_OPEN
    return sum(max(1, ceil(len(line) / a_line)) for line in block.plain.split("\n"))


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
