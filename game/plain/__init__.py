"""The same game in plain lines."""
