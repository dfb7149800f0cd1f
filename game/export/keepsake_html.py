"""The keepsake as one HTML page: no script, nothing fetched, and it prints on A4 and Letter alike."""

from collections.abc import Iterator
from html import escape

from game.export.keepsake import MARK, PLAIN_TEXT, Keepsake, Page

_NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE = """
:root { color-scheme: light dark; --paper: #fbf7f0; --card: #fffdf9; --ink: #35302a; --quiet: #84776a;
  --line: #e4d9c8; --accent: #a8643a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1a17; --card: #26221e; --ink: #ece4d8;
  --quiet: #a3968a; --line: #3b352e; --accent: #e0a070; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.6 Georgia, "Iowan Old Style", "Palatino Linotype", "Noto Serif", serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem; }
header { min-height: 60vh; display: flex; flex-direction: column; align-items: center;
  justify-content: center; text-align: center; }
.ring { width: 9rem; height: 9rem; fill: var(--accent); }
h1 { font-size: 2.2rem; font-weight: normal; line-height: 1.2; margin: 1.5rem 0 .5rem;
  overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; font-weight: normal; color: var(--accent); text-align: center; margin: 3rem 0 1.5rem;
  break-after: avoid; }
.quiet, figcaption, .who { color: var(--quiet); font-size: .85rem; }
figure { margin: 0 0 1.5rem; padding: 1.5rem 1.7rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .9rem; break-inside: avoid; }
figcaption { margin-bottom: .8rem; overflow-wrap: anywhere; }
p, blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.card { font-size: 1.25rem; line-height: 1.45; }
blockquote { margin-top: 1rem; padding-left: 1rem; border-left: 2px solid var(--accent); }
.who { display: block; }
footer { margin-top: 4rem; text-align: center; }
@page { margin: 18mm; }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #1c1916; --quiet: #6a6057; --line: #c9bdab; --accent: #8c4f2a; }
  main { max-width: none; padding: 0; }
  header { min-height: 85vh; break-after: page; }
  p, blockquote { orphans: 3; widows: 3; }
}
"""

_LAMPS = 12


def render_html(book: Keepsake) -> str:
    """The whole file."""
    return "\n".join(_lines(book)) + "\n"


def _lines(book: Keepsake) -> Iterator[str]:
    names = f"{_text(book.names[0])} and {_text(book.names[1])}"
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta name="generator" content="{MARK}">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FETCHED}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">'
    yield f"<title>{names}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<header>{_ring()}<h1><bdi>{_text(book.names[0])}</bdi> and <bdi>{_text(book.names[1])}</bdi></h1>"
    yield f'<p class="quiet">{_text(book.span) or "No moment yet."}</p></header>'
    for month in book.months:
        yield f"<section>\n<h2>{_text(month.title)}</h2>"
        yield from map(_page, month.pages)
        yield "</section>"
    yield f'<footer class="quiet">Made on {book.made:%-d %B %Y}. {PLAIN_TEXT}</footer>'
    yield "</main>\n</body>\n</html>"


def _page(page: Page) -> str:
    head = (f"{page.day:%-d %B}", page.deck, page.evening)
    caption = " · ".join(f"<bdi>{_text(part)}</bdi>" for part in head if part)
    card = f'<p class="card" dir="auto">{_text(page.text)}</p>' if page.text else ""
    steps = f'<p class="quiet" dir="auto">{_text(page.steps)}</p>' if page.steps else ""
    words = "".join(map(_words, page.words))
    return f"<figure>\n<figcaption>{caption}</figcaption>{card}{steps}{words}\n</figure>"


def _words(said: tuple[str, str]) -> str:
    name, words = said
    who = f'<span class="who"><bdi>{_text(name)}</bdi></span>' if name else ""
    return f'\n<blockquote dir="auto">{who}{_text(words)}</blockquote>'


def _text(text: str) -> str:
    """People's words, which can mean nothing to a browser."""
    return escape(text, quote=True)


def _ring() -> str:
    from math import cos, pi, sin

    dots = (
        f'<circle cx="{50 + 40 * sin(2 * pi * at / _LAMPS):.1f}" '
        f'cy="{50 - 40 * cos(2 * pi * at / _LAMPS):.1f}" r="3"/>'
        for at in range(_LAMPS)
    )
    return f'<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">{"".join(dots)}</svg>'
