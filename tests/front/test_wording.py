"""Counts and lengths of time, in words."""

import json

import pytest

from game.cards.check import check_text
from game.cards.library import Library
from game.front.notices import deck_notices
from game.front.wording import minutes_chosen, time_box


def test_a_single_minute_or_second_is_one() -> None:
    assert (minutes_chosen(1), minutes_chosen(5)) == ("1 minute", "5 minutes")
    assert [time_box(seconds) for seconds in (1, 60, 90, 120)] == [
        "1 second",
        "60 seconds",
        "90 seconds",
        "2 minutes",
    ]


@pytest.mark.parametrize(("faults", "said"), [(4, "and one other:"), (5, "and 2 others:")])
def test_the_faults_that_are_not_told_are_counted(faults: int, said: str) -> None:
    cards = [{"id": f"card-{number}", "kind": "conversation"} for number in range(faults)]
    deck = {"format": 1, "id": "mine", "title": "Mine", "cards": cards}
    found = tuple(check_text("mine.json", json.dumps(deck).encode()).diagnostics)
    assert len(found) == faults
    assert said in deck_notices(Library((), found))[-1]
