"""The pieces of a form."""
