"""The style of cards: what makes one good or ruins it, as far as a program can tell."""
