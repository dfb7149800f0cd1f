"""A year of weekly evenings of thirty minutes: when a card first comes again, and what is visited."""

from statistics import mean

from tests.bench.row import Row
from tests.play.year import COUPLES, EVENINGS, Couple, year


def rows() -> list[Row]:
    """Three couples, a year each."""
    return [row for couple in COUPLES for row in _year(couple)]


def _year(couple: Couple) -> list[Row]:
    told = year(couple)
    return [
        Row(f"{couple.name}: first repeat", told.first_repeat or EVENINGS + 1, "week"),
        Row("  repeats while an unseen card was eligible", len(told.avoidable), "cards", goal=0),
        Row("  cards an evening", mean(told.cards), "cards"),
        Row("  decks an evening", mean(told.decks), "decks"),
        Row("  decks visited in the year", len(told.visited), "decks"),
        Row("  evenings with the deck least visited", min(told.visited.values()), "evenings"),
        Row("  evenings with the deck most visited", max(told.visited.values()), "evenings"),
    ]
