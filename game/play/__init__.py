"""The rules: pure, with no files, no clock and no screen."""
