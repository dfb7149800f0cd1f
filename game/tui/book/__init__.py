"""The book of us: moments, evenings, the year, and what is still to come."""
