"""Bringing cards in from other files: each row is matched with the deck and told before anything is done."""
