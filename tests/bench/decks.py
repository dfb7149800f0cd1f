"""Checking 50,000 cards in 40 files (DESIGN, "Decks"), one edit of a deck, and one import."""

import json
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from game.base.places import builtin_decks
from game.cards.check import check_text
from game.cards.importing.plan import bring_in, plan
from game.cards.importing.rows import Row as ImportRow
from game.cards.workpiece import Workpiece, open_piece
from tests.bench.row import Row

FILES, CARDS = 40, 50_000
TIMES = 5
FRAME = 16.0


def rows() -> list[Row]:
    """The check against `json.loads` of the same bytes; edits in milliseconds."""
    raws = _files()
    check = _best(lambda: [check_text("deck.json", raw) for raw in raws])
    loads = _best(lambda: [json.loads(raw) for raw in raws])
    size = sum(map(len, raws)) / 1e6
    return [
        Row(
            f"check {CARDS:,} cards in {FILES} files, {size:.0f} MB",
            check,
            goal=10,
            yardstick=loads,
            against="json.loads",
        ),
        _key("a deck of 52 cards", _opened(_files(1, 52)[0]), FRAME),
        _key("a deck of 1,250 cards", _opened(raws[0]), None),
        Row("import 1,250 rows into a deck of 1,250 cards", _best(lambda: _imported(raws))),
    ]


def _key(what: str, piece: Workpiece, goal: float | None) -> Row:
    last = len(piece.cards) - 1
    texts = iter(f"Which soup on evening {number}?" for number in range(10**6))

    def key() -> None:
        after = piece.set(last, ("text",), next(texts))
        after.preview(last)
        after.remarks(last)

    return Row(f"one key in {what}: edit, preview, remarks", _best(key, 30), goal=goal)


def _imported(raws: list[bytes]) -> None:
    piece = _opened(raws[0])
    cards = json.loads(raws[1])["cards"]
    fresh = [ImportRow(1, {**card, "text": f"{number}: {card['text']}"}) for number, card in enumerate(cards)]
    bring_in(piece, plan(piece, fresh))


def _opened(raw: bytes) -> Workpiece:
    return open_piece(Path("deck.json"), raw)


def _best(work: Callable[[], object], times: int = TIMES) -> float:
    """The quickest of some runs, in milliseconds: what the work costs when nothing else does."""
    seconds = []
    for _ in range(times):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return min(seconds) * 1000


def _files(files: int = FILES, cards: int = CARDS // FILES) -> list[bytes]:
    """Decks of the built-in cards, again and again under other ids."""
    known = [
        card
        for path in sorted(builtin_decks().glob("[0-9]*.json"))
        for card in json.loads(path.read_bytes())["cards"]
    ]
    return [
        _file(number, [known[(number * cards + at) % len(known)] for at in range(cards)])
        for number in range(files)
    ]


def _file(number: int, cards: list[dict[str, object]]) -> bytes:
    listed = [{**card, "id": f"card-{at}"} for at, card in enumerate(cards)]
    deck = {"format": 1, "id": f"deck-{number}", "title": f"Deck {number}", "cards": listed}
    return json.dumps(deck, ensure_ascii=False, indent=2).encode()
