"""A couple's changes lie over a built-in deck and lose none of its later improvements."""

from hypothesis import given
from hypothesis import strategies as st

from game.cards.overlay import merge
from game.cards.raw import objects, string

IDS = st.sampled_from(["a", "b", "c", "d", "e"])
FIELDS = st.dictionaries(st.sampled_from(["text", "depth", "was-not"]), st.integers(0, 9), max_size=3)
CARDS = st.dictionaries(IDS, FIELDS, max_size=5).map(
    lambda by: [{"id": name, **rest} for name, rest in by.items()]
)
Cards = list[dict[str, object]]


def _by_id(document: dict[str, object]) -> dict[str, dict[str, object]]:
    return {string(card, "id"): dict(card) for card in objects(document["cards"])}


@given(CARDS, CARDS, st.lists(IDS, unique=True))
def test_changed_fields_replace_new_ids_append_and_hide_removes(
    base: Cards, change: Cards, hide: list[str]
) -> None:
    merged = merge(
        {"id": "base", "cards": base}, {"id": "mine", "extends": "base", "cards": change, "hide": hide}
    )
    before, changed, after = {c["id"]: c for c in base}, {c["id"]: c for c in change}, _by_id(merged.document)
    assert merged.document["id"] == "base"
    assert set(after) == (set(before) | set(changed)) - set(hide)
    for name, card in after.items():
        assert card == {**before.get(name, {}), **changed.get(name, {})}
    order = [*before, *(name for name in changed if name not in before)]
    assert list(after) == [name for name in order if name in after]
    assert [hide[at] for at in merged.not_hidden] == [
        name for name in hide if name not in {**before, **changed}
    ]
    assert [None if at is None else change[at]["id"] for at in merged.origin] == [
        name if name in changed else None for name in after
    ]


@given(CARDS, CARDS)
def test_laying_a_change_over_twice_changes_nothing_more(base: Cards, change: Cards) -> None:
    overlay = {"cards": change}
    once = merge({"cards": base}, overlay).document
    assert merge(once, overlay).document == once


@given(CARDS)
def test_an_empty_change_changes_nothing(base: Cards) -> None:
    assert merge({"id": "base", "cards": base}, {"id": "mine"}).document == {"id": "base", "cards": base}


def test_a_card_that_was_renamed_since_is_still_the_one_they_changed() -> None:
    base = {"cards": [{"id": "new-name", "was": ["old-name"], "text": "T", "depth": 2}]}
    changed = merge(base, {"cards": [{"id": "old-name", "text": "Ours"}]}).document
    assert changed["cards"] == [{"id": "new-name", "was": ["old-name"], "text": "Ours", "depth": 2}]
    assert merge(base, {"hide": ["old-name"]}).document["cards"] == []


def test_the_title_may_change_and_the_identity_may_not() -> None:
    base = {"format": 1, "id": "base", "title": "Base", "cards": []}
    change = {"format": 1, "id": "mine", "title": "Mine", "extends": "base", "strategy": {"number": 12}}
    assert merge(base, change).document == {"format": 1, "id": "base", "title": "Mine", "cards": []}
