"""What is kept: the live log, the TinyDB journal, recovery."""
