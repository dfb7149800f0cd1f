"""Limits, softer and lines hold whatever they do: on random decks, own decks, overlays and imports."""

import json
import random
from itertools import chain
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.base.places import builtin_decks
from game.cards.library import load_library
from game.cards.model import Card
from game.play import events as ev
from game.play import intents as do
from game.play.closer import is_open, settle
from game.play.limits import MAX_TOUCH_CLOSER, Standing
from game.play.lines import TOPICS, cover_topic, topic_of
from game.play.past import Past
from game.play.record import NotSaved
from game.play.refusal import Refused
from game.play.session import Stage
from game.play.setup import Setup
from tests.play.effort import EVERYDAY
from tests.play.evening import Evening
from tests.play.playing import sit_down
from tests.play.strategies import House, houses, moves

_RANDOM = random.Random(6)
DRAW = _RANDOM.randrange
OPEN = next(token for token in iter(lambda: settle(True, True, DRAW), "") if is_open(token))
SHUT = settle(False, True, DRAW)


_CARE: tuple[do.Intent, ...] = (
    do.SettleDoor(OPEN),
    do.SettleDoor(SHUT),
    do.Softer(),
    *(do.DrawLine(cover_topic(topic, DRAW)) for topic in TOPICS),
)


def cares() -> st.SearchStrategy[list[do.Intent]]:
    """Intents with all that care brings, now and then."""
    care = st.sampled_from(_CARE)
    play = moves().map(_intents)
    parts = st.tuples(play, st.lists(care, max_size=4), play, st.lists(care, max_size=3), play)
    return parts.map(lambda found: list(chain.from_iterable(found)))


def _intents(then: list[tuple[int, do.Intent]]) -> list[do.Intent]:
    return [intent for _, intent in then]


def walk(evening: Evening, then: list[do.Intent]) -> None:
    """Play, and check every card that comes against the books kept here."""
    lines: set[str] = set()
    softer, opened = 0, False
    for intent in [do.Next(), *then]:
        before = evening.session
        try:
            evening.table.do(intent)
        except (Refused, NotSaved):
            continue
        after = evening.session
        if after is before:
            continue
        for event in evening.record.entries[-1].events:
            match event:
                case ev.Softened():
                    softer += 1
                case ev.DoorAsked(token=token):
                    assert not softer
                    opened = is_open(token)
                case ev.LineDrawn(token=token):
                    lines.add(topic_of(token) or "")
                case ev.Dealt(card=card):
                    _may_come(card, evening, softer, opened, lines)
        assert after.softer == softer >= before.softer
        if after.turn is not None:
            assert not lines.intersection(after.turn.card.topics)


def _may_come(card: Card, evening: Evening, softer: int, opened: bool, lines: set[str]) -> None:
    tonight = evening.opening.limits
    touch = max(tonight.touch, MAX_TOUCH_CLOSER) if opened else tonight.touch
    assert card.depth <= max(1, tonight.depth - softer)
    assert card.touch <= max(0, touch - softer)
    assert "desire" not in card.topics or ((tonight.desire or opened) and not softer)
    assert card.energy.rank <= tonight.energy.rank
    assert not lines.intersection(card.topics)
    assert not evening.house.standing.topics_out.intersection(card.topics)


@EVERYDAY
@given(houses(), cares())
def test_no_deal_above_the_limit_ever(house: House, then: list[do.Intent]) -> None:
    try:
        evening = sit_down(house)
    except Refused:
        return
    walk(evening, then)


def own_decks(folder: Path) -> None:
    """An own deck, an overlay that adds and changes cards, and an imported deck, all full of topics."""
    cards = [
        {"id": f"own-{topic}", "kind": "conversation", "text": f"About {topic}?", "topics": [topic]}
        for topic in TOPICS
    ]
    plain = [{"id": f"plain-{n}", "kind": "conversation", "text": f"Plain {n}?"} for n in range(4)]
    overlay = [{**card, "id": f"over-{card['id']}"} for card in cards]
    for name, deck in {
        "mine": {"format": 1, "id": "mine", "title": "Mine", "cards": [*cards, *plain]},
        "over": {"format": 1, "id": "over", "extends": "open-book", "cards": overlay},
        "friends": {"format": 1, "id": "friends", "title": "From friends", "cards": cards},
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(deck))


@settings(EVERYDAY, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(TOPICS), min_size=1), cares(), st.integers(0, 99))
def test_lines_hold_across_all_decks(tmp_path: Path, out: set[str], then: list[do.Intent], seed: int) -> None:
    """Lines drawn before and lines drawn tonight hold for built-in decks, overlays, own and imported ones."""
    own_decks(tmp_path)
    library = load_library(builtin_decks(), tmp_path)
    assert not [fault for fault in library.diagnostics if fault.is_error]
    decks = tuple(deck for deck in library.decks if deck.id in ("open-book", "mine", "friends"))
    assert len(decks) == 3
    house = House(
        decks, Standing(topics_out=frozenset(out)), Past(evenings=9), Setup(("Ada", "Ben"), 45), None, seed
    )
    walk(sit_down(house), then)


def test_an_evening_forgets_an_open_door() -> None:
    """An invitation ends with the evening: the next one starts gentle again."""
    library = load_library(builtin_decks(), None)
    house = House(library.decks, Standing(), Past(evenings=9), Setup(("Ada", "Ben"), 20), None, 1)
    evening = sit_down(house)
    evening.do(do.Next())
    evening.do(do.SettleDoor(OPEN))
    assert evening.session.limits_now.desire
    assert not sit_down(house).session.limits_now.desire


def test_a_line_is_never_taken_back() -> None:
    library = load_library(builtin_decks(), None)
    evening = sit_down(House(library.decks, Standing(), Past(), Setup(("Ada", "Ben"), 20), None, 1))
    evening.do(do.Next())
    evening.do(do.DrawLine(cover_topic("money", DRAW)))
    for _ in range(3):
        evening.do(do.Undo())
    assert evening.session.lines == ("money",)
    assert evening.session.stage is Stage.TABLE


def test_softer_in_or_after_a_hard_card_brings_a_repairing_one_even_if_it_was_seen() -> None:
    library = load_library(builtin_decks(), None)
    cards = list(library.cards())
    seen = Past({card.key: 1.0 for card in cards if "repair" in card.tags}, evenings=9)
    for after in (False, True):
        evening = sit_down(House(library.decks, Standing(), seen, Setup(("Ada", "Ben"), 45), None, 3))
        evening.do(do.Next())
        for _ in range(60):
            turn = evening.session.turn
            assert turn is not None
            if turn.card.depth >= 2:
                break
            evening.clock.move_on(120)
            evening.do(do.Next() if evening.session.turns_played < 4 else do.Another())
        if after:
            evening.do(do.Next())
            if evening.session.turn is not None and evening.session.turn.face_down:
                evening.do(do.Another())
        evening.do(do.Softer())
        evening.do(do.Another())
        assert evening.session.turn is not None
        assert "repair" in evening.session.turn.card.tags
