"""What a deck is: model, schema check, diagnostics, library."""
