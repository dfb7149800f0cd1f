"""What leaves the house: books, calendars, printable cards."""
